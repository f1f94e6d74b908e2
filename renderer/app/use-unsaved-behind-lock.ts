import { useEffect } from 'react';
import type { Host } from '../host/host.ts';
import type { VaultKeeper } from '../store/vault-keeper.ts';

const lookEveryMs = 1000;

/** While entries that a lock found unsaved still wait for the disk, leaving the app asks first. */
export function useUnsavedBehindLock(host: Host, keeper: VaultKeeper, locked: boolean): void {
  useEffect(() => {
    if (!locked) return;
    const look = () => host.setUnsaved(keeper.hasUnsaved());
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => {
      clearInterval(timer);
      host.setUnsaved(false);
    };
  }, [host, keeper, locked]);
}
