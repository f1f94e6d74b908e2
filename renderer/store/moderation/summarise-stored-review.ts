import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { summariseReview } from '../../../shared/moderation/summarise-review.ts';

/**
 * A review's line in the list, under the id that opens it here. That is the review's own, but for the other of two
 * states of one review that parted: both are kept, and only one of them can be kept under the id they share.
 */
export function summariseStoredReview(
  storedAs: Id,
  framework: Framework,
  whole: WholeReview,
): ReviewSummary {
  return { ...summariseReview(framework, whole), reviewId: storedAs };
}
