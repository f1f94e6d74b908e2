import type { Author } from '../cases/entry.ts';
import type { ReviewEntry, ReviewHappening } from './review-entry.ts';
import { endsTurn } from './turn.ts';

/**
 * Whose words in a review no ending of their own closes: the first such person's, or null. While there are any the
 * review is not to travel, because whoever went on from there would end a turn that holds another's words. What was
 * taken back counts no longer.
 */
export function unendedBy(entries: readonly ReviewEntry[]): Author | null {
  const undone = new Set(
    entries.flatMap(({ happening }) => (happening.kind === 'undone' ? [happening.seq] : [])),
  );
  let open: readonly Author[] = [];
  for (const { seq, author, happening } of entries) {
    if (endsTurn(happening)) {
      const other = open.find(({ id }) => id !== author.id);
      if (other !== undefined) return other;
      open = [];
    } else if (!byAnybody.has(happening.kind) && !undone.has(seq)) open = [...open, author];
  }
  return open[0] ?? null;
}

/** Of these nothing follows for a judgement, or they name those who agreed; they may stand in another's turn. */
const byAnybody: ReadonlySet<ReviewHappening['kind']> = new Set([
  'commented',
  'asked',
  'replied',
  'resolved',
  'undone',
]);
