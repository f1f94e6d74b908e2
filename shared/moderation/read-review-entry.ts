import type { Result } from '../kernel/result.ts';
import { type Ladder, type ReadFault, readVersioned } from '../kernel/upgrade.ts';
import { ReviewEntry } from './review-entry.ts';
import { reviewEntrySteps } from './review-entry-steps/steps.ts';

export const reviewEntryLadder: Ladder<ReviewEntry> = {
  current: 1,
  schema: ReviewEntry,
  steps: reviewEntrySteps,
};

/** Reads one stored entry of a review and brings it up to date. As with `readEntry`, never hash what this returns. */
export function readReviewEntry(stored: unknown): Result<ReviewEntry, ReadFault> {
  return readVersioned(reviewEntryLadder, stored);
}
