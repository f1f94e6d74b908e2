import type { WholeReview } from '../../moderation/review.ts';

/**
 * Of a review that parted in two states the one with more entries, then the one that changed later: nobody judged twice
 * because two laptops went on from one review. The order given is kept.
 */
export function oneOfEachReview(reviews: readonly WholeReview[]): readonly WholeReview[] {
  const chosen = new Map<string, WholeReview>();
  for (const one of reviews) {
    const known = chosen.get(one.review.id);
    if (known === undefined || isFurther(one, known)) chosen.set(one.review.id, one);
  }
  return [...chosen.values()];
}

function isFurther(one: WholeReview, known: WholeReview): boolean {
  if (one.stored.length !== known.stored.length) return one.stored.length > known.stored.length;
  const [changed, before] = [one.review.changedAt, known.review.changedAt];
  return changed === before ? one.headHash > known.headHash : changed > before;
}
