import type {
  BackupFault,
  BackupFolder,
  BackupPort,
  Forgotten,
} from '../../../shared/backups/backup-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { BackupWork, Where } from './backup-work.ts';
import type { KnownFolders } from './known-folders.ts';
import { isNamed } from './origin-files.ts';
import { storageFault } from './storage-fault.ts';

/** The browser's own storage, which has no name that a person would know: screens give it one. */
export const ownFolderId = 'browser';

/** Asks the person for a folder; not there in every browser. */
export type PickFolder = () => Promise<FileSystemDirectoryHandle>;

/** Backups in the browser's own storage, until the person picks a folder. The example has none. */
export function createBrowserBackups(
  work: BackupWork,
  known: KnownFolders,
  pickFolder: PickFolder | undefined,
): BackupPort {
  /** The present folder first. The browser's own is always known: the first backups went there. */
  async function foldersOf(vault: VaultName): Promise<readonly [Place, ...Place[]]> {
    const [present, ...earlier] = (await known.of(vault)).map(placeOf);
    return present === undefined ? [ownPlace] : [present, ...earlier, ownPlace];
  }

  async function look(place: Place, current: boolean): Promise<BackupFolder> {
    const { id, label } = place;
    const found = (await isAllowed(place)) ? await work.look(place.where) : null;
    return found?.ok
      ? { id, label, current, reachable: true, ...found.value }
      : { id, label, current, reachable: false, backups: [], unreadable: [] };
  }

  return {
    folders: (vault) =>
      answered(async () => {
        if (vault === 'casemark-example') return ok([]);
        const looked: BackupFolder[] = [];
        for (const [index, place] of (await foldersOf(vault)).entries()) {
          const found = await look(place, index === 0);
          const isWorthNaming = found.backups.length > 0 || found.unreadable.length > 0;
          if (index === 0 || place !== ownPlace || isWorthNaming) looked.push(found);
        }
        return ok(looked);
      }),
    make: (vault, kind, keepDays) =>
      answered(async () => {
        if (vault === 'casemark-example') return err({ kind: 'nothing-whole-to-back-up' });
        const [present] = await foldersOf(vault);
        if (!(await isAllowed(present))) return err(notReachable(present));
        return work.make(present.where, vault, kind, keepDays);
      }),
    read: (vault, folderId, name) =>
      answered(async () => {
        const place = (await foldersOf(vault)).find(({ id }) => id === folderId);
        if (place === undefined) return err({ kind: 'backup-not-found' });
        if (!(await isAllowed(place))) return err(notReachable(place));
        return work.read(place.where, name);
      }),
    chooseFolder: (vault) =>
      answered(async () => {
        if (pickFolder === undefined) return err({ kind: 'backup-failed', code: 'NotSupported' });
        try {
          await known.remember(vault, await pickFolder());
          return ok('chosen');
        } catch (fault) {
          if (isNamed(fault, 'AbortError')) return ok('cancelled');
          throw fault;
        }
      }),
    allowFolder: (vault, folderId) =>
      answered(async () => {
        const place = (await foldersOf(vault)).find(({ id }) => id === folderId);
        if (place === undefined) return err({ kind: 'backup-not-found' });
        const granted =
          place.where === null || (await withPermissions(place.where).requestPermission(asked));
        return granted === true || granted === 'granted' ? ok(undefined) : err(notReachable(place));
      }),
    forgetCases: (vault, caseIds) =>
      answered(async () => {
        const forgotten: { rewritten: Forgotten['rewritten']; left: Forgotten['left'] } = {
          rewritten: [],
          left: [],
        };
        const setAside = await work.forgetSetAside(vault, caseIds);
        if (!setAside.ok) return setAside;
        if (vault === 'casemark-example' || caseIds.length === 0) return ok(forgotten);
        for (const place of await foldersOf(vault)) {
          const folder = place.label;
          const done = (await isAllowed(place))
            ? await work.forget(place.where, vault, caseIds)
            : err(notReachable(place));
          if (done.ok) {
            forgotten.rewritten.push(...done.value.rewritten.map((name) => ({ folder, name })));
            forgotten.left.push(...done.value.left.map((name) => ({ folder, name })));
          } else if (done.error.kind === 'nothing-whole-to-back-up') return done;
          else forgotten.left.push({ folder, name: null });
        }
        return ok(forgotten);
      }),
  };
}

type Place = { readonly id: string; readonly label: string; readonly where: Where };

const ownPlace: Place = { id: ownFolderId, label: '', where: null };

function placeOf({ id, handle }: { id: string; handle: FileSystemDirectoryHandle }): Place {
  return { id, label: handle.name, where: handle };
}

const asked = { mode: 'readwrite' } as const;

/** The types of the platform do not have these yet. */
type WithPermissions = {
  queryPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
};

function withPermissions(handle: FileSystemDirectoryHandle): WithPermissions {
  return handle as FileSystemDirectoryHandle & WithPermissions;
}

async function isAllowed({ where }: Place): Promise<boolean> {
  return where === null || (await withPermissions(where).queryPermission(asked)) === 'granted';
}

function notReachable({ label }: Place): BackupFault {
  return { kind: 'folder-not-reachable', label };
}

async function answered<Value>(
  work: () => Promise<Result<Value, BackupFault>>,
): Promise<Result<Value, BackupFault>> {
  try {
    return await work();
  } catch (fault) {
    const said = storageFault(fault);
    return err(said.kind === 'failed' ? { kind: 'backup-failed', code: said.code } : said);
  }
}
