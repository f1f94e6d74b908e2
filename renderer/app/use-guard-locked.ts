import { useEffect } from 'react';
import type { Host } from '../host/host.ts';
import { useUnsavedBehindLock } from '../store/use-unsaved-behind-lock.ts';
import type { VaultKeeper } from '../store/vault-keeper.ts';

/** While entries that a lock found unsaved still wait for the disk, leaving the app asks first. */
export function useGuardLocked(host: Host, keeper: VaultKeeper, locked: boolean): void {
  const unsaved = useUnsavedBehindLock(keeper);
  useEffect(() => {
    if (!locked) return;
    host.setUnsaved(unsaved);
    return () => host.setUnsaved(false);
  }, [host, unsaved, locked]);
}
