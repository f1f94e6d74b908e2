import type { BackupPort } from '../../shared/backups/backup-port.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Ask } from './ask.ts';

/** Backups made by the main process, in folders that the person chose. */
export function createDesktopBackups(ask: Ask): BackupPort {
  return {
    folders: (vault) => ask('backup:folders', { vault }),
    make: (vault, kind, keepDays) => ask('backup:make', { vault, kind, keepDays }),
    read: (vault, folderId, name) => ask('backup:read', { vault, folderId, name }),
    chooseFolder: (vault) => ask('backup:choose-folder', { vault }),
    allowFolder: async () => ok(undefined),
    forgetCases: (vault, caseIds) => ask('backup:forget-cases', { vault, caseIds }),
  };
}
