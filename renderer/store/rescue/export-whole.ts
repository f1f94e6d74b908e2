import { makeBackup } from '../../../shared/backups/make-backup.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { bestJournals } from './best-journals.ts';
import type { Copies } from './read-copies.ts';
import type { RescueExport, RescueFault } from './rescue.ts';

/** Puts everything that is whole into a backup, sealed as it is, and names what is not. */
export function exportWhole(copies: Copies, madeAt: Instant): Result<RescueExport, RescueFault> {
  const { vaultId } = copies;
  const best = vaultId === null ? [] : bestJournals(copies, vaultId);
  const journals = best.flatMap(({ journalId, bytes }) =>
    bytes === null ? [] : [{ journalId, bytes }],
  );
  if (vaultId === null || journals.length === 0) return err({ kind: 'nothing-whole' });
  const made = makeBackup({ kind: 'by-hand', vaultId, madeAt, journals });
  if (!made.ok) {
    if (made.error.kind === 'backup-too-large') return err({ kind: 'too-large' });
    throw new Error('whole journals of one vault make a backup');
  }
  const cases = journals.filter(({ journalId }) => journalId !== 'vault');
  const there = new Set(journals.map(({ journalId }) => journalId));
  return ok({
    bytes: made.value,
    cases: cases.length,
    entries: cases.reduce((sum, { bytes }) => sum + readJournal(bytes).frames.length - 1, 0),
    hasKeys: there.has('vault'),
    leftOut: [...copies.journals.keys()].filter((journalId) => !there.has(journalId)),
    cut: best
      .filter(({ bytes, fileHasMore, storeHasMore }) => bytes && (fileHasMore || storeHasMore))
      .map(({ journalId }) => journalId),
  });
}
