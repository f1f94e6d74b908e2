import { useMemo } from 'react';
import type { Result } from '../../../shared/kernel/result.ts';
import { useVaultLog } from '../../store/use-vault-log.ts';
import type { StoreFault } from '../../store/vault.ts';
import { type PackEvent, packEvents } from './pack-events.ts';

/** Packs made and taken in here, the newest first, as the vault's log has them; null while it is read. */
export function usePackEvents(): Result<readonly PackEvent[], StoreFault> | null {
  const events = useVaultLog();
  return useMemo(
    () => (events?.ok ? { ok: true, value: packEvents(events.value) } : events),
    [events],
  );
}
