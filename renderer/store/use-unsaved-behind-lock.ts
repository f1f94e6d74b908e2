import { useSyncExternalStore } from 'react';
import type { VaultKeeper } from './vault-keeper.ts';

/** Whether entries that a lock found unsaved still wait, sealed, for the disk. */
export function useUnsavedBehindLock(keeper: VaultKeeper): boolean {
  return useSyncExternalStore(everySecond, keeper.hasUnsaved);
}

function everySecond(look: () => void): () => void {
  const timer = setInterval(look, 1000);
  return () => clearInterval(timer);
}
