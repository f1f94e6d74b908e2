import { useEffect, useState } from 'react';
import { type BackupKeeping, createBackupKeeping } from '../features/safekeeping/backup-keeping.ts';
import { findBackups } from '../features/safekeeping/find-backups.ts';
import type { Host } from '../host/host.ts';
import { scheduleByTimer } from '../store/schedule.ts';
import type { Vault } from '../store/vault.ts';

/** Keeps the backups of the person's own vault while it is unlocked; the example has none. */
export function useBackups(host: Host, vault: Vault | null): BackupKeeping {
  const [keeping] = useState(() =>
    createBackupKeeping({
      backups: host.backups,
      look: async () => {
        await afterTheFirstPage();
        return findBackups(host);
      },
      nowMs: Date.now,
      schedule: scheduleByTimer,
    }),
  );
  useEffect(() => {
    if (vault === null || vault.name !== 'casemark') return;
    return keeping.begin({
      changes: vault.changes,
      everyMinutes: () => vault.settings.read().backupEveryMinutes,
      keepDays: () => vault.settings.read().backupKeepDays,
      onFailing: ({ kind }) => void vault.log.add({ kind: 'backup-failed', fault: kind }),
    });
  }, [keeping, vault]);
  return keeping;
}

/** Every backup is read to be listed: not while the person waits for the page they have unlocked. */
function afterTheFirstPage(): Promise<void> {
  return new Promise((resolve) => {
    scheduleByTimer(5000, resolve);
  });
}
