import { type BackupContents, makeBackup } from '../../shared/backups/make-backup.ts';
import { encodeJournal } from '../../shared/journal/journal-file.ts';
import type { JournalId } from '../../shared/journal/journal-id.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { createPayloads } from './journals.ts';
import { countedId, fixedNow } from './ports.ts';

export const backedUpVaultId = countedId(1);

/** A journal of the vault that is backed up, with so many frames. */
export function createVaultFile(journalId: JournalId, frames = 2, vaultId: Id = backedUpVaultId) {
  return { journalId, bytes: encodeJournal({ vaultId, journalId }, createPayloads(frames)) };
}

/** A vault with two cases, backed up while working. */
export function backupContents(changes: Partial<BackupContents> = {}): BackupContents {
  return {
    kind: 'work',
    vaultId: backedUpVaultId,
    madeAt: fixedNow,
    journals: [
      createVaultFile('vault'),
      createVaultFile(countedId(3), 3),
      createVaultFile(countedId(4), 4),
    ],
    ...changes,
  };
}

export function createBackup(changes: Partial<BackupContents> = {}): Uint8Array {
  const made = makeBackup(backupContents(changes));
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}
