import { useMemo } from 'react';
import { type TargetKey, targetKey } from '../../../../shared/moderation/review.ts';
import { changedBy } from '../../../../shared/moderation/standing-rulings.ts';
import { useReviewPart } from '../../../store/moderation/review-context.tsx';
import { useMarkings, useReviewed } from '../use-reviewed.ts';
import { type ReviewRow, rowsOf } from './review-rows.ts';

export type PlacedRow = { readonly row: ReviewRow; readonly standardId: string };

/** The rows that the moderator changed, in page order. */
export function useChangedRows(): readonly PlacedRow[] {
  const review = useReviewPart((all) => all);
  const standards = useReviewed();
  const { subject } = useMarkings();
  return useMemo(() => {
    if (subject === null) return [];
    const changed = new Set<TargetKey>(
      changedBy(review, subject).map(({ ruling }) => targetKey(ruling)),
    );
    return standards.flatMap((standard) =>
      rowsOf(standard)
        .filter(({ key }) => changed.has(key))
        .map((row) => ({ row, standardId: standard.id })),
    );
  }, [review, standards, subject]);
}
