import type { BackupKind } from '../../../shared/backups/backup-port.ts';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { decodeVaultRow, fromVaultRow, type VaultRow } from '../copies/payload.ts';
import { rowsOf } from '../copies/vault-level.ts';
import type { DeriveKey } from '../passphrase-key.ts';
import { placeIn } from '../rescue/place-in.ts';
import { attempt } from '../store-fault.ts';
import { readVaultRecord, unwrapDataKey } from '../vault-record.ts';
import type { BackupContents } from './backup-contents.ts';
import { openLevel } from './open-level.ts';
import type { RestoreFault } from './restore.ts';

/** Opens a backup from anywhere with the passphrase that its vault had when it was made. */
export async function openBackup(
  bytes: Uint8Array,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<Result<{ kind: BackupKind; contents: BackupContents }, RestoreFault>> {
  const backup = readBackup(bytes);
  if (!backup.ok) return backup;
  const { manifest, journals } = backup.value;
  const { vaultId, madeAt, kind } = manifest;
  const own = journals.get('vault');
  if (own === undefined) return err({ kind: 'backup-without-keys' });

  const decoded = readJournal(own).frames.map(({ payload }) => decodeVaultRow(payload));
  // Its journals are as they were written, so a row that means nothing here was written by a later release.
  if (decoded.includes(null)) return err({ kind: 'backup-from-a-newer-release' });
  const rows = decoded.filter((row): row is VaultRow => row !== null);
  const [stored] = rowsOf(rows, 'vault');
  if (stored === undefined) return err({ kind: 'backup-without-keys' });
  const record = readVaultRecord(fromVaultRow(stored));
  if (!record.ok) {
    return record.error.kind === 'record-from-a-newer-release'
      ? err({ kind: 'backup-from-a-newer-release' })
      : err({ kind: 'backup-damaged', place: 'vault' });
  }
  if (record.value.vaultId !== vaultId) return err({ kind: 'backup-damaged', place: 'vault' });
  const opened = await attempt(() => unwrapDataKey(record.value, passphrase, deriveKey));
  if (!opened.ok) return err({ kind: 'store-fault', fault: opened.error });
  const dataKey = opened.value;
  if (dataKey === null) return err({ kind: 'wrong-passphrase' });
  const level = await attempt(() => openLevel(rows, dataKey, placeIn(vaultId)));
  if (!level.ok) return err({ kind: 'backup-from-a-newer-release' });
  const [place] = level.value.damaged;
  if (place !== undefined) return err({ kind: 'backup-damaged', place });
  const cases = new Map(journals);
  cases.delete('vault');
  const contents = { vaultId, madeAt, dataKey, rows, level: level.value, journals: cases };
  return ok({ kind, contents });
}
