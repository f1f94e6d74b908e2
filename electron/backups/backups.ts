import { join } from 'node:path';
import type {
  BackupFault,
  BackupFolder,
  BackupPort,
  Forgotten,
} from '../../shared/backups/backup-port.ts';
import { gatherJournals } from '../../shared/backups/gather-journals.ts';
import {
  forgetInFolder,
  keepInFolder,
  lookIntoFolder,
} from '../../shared/backups/keep-in-folder.ts';
import { localTimeOf } from '../../shared/backups/local-time.ts';
import { readJournal } from '../../shared/journal/read-journal.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { makeFolder } from '../files/make-folder.ts';
import { journalFault } from '../journal/journal-fault.ts';
import type { JournalFolder } from '../journal/journal-folder.ts';
import { vaultFolder } from '../journal/journal-paths.ts';
import { sha256 } from '../journal/sha256.ts';
import { backupFault } from './backup-fault.ts';
import { folderOnDisk, isFolder, isReachable, removeOldPartials } from './folder-on-disk.ts';
import {
  beginListAgain,
  isDamagedList,
  type KnownFolder,
  type ListCopies,
  readKnownFolders,
  rememberFolder,
  usualFolderId,
} from './known-folders.ts';
import { tryWriting } from './try-writing.ts';

export type BackupPlaces = {
  readonly vaultsFolder: string;
  /** Where backups go until the person chooses another folder. */
  readonly usualFolder: string;
  readonly journal: JournalFolder;
  /** The folder that the person chooses in a dialog; undefined when they cancel. */
  readonly chooseFolder: () => Promise<string | undefined>;
  readonly now?: () => Date;
};

/** Backups in folders of the machine. The example has none. */
export function createBackups({
  vaultsFolder,
  usualFolder,
  journal,
  chooseFolder,
  now = () => new Date(),
}: BackupPlaces): Omit<BackupPort, 'allowFolder'> {
  const next = createQueue();
  const listOf = (vault: VaultName): ListCopies => [
    join(vaultFolder(vaultsFolder, vault).root, listName),
    // Outside the folder of the vaults: whoever loses that does not lose sight of the backups with it.
    `${vaultsFolder}.${listName}`,
  ];
  const foldersOf = (vault: VaultName) => readKnownFolders(listOf(vault), usualFolder);
  const remember = (vault: VaultName, path: string) =>
    rememberFolder(listOf(vault), usualFolder, path);

  async function make(
    vault: VaultName,
    kind: Parameters<BackupPort['make']>[1],
    keepDays: number,
  ): ReturnType<BackupPort['make']> {
    if (vault === 'casemark-example') return err({ kind: 'nothing-whole-to-back-up' });
    const folders = await foldersOf(vault);
    if (!folders.ok) return err(backupFault(folders.error));
    const [folder] = folders.value;
    if (folder === undefined) throw new Error('there is always a folder');
    if (!(await isReachable(folder))) return err(notReachable(folder));
    const gathered = await gatherJournals(journal, vault, sha256);
    if (!gathered.ok) return err(backupFault(gathered.error));
    if (gathered.value === null) return err({ kind: 'nothing-whole-to-back-up' });
    if (folder.id === usualFolderId) await makeFolder(folder.path);
    const at = now();
    await removeOldPartials(folder.path, at.getTime());
    // A folder that holds a backup is never lost sight of.
    const remembered = await remember(vault, folder.path);
    if (!remembered.ok) return err(backupFault(remembered.error));
    return keepInFolder(
      folderOnDisk(folder),
      { kind, keepDays, madeAt: at.toISOString(), ...localTimeOf(at), ...gathered.value },
      sha256,
    );
  }

  async function look(folder: KnownFolder, current: boolean): Promise<BackupFolder> {
    const named = { id: folder.id, label: folder.path, current };
    if (!(await isReachable(folder))) {
      return { ...named, reachable: false, backups: [], unreadable: [] };
    }
    if (!(await isFolder(folder.path))) {
      return { ...named, reachable: true, backups: [], unreadable: [] };
    }
    const found = await lookIntoFolder(folderOnDisk(folder), sha256);
    return found.ok
      ? { ...named, reachable: true, ...found.value }
      : { ...named, reachable: false, backups: [], unreadable: [] };
  }

  async function forgetCases(
    vault: VaultName,
    caseIds: readonly string[],
  ): ReturnType<BackupPort['forgetCases']> {
    const setAside = await journal.removeSetAside(vault, caseIds);
    if (!setAside.ok) return err(backupFault(setAside.error));
    const forgotten: { rewritten: Forgotten['rewritten']; left: Forgotten['left'] } = {
      rewritten: [],
      left: [],
    };
    if (vault === 'casemark-example' || caseIds.length === 0) return ok(forgotten);
    const own = await journal.read(vault, 'vault');
    if (!own.ok) return err(backupFault(own.error));
    const header = own.value === null ? null : readJournal(own.value, sha256).header;
    if (header === null) return err({ kind: 'nothing-whole-to-back-up' });
    const folders = await foldersOf(vault);
    if (!folders.ok) return err(backupFault(folders.error));
    for (const folder of folders.value) {
      const label = folder.path;
      if (!(await isReachable(folder))) {
        forgotten.left.push({ folder: label, name: null });
        continue;
      }
      if (!(await isFolder(folder.path))) continue;
      await removeOldPartials(folder.path, now().getTime());
      const done = await forgetInFolder(folderOnDisk(folder), header.vaultId, caseIds, sha256);
      if (!done.ok) {
        forgotten.left.push({ folder: label, name: null });
        continue;
      }
      forgotten.rewritten.push(...done.value.rewritten.map((name) => ({ folder: label, name })));
      forgotten.left.push(...done.value.left.map((name) => ({ folder: label, name })));
    }
    return ok(forgotten);
  }

  return {
    folders: (vault) =>
      next(async () => {
        if (vault === 'casemark-example') return ok([]);
        const folders = await foldersOf(vault);
        if (!folders.ok) return err(backupFault(folders.error));
        const looked: BackupFolder[] = [];
        for (const [index, folder] of folders.value.entries()) {
          looked.push(await look(folder, index === 0));
        }
        return ok(looked);
      }),
    make: (vault, kind, keepDays) => next(() => make(vault, kind, keepDays)),
    read: (vault, folderId, name) =>
      next(async () => {
        const folders = await foldersOf(vault);
        if (!folders.ok) return err(backupFault(folders.error));
        const folder = folders.value.find(({ id }) => id === folderId);
        if (folder === undefined) return err({ kind: 'backup-not-found' });
        if (!(await isReachable(folder))) return err(notReachable(folder));
        return folderOnDisk(folder).read(name);
      }),
    // The person may take their time at the dialog: nothing else waits for that.
    async chooseFolder(vault) {
      const path = await chooseFolder();
      if (path === undefined) return ok('cancelled');
      return next(async () => {
        const tried = await tryWriting(path);
        let remembered = tried.ok ? await remember(vault, path) : tried;
        if (!remembered.ok && isDamagedList(remembered.error)) {
          remembered = await beginListAgain(listOf(vault), usualFolder, path);
        }
        return remembered.ok ? ok('chosen') : err(backupFault(remembered.error));
      });
    },
    forgetCases: (vault, caseIds) => next(() => forgetCases(vault, caseIds)),
  };
}

const listName = 'backup-folders.json';

function notReachable({ path }: KnownFolder): BackupFault {
  return { kind: 'folder-not-reachable', label: path };
}

/** One after another: a backup is not rotated away while it is read or rewritten. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(
    work: () => Promise<Result<Value, BackupFault>>,
  ): Promise<Result<Value, BackupFault>> => {
    const done = last.then(() => work().catch((fault) => err(backupFault(journalFault(fault)))));
    last = done;
    return done;
  };
}
