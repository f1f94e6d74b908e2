import { useEffect, useState } from 'react';
import type { Id } from '../../../shared/kernel/id.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import { useVault } from '../../store/store-context.tsx';

/** Every review of an inspection as it stands, once it is read; none until then. */
export function useReviewsOfInspection(inspectionId: Id): readonly WholeReview[] {
  const vault = useVault();
  const [reviews, setReviews] = useState<readonly WholeReview[]>([]);
  useEffect(() => {
    let left = false;
    void vault.reviews.readAll(inspectionId).then((read) => {
      if (!left && read.ok) setReviews(read.value.reviews);
    });
    return () => {
      left = true;
    };
  }, [vault, inspectionId]);
  return reviews;
}
