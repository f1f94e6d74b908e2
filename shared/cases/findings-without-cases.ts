import type { Id } from '../kernel/id.ts';
import type { FindingEntry, FindingHappening } from './finding.ts';
import { hashFinding, verifyFindings } from './finding-chain.ts';

/**
 * Findings without the practice examples of cases that are deleted: every wording of them, that they were dropped, and
 * what took one of those back. A draw keeps the place of a deleted case and loses its id; a calibration set loses the
 * case. Everything else stands as it stood, with its id, author and time. The same array where nothing was of them.
 *
 * Here, and nowhere else, a chain is made anew: an entry is never changed, but deleted has to mean deleted
 * (docs/adr/0010-retention.md), and the text cannot leave an entry while the hash in the next one is over it. So the
 * entries left are numbered from 0 again, each bound to the one before it. Equal findings become equal ones, so that
 * those of a backup from before the deletion can be compared with what the deletion left.
 *
 * Findings that are no whole chain are left with the fault that they had: it must not look mended.
 */
export function findingsWithoutCases(
  entries: FindingEntry[],
  caseIds: Iterable<Id>,
): FindingEntry[] {
  const cases = new Set(caseIds);
  const isOfCases = ({ happening }: FindingEntry): boolean =>
    (happening.kind === 'example-selected' || happening.kind === 'example-dropped') &&
    cases.has(happening.caseId);
  const taken = new Set(entries.filter(isOfCases).map(({ seq }) => seq));
  const left = entries
    .filter(
      (entry) =>
        !isOfCases(entry) && !(entry.happening.kind === 'undone' && taken.has(entry.happening.seq)),
    )
    .map((entry) => {
      const happening = withoutIds(entry.happening, cases);
      return happening === entry.happening ? entry : { ...entry, happening };
    });
  const isSame = left.length === entries.length && left.every((one, at) => one === entries[at]);
  if (isSame) return entries;
  return verifyFindings(entries).ok ? boundAnew(left) : left;
}

/** The same object where none of the cases is named. */
function withoutIds(happening: FindingHappening, cases: ReadonlySet<Id>): FindingHappening {
  switch (happening.kind) {
    case 'moderation-sample-drawn': {
      const { pool } = happening;
      const isGone = (caseId: Id | null) => caseId !== null && cases.has(caseId);
      if (!pool.some(({ caseId }) => isGone(caseId))) return happening;
      return {
        ...happening,
        pool: pool.map((one) => (isGone(one.caseId) ? { ...one, caseId: null } : one)),
      };
    }
    case 'calibration-set-made': {
      const caseIds = happening.caseIds.filter((id) => !cases.has(id));
      return caseIds.length === happening.caseIds.length ? happening : { ...happening, caseIds };
    }
    default:
      return happening;
  }
}

function boundAnew(left: readonly FindingEntry[]): FindingEntry[] {
  const seqNow = new Map(left.map(({ seq }, index) => [seq, index]));
  const chain: FindingEntry[] = [];
  for (const [seq, entry] of left.entries()) {
    const last = chain.at(-1);
    const previous = last === undefined ? null : hashFinding(last);
    chain.push({ ...entry, seq, previous, happening: renumbered(entry.happening, seqNow) });
  }
  return chain;
}

function renumbered(
  happening: FindingHappening,
  seqNow: ReadonlyMap<number, number>,
): FindingHappening {
  if (happening.kind !== 'undone') return happening;
  const seq = seqNow.get(happening.seq);
  if (seq === undefined) throw new Error('what is undone went, and its undoing stayed');
  return { ...happening, seq };
}
