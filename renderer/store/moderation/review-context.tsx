import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Review } from '../../../shared/moderation/review.ts';
import type { OpenReview } from './reviews.ts';

export const OpenReviewContext = createContext<OpenReview | null>(null);

/** The review on screen. Only screens below the review's frame may ask. */
export function useOpenReview(): OpenReview {
  const openReview = useContext(OpenReviewContext);
  if (openReview === null) throw new Error('no review is open here');
  return openReview;
}

/** A part of the review, and a render only when that part changes: `select` must return a stable value. */
export function useReviewPart<Part>(select: (review: Review) => Part): Part {
  const openReview = useOpenReview();
  return useSyncExternalStore(openReview.subscribe, () => select(openReview.getReview()));
}
