import type { Forgotten } from '../../../shared/backups/backup-port.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { UnlockedStore } from '../unlocked-store.ts';
import type { Vault } from '../vault.ts';
import type { Retention, Treated } from './retention.ts';

export function openRetention(store: UnlockedStore, log: Vault['log']): Retention {
  const deletedCases = () => store.manifest().deleted.map(({ caseId }) => caseId);
  // What is being deleted now is treated, and told, by the deletion: not by what looks for earlier ones behind it.
  let earlier = deletedCases();
  let treated: Treated | null = null;
  const listeners = new Set<() => void>();
  return {
    treatBackups: async (backups, why) => {
      if (why === 'cases-deleted') earlier = deletedCases();
      const caseIds = earlier;
      if (caseIds.length === 0) return ok({ rewritten: [], left: [] });
      const outcome = await backups.forgetCases(store.name, caseIds);
      if (outcome.ok) {
        const rewritten = outcome.value.rewritten.map(nameOf);
        const left = outcome.value.left.map(nameOf);
        // What is left is told once: at every unlocking it would fill the log.
        const toTell = rewritten.length > 0 || (why === 'cases-deleted' && left.length > 0);
        if (toTell) await log.add({ kind: 'backups-treated', rewritten, left });
      }
      treated = { why, outcome };
      for (const listener of [...listeners]) listener();
      return outcome;
    },
    treated: () => treated,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A browser's own storage has no name. */
function nameOf({ folder, name }: Forgotten['left'][number]): string {
  return [folder, name].filter(Boolean).join(': ');
}
