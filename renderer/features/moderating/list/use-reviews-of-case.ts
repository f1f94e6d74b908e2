import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import type { StoredReview } from '../../../store/moderation/reviews.ts';
import { useReviews } from '../../../store/moderation/use-reviews.ts';
import { useAsking } from '../use-reviewed.ts';
import { type Conflict, conflictsOf } from './conflicting-reviews.ts';
import { useReviewsOfInspection } from './use-reviews-of-inspection.ts';

/** Where the case on screen has several reviews: all of them, and what they rule differently on, if anything. */
export function useReviewsOfCase(): {
  readonly reviews: readonly StoredReview[];
  readonly conflict: Conflict | null;
} {
  const { reviewId = '' } = useParams();
  const review = useReviewPart((all) => all);
  const { id, isLead } = useAsking(review.inspectionId);
  const lines = useReviews(review.inspectionId);
  const several =
    lines.state === 'loaded' &&
    lines.value.reviews.filter(({ subjectCaseId }) => subjectCaseId === review.subject.caseId)
      .length > 1;
  // What they say is in the reviews themselves, which are read only where there are several.
  const stored = useReviewsOfInspection(several ? review.inspectionId : null);
  return useMemo(() => {
    const reviews = stored
      .filter((one) => one.review.subject.caseId === review.subject.caseId)
      // They are read once, and the one on screen goes on.
      .map((one) => (one.storedAs === reviewId ? { ...one, review } : one));
    const conflicts = conflictsOf(reviews, { id, isLead }, ({ storedAs }) => storedAs);
    return { reviews, conflict: conflicts[0] ?? null };
  }, [stored, review, reviewId, id, isLead]);
}
