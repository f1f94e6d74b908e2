import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Result } from '../../../shared/kernel/result.ts';
import { useVault } from '../../store/store-context.tsx';
import type { StoreFault } from '../../store/vault.ts';
import { type PackEvent, packEvents } from './pack-events.ts';

/** Packs made and taken in here, the newest first, as the vault's log has them; null while it is read. */
export function usePackEvents(): Result<readonly PackEvent[], StoreFault> | null {
  const { log, changes } = useVault();
  const changeCount = useSyncExternalStore(changes.subscribe, changes.count);
  const [events, setEvents] = useState<Result<readonly PackEvent[], StoreFault> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what happens while the page is open is listed too
  useEffect(() => {
    let left = false;
    void log.list().then((listed) => {
      if (!left) setEvents(listed.ok ? { ok: true, value: packEvents(listed.value) } : listed);
    });
    return () => {
      left = true;
    };
  }, [log, changeCount]);
  return events;
}
