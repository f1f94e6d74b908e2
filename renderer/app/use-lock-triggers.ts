import { useEffect } from 'react';
import type { Host } from '../host/host.ts';
import { watchIdle } from '../store/idle-lock.ts';
import type { Vault } from '../store/vault.ts';

/** Locks when the machine locks or sleeps, when the menu says so, and after the minutes in the settings. */
export function useLockTriggers(
  host: Host,
  vault: Vault | null,
  lock: () => Promise<void>,
  lockByHand: () => Promise<void>,
): void {
  useEffect(() => {
    if (vault === null) return;
    const stops = [
      host.onMachineLocking(() => void lock()),
      host.onMenuChosen((choice) => {
        if (choice === 'lock') void lockByHand();
      }),
      watchIdle({
        target: window,
        minutes: () => vault.settings.read().lockAfterIdleMinutes,
        onIdle: () => void lock(),
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [host, vault, lock, lockByHand]);
}
