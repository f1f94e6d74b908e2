import type { BackupFault, BackupPort, Forgotten } from '../../../shared/backups/backup-port.ts';
import { type Inspection, mayDeleteCases } from '../../../shared/cases/inspection.ts';
import type { Day } from '../../../shared/kernel/instant.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { StoreFault, Vault } from '../vault.ts';

/** How far a deletion has come, for whoever waits for it. */
export type DeletionProgress = {
  readonly stage: 'deleting' | 'rewriting-store' | 'treating-backups';
  readonly done: number;
  readonly total: number;
};

/** What became of the cases of an inspection, told by count. */
export type Deletion = {
  readonly cases: number;
  readonly reviews: number;
  /** False when the store's files are still to be made again, at the next unlocking. */
  readonly storeRewritten: boolean;
  readonly backups: Result<Forgotten, BackupFault>;
};

/**
 * Deletes every case of a closed inspection whose day has come, with its reviews: from both copies, from the store's files, and from
 * every backup that can be reached. Throws for an inspection whose cases may not be deleted: no screen offers it.
 */
export async function deleteCasesOf(
  vault: Vault,
  backups: BackupPort,
  { inspection, today }: { readonly inspection: Inspection; readonly today: Day },
  progress: (progress: DeletionProgress) => void,
): Promise<Result<Deletion, StoreFault>> {
  if (!mayDeleteCases(inspection, today)) throw new Error('the cases may not be deleted yet');
  const everything = await vault.cases.everythingOf(inspection.id);
  if (!everything.ok) return everything;
  const { cases: total, reviews, ids } = everything.value;
  progress({ stage: 'deleting', done: 0, total });
  const deleted = await vault.cases.delete(inspection.id, ids, (rewriting) =>
    progress({ stage: 'rewriting-store', done: rewriting.done, total: rewriting.total }),
  );
  if (!deleted.ok) return deleted;
  progress({ stage: 'treating-backups', done: 0, total });
  const treated = await vault.retention.treatBackups(backups, 'cases-deleted');
  return ok({
    cases: total,
    reviews,
    storeRewritten: deleted.value.storeRewritten,
    backups: treated,
  });
}
