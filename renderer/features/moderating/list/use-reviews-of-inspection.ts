import { useEffect, useState } from 'react';
import type { Id } from '../../../../shared/kernel/id.ts';
import type { StoredReview } from '../../../store/moderation/reviews.ts';
import { useVault } from '../../../store/store-context.tsx';

/** Every review of an inspection as it stands, once it is read; none until then, and of no inspection. */
export function useReviewsOfInspection(inspectionId: Id | null): readonly StoredReview[] {
  const vault = useVault();
  const [reviews, setReviews] = useState<readonly StoredReview[]>([]);
  useEffect(() => {
    if (inspectionId === null) return;
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
