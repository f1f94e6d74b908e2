import { createContext, useContext, useSyncExternalStore } from 'react';
import type { BackupKeeping, BackupState } from './backup-keeping.ts';

/** The app keeps the backups for as long as it runs, over locks too. */
export const BackupsContext = createContext<BackupKeeping | null>(null);

export function useBackupKeeping(): BackupKeeping {
  const keeping = useContext(BackupsContext);
  if (keeping === null) throw new Error('no backups are kept here');
  return keeping;
}

export function useBackupState(): BackupState {
  const keeping = useBackupKeeping();
  return useSyncExternalStore(keeping.subscribe, keeping.getState);
}
