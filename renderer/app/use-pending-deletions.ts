import { useEffect } from 'react';
import type { BackupKeeping } from '../features/safekeeping/backup-keeping.ts';
import type { Host } from '../host/host.ts';
import { scheduleByTimer } from '../store/schedule.ts';
import type { Vault } from '../store/vault.ts';

/**
 * Cases that were deleted while a backup of them could not be reached are gone from it soon after it can: asked after
 * each unlocking, and after each backup for as long as some folder was out of reach.
 */
export function usePendingDeletions(host: Host, vault: Vault | null, kept: BackupKeeping): void {
  useEffect(() => {
    if (vault === null) return;
    const treat = () => void vault.retention.treatBackups(host.backups, 'unlocked');
    // Every backup is read: not while the person waits for the page they have unlocked.
    const callOff = scheduleByTimer(5000, treat);
    let { lastAt } = kept.getState();
    const stop = kept.subscribe(() => {
      const { lastAt: now } = kept.getState();
      if (now === lastAt) return;
      lastAt = now;
      const outcome = vault.retention.treated()?.outcome;
      if (outcome !== undefined && (!outcome.ok || outcome.value.left.length > 0)) treat();
    });
    return () => {
      callOff();
      stop();
    };
  }, [host, vault, kept]);
}
