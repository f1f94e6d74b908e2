import { readBackup } from '../../../shared/backups/read-backup.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** The backup that the person chose, from a folder or as a file, as far as it can be read without its passphrase. */
export type BackupToRestore = {
  readonly bytes: Uint8Array;
  /** Its file's name. */
  readonly name: string;
  readonly vaultId: Id;
  readonly madeAt: Instant;
};

export type NoBackupToRestore = {
  readonly kind: /** Its folder did not give it. */
    | 'backup-gone'
    /** As of a copy that never arrived. */
    | 'backup-empty'
    | 'backup-unreadable'
    | 'backup-from-a-newer-release'
    | 'backup-without-keys';
  readonly name: string;
};

/** So that nobody types a passphrase for a file that none can open. */
export function readBackupToRestore(
  bytes: Uint8Array,
  name: string,
): Result<BackupToRestore, NoBackupToRestore> {
  if (bytes.length === 0) return err({ kind: 'backup-empty', name });
  const read = readBackup(bytes);
  if (!read.ok) return err({ kind: read.error.kind, name });
  const { manifest, journals } = read.value;
  if (!journals.has('vault')) return err({ kind: 'backup-without-keys', name });
  return ok({ bytes, name, vaultId: manifest.vaultId, madeAt: manifest.madeAt });
}
