import type { Id } from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Lines } from '../chain-lines.ts';
import type { LoadedReview } from './load-review.ts';
import type { AllReviews, StoredReview } from './reviews.ts';

/** The reviews of a list as they stand, one after another. One that cannot be read is named. */
export async function readAllReviews(
  lines: Lines,
  load: (reviewId: Id) => Promise<Result<LoadedReview, unknown>>,
  progress: (done: number, total: number) => void,
): Promise<AllReviews> {
  const reviews: StoredReview[] = [];
  const unreadable = lines.damaged.filter(({ kind }) => kind === 'review').map(({ id }) => id);
  for (const [index, { reviewId }] of lines.reviews.entries()) {
    const loaded = await load(reviewId);
    if (!loaded.ok) unreadable.push(reviewId);
    else if (loaded.value.whole.review.phase !== 'to-mark') {
      reviews.push({ ...loaded.value.whole, storedAs: reviewId });
    }
    progress(index + 1, lines.reviews.length);
  }
  return { reviews, unreadable };
}
