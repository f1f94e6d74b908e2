import type { Id } from '../../shared/kernel/id.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { StoredReview } from '../store/moderation/reviews.ts';

export type NotToPack =
  /** A case or review that was chosen cannot be read whole any more. */
  | { readonly kind: 'unreadable'; readonly id: Id }
  /** Two states of one review: they have one id in a pack, where nothing may stand twice. */
  | { readonly kind: 'two-states'; readonly id: Id };

/** The reviews with these ids, which are those that open them here, in this order. */
export function reviewsToPack(
  all: readonly StoredReview[],
  ids: readonly Id[],
): Result<readonly WholeReview[], NotToPack> {
  const found: WholeReview[] = [];
  for (const id of ids) {
    const one = all.find(({ storedAs }) => storedAs === id);
    if (one === undefined) return err({ kind: 'unreadable', id });
    if (found.some(({ review }) => review.id === one.review.id)) {
      return err({ kind: 'two-states', id });
    }
    found.push(one);
  }
  return ok(found);
}
