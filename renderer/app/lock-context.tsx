import { createContext, useContext } from 'react';
import type { ChosenBackup } from '../features/safekeeping/chosen-backup.ts';

/** Locks the vault, saving first what is half-typed, and asking first while something cannot be saved. */
export const LockContext = createContext<() => Promise<void>>(async () => {});

export function useLock(): () => Promise<void> {
  return useContext(LockContext);
}

/** Locks the vault to restore a backup: the one given, or one that is chosen then. */
export const LockToRestoreContext = createContext<(chosen: ChosenBackup | null) => Promise<void>>(
  async () => {},
);

export function useLockToRestore(): (chosen: ChosenBackup | null) => Promise<void> {
  return useContext(LockToRestoreContext);
}
