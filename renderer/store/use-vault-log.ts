import { useEffect, useState } from 'react';
import type { Result } from '../../shared/kernel/result.ts';
import { useVault } from './store-context.tsx';
import { useLive } from './use-live.ts';
import type { StoreFault } from './vault.ts';
import type { VaultEvent } from './vault-event.ts';

/** What happened to the vault, the newest first, read again with every change of the vault; null while it is read. */
export function useVaultLog(): Result<readonly VaultEvent[], StoreFault> | null {
  const { log, changes } = useVault();
  const changeCount = useLive(changes.subscribe, changes.count);
  const [events, setEvents] = useState<Result<readonly VaultEvent[], StoreFault> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happens while the page is open is listed too
  useEffect(() => {
    let left = false;
    void log.list().then((listed) => {
      if (!left) setEvents(listed);
    });
    return () => {
      left = true;
    };
  }, [log, changeCount]);
  return events;
}
