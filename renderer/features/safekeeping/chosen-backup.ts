import type { BackupName } from '../../../shared/backups/backup-port.ts';

/** A backup that was chosen from the list of a folder. */
export type ChosenBackup = { readonly folderId: string; readonly name: BackupName };
