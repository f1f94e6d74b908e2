import { useCallback, useEffect, useState } from 'react';
import type { BackupFault, BackupFolder } from '../../../shared/backups/backup-port.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useHost } from '../../host/host-context.tsx';
import { useVault } from '../../store/store-context.tsx';
import { useBackupState } from './backups-context.tsx';

/** The folders as they were when last looked into; null until then. Looked into again after every backup. */
export function useBackupFolders(): {
  folders: Result<readonly BackupFolder[], BackupFault> | null;
  lookAgain: () => void;
} {
  const { backups } = useHost();
  const { name } = useVault();
  const { lastAt } = useBackupState();
  const [folders, setFolders] = useState<Result<readonly BackupFolder[], BackupFault> | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new backup is a reason to look again
  useEffect(() => {
    let left = false;
    void backups.folders(name).then((found) => {
      if (!left) setFolders(found);
    });
    return () => {
      left = true;
    };
  }, [backups, name, lastAt, attempt]);

  const lookAgain = useCallback(() => setAttempt((tried) => tried + 1), []);
  return { folders, lookAgain };
}
