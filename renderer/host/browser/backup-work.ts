import type {
  Backup,
  BackupFault,
  BackupKind,
  BackupName,
} from '../../../shared/backups/backup-port.ts';
import { gatherJournals } from '../../../shared/backups/gather-journals.ts';
import {
  forgetInFolder,
  keepInFolder,
  lookIntoFolder,
} from '../../../shared/backups/keep-in-folder.ts';
import { localTimeOf } from '../../../shared/backups/local-time.ts';
import { readHeader } from '../../../shared/journal/journal-header.ts';
import type { JournalFault } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { answered, folderInSlots } from './folder-in-slots.ts';
import { folderPicked } from './folder-picked.ts';
import { mendLabels } from './mend-labels.ts';
import type { OriginFolder } from './origin-files.ts';
import type { OriginJournal } from './origin-journal.ts';
import { createQueue } from './queue.ts';
import type { RoomForNames } from './room-for-names.ts';
import { createSlotStore } from './slot-store.ts';

/** A folder that the person picked; null for the browser's own storage. */
export type Where = FileSystemDirectoryHandle | null;

/** What is done with backups beside the page, in a folder that may be used. */
export type BackupWork = {
  look(where: Where): Promise<Result<{ backups: Backup[]; unreadable: BackupName[] }, BackupFault>>;
  make(
    where: Where,
    vault: VaultName,
    kind: BackupKind,
    keepDays: number,
  ): Promise<Result<Backup, BackupFault>>;
  read(where: Where, name: BackupName): Promise<Result<Uint8Array, BackupFault>>;
  /** Fails when the vault's own journal does not say which vault it is. */
  forget(
    where: Where,
    vault: VaultName,
    caseIds: readonly Id[],
  ): Promise<Result<{ rewritten: BackupName[]; left: BackupName[] }, BackupFault>>;
  forgetSetAside(vault: VaultName, caseIds: readonly Id[]): Promise<Result<void, BackupFault>>;
};

export function createBackupWork(
  root: () => Promise<OriginFolder>,
  withRoom: RoomForNames,
  journal: OriginJournal,
  now: () => Date,
): BackupWork {
  const next = createQueue();
  const store = createSlotStore(root, ['backups'], spares, withRoom);
  const own = folderInSlots(store);
  const folder = (where: Where) => (where === null ? own : folderPicked(where));

  return {
    look: (where) => next(() => lookIntoFolder(folder(where))),
    make: (where, vault, kind, keepDays) =>
      next(async () => {
        const gathered = await gatherJournals(journal, vault);
        if (!gathered.ok) return err(backupFault(gathered.error));
        if (gathered.value === null) return err({ kind: 'nothing-whole-to-back-up' });
        const at = now();
        const made = await keepInFolder(folder(where), {
          kind,
          keepDays,
          madeAt: at.toISOString(),
          ...localTimeOf(at),
          ...gathered.value,
        });
        if (where === null) await store.makeSpares().catch(() => {});
        return made;
      }),
    read: (where, name) => next(() => folder(where).read(name)),
    forget: (where, vault, caseIds) =>
      next(async () => {
        const bytes = await journal.read(vault, 'vault');
        if (!bytes.ok) return err(backupFault(bytes.error));
        const header = bytes.value === null ? null : readHeader(bytes.value);
        if (header === null) return err({ kind: 'nothing-whole-to-back-up' });
        // What has no readable label may hold the cases, and may be a backup that somebody needs.
        const unread = where === null ? await mendLabels(store) : [];
        const forgotten = await forgetInFolder(folder(where), header.header.vaultId, caseIds);
        if (!forgotten.ok) return forgotten;
        // A backup rewritten in the browser's first minute is kept as it was until the new one is surely on the disk.
        const cleared = where === null ? await answered(store.clearReplaced) : ok(undefined);
        if (!cleared.ok) return cleared;
        return ok({ ...forgotten.value, left: [...forgotten.value.left, ...unread] });
      }),
    async forgetSetAside(vault, caseIds) {
      const removed = await journal.removeSetAside(vault, caseIds);
      return removed.ok ? ok(undefined) : err(backupFault(removed.error));
    },
  };
}

/** The next backup is written whole before an earlier one goes, and in a slot that was made long before. */
const spares = { fewest: 4, atOnce: 4, kept: 2 };

function backupFault(fault: JournalFault): BackupFault {
  switch (fault.kind) {
    case 'disk-full':
    case 'folder-not-writable':
      return fault;
    case 'journal-failed':
      return { kind: 'backup-failed', code: fault.code };
    default:
      return { kind: 'backup-failed', code: fault.kind };
  }
}
