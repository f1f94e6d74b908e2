import { toCanonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { type Review, targetKey } from '../../../shared/moderation/review.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';

/** Whether a happening would leave the review other than it stands. A history of empty entries tells nothing. */
export function changesReview(review: Review, happening: ReviewHappening): boolean {
  switch (happening.kind) {
    case 'agreed': {
      const key = targetKey(happening.target);
      // Agreed again, what the inspector said to it stands no longer.
      return review.decisions[key]?.kind !== 'agreed' || review.responses[key] !== undefined;
    }
    case 'overruled': {
      const key = targetKey(happening.ruling);
      const standing = review.decisions[key];
      if (standing?.kind !== 'overruled' || review.responses[key] !== undefined) return true;
      const { ruling, reasonCode, reason, evidence } = standing;
      return !same(happening, { kind: 'overruled', ruling, reasonCode, reason, evidence });
    }
    case 'accepted':
      return review.responses[targetKey(happening.target)]?.kind !== 'accepted';
    case 'disputed': {
      const response = review.responses[targetKey(happening.target)];
      return response?.kind !== 'disputed' || response.reason !== happening.reason;
    }
    default:
      return true;
  }
}

function same(one: unknown, other: unknown): boolean {
  return toCanonicalJson(one) === toCanonicalJson(other);
}
