import { makeBackup } from '../../../shared/backups/make-backup.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { type BestJournal, bestJournals } from './best-journals.ts';
import { holdsKeys, vaultJournalOfBackup } from './keys-of-backup.ts';
import type { Copies } from './read-copies.ts';
import type { RescueExport, RescueFault } from './rescue.ts';

/** Puts everything that is whole into a backup, sealed as it is, and names what is not. */
export function exportWhole(
  copies: Copies,
  madeAt: Instant,
  backup: Uint8Array | null,
): Result<RescueExport, RescueFault> {
  const { vaultId } = copies;
  if (vaultId === null) return err({ kind: 'nothing-whole' });
  const best = bestJournals(copies, vaultId);
  const own = ownJournal(best, vaultId, backup);
  const cases = best
    .filter(({ journalId }) => journalId !== 'vault')
    .map((one) => ({ ...one, entries: countEntries(one) }));
  const journals = [{ journalId: 'vault' as const, bytes: own }, ...cases].flatMap(
    ({ journalId, bytes }) => (bytes === null ? [] : [{ journalId, bytes }]),
  );
  if (journals.length === 0) return err({ kind: 'nothing-whole' });
  const made = makeBackup({ kind: 'by-hand', vaultId, madeAt, journals });
  if (!made.ok) {
    if (made.error.kind === 'backup-too-large') return err({ kind: 'too-large' });
    throw new Error('whole journals of one vault make a backup');
  }
  const there = cases.filter(({ entries }) => entries > 0);
  return ok({
    bytes: made.value,
    cases: there.length,
    entries: there.reduce((sum, { entries }) => sum + entries, 0),
    hasKeys: own !== null && holdsKeys(own, vaultId),
    leftOut: cases.filter(({ entries }) => entries === 0).map(({ journalId }) => journalId),
    cut: there
      .filter(({ fileHasMore, storeHasMore }) => fileHasMore || storeHasMore)
      .map(({ journalId }) => journalId),
  });
}

/** What is here, unless no key can be had from it and can be had from the backup. */
function ownJournal(
  best: readonly BestJournal[],
  vaultId: Id,
  backup: Uint8Array | null,
): Uint8Array | null {
  const here = best.find(({ journalId }) => journalId === 'vault')?.bytes ?? null;
  if (here !== null && holdsKeys(here, vaultId)) return here;
  return vaultJournalOfBackup(backup, vaultId) ?? here;
}

/** A case's journal begins with its key, which says nothing. */
function countEntries({ bytes }: BestJournal): number {
  return bytes === null ? 0 : Math.max(readJournal(bytes).frames.length - 1, 0);
}
