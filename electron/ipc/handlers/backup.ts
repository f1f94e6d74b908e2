import type { BackupPort } from '../../../shared/backups/backup-port.ts';
import type { Handlers } from '../dispatch.ts';

export type BackupPowers = {
  /** On a desktop there is no permission to ask again for a folder. */
  readonly backups: Omit<BackupPort, 'allowFolder'>;
};

type BackupHandlers = Pick<
  Handlers,
  'backup:choose-folder' | 'backup:folders' | 'backup:forget-cases' | 'backup:make' | 'backup:read'
>;

export function createBackupHandlers({ backups }: BackupPowers): BackupHandlers {
  return {
    'backup:choose-folder': ({ vault }) => backups.chooseFolder(vault),
    'backup:folders': ({ vault }) => backups.folders(vault),
    'backup:forget-cases': ({ vault, caseIds }) => backups.forgetCases(vault, caseIds),
    'backup:make': ({ vault, kind, keepDays }) => backups.make(vault, kind, keepDays),
    'backup:read': ({ vault, folderId, name }) => backups.read(vault, folderId, name),
  };
}
