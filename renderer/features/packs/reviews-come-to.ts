import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';

/** Whom a review waits for that is sent on: one that is finished, or compared, waits for nobody. */
export type ReviewsComeTo = 'inspector' | 'lead' | 'finished' | 'compared';

const inTurn: readonly ReviewsComeTo[] = ['inspector', 'lead', 'finished', 'compared'];

/** Each of those whom the reviews of a pack come to, once, in the order of their turns. */
export function reviewsComeTo(
  reviews: readonly Pick<ReviewSummary, 'mode' | 'phase'>[],
): readonly ReviewsComeTo[] {
  const found = new Set(reviews.map(comesTo));
  return inTurn.filter((one) => found.has(one));
}

function comesTo({ mode, phase }: Pick<ReviewSummary, 'mode' | 'phase'>): ReviewsComeTo {
  if (mode === 'calibration') return 'compared';
  if (phase === 'concluded') return 'inspector';
  return phase === 'responded' ? 'lead' : 'finished';
}
