import * as z from 'zod';
import { BackupKind, BackupName, backupLimitBytes } from '../backups/backup-port.ts';
import { VaultName } from '../journal/vault-name.ts';
import { Id } from '../kernel/id.ts';

export const BackupToMake = z.strictObject({
  vault: VaultName,
  kind: BackupKind,
  keepDays: z.int().min(1).max(1_000),
});
export type BackupToMake = z.infer<typeof BackupToMake>;

export const BackupToRead = z.strictObject({
  vault: VaultName,
  /** As the host named the folder: never a path. */
  folderId: z.string().regex(/^[0-9a-z-]{1,64}$/),
  name: BackupName,
});
export type BackupToRead = z.infer<typeof BackupToRead>;

export const CasesToForget = z.strictObject({
  vault: VaultName,
  caseIds: z.array(Id).max(100_000).readonly(),
});
export type CasesToForget = z.infer<typeof CasesToForget>;

export const BackupBytes = z.custom<Uint8Array>(
  (bytes) => bytes instanceof Uint8Array && bytes.length <= backupLimitBytes,
);
