import type { Review, WholeReview } from '../../../../shared/moderation/review.ts';
import { needsSettling } from '../../../../shared/moderation/standing-rulings.ts';
import { wordsOn } from '../../../../shared/moderation/words-on-target.ts';
import { conflictingIn } from '../list/conflicting-reviews.ts';
import { type ReviewedStandard, type ReviewRow, rowsOf } from '../rows/review-rows.ts';

/** A target that the lead inspector may settle, and why it is here. */
export type ToSettle = {
  readonly row: ReviewRow;
  readonly why: 'disputed' | 'conflicting' | 'changed';
  /** Whether it still waits for a word of the lead's. */
  readonly isOpen: boolean;
  /** Whether the lead may say or change that word though a settlement was ended here before. */
  readonly isUnsettled: boolean;
};

/** Disputed first, then what two reviews rule differently on, then what was changed; each in page order. */
export function toSettle(
  standards: readonly ReviewedStandard[],
  review: Review,
  changed: ReadonlySet<string>,
  others: readonly WholeReview[],
): readonly ToSettle[] {
  const waiting = new Set<string>(needsSettling(review));
  const conflicting: ReadonlySet<string> = conflictingIn(
    others.filter((other) => other.review.subject.caseId === review.subject.caseId),
  );
  const found = standards.flatMap((standard) =>
    rowsOf(standard).flatMap((row): ToSettle[] => {
      const isConflicting = conflicting.has(row.key);
      const isSettled = review.settlements[row.key] !== undefined;
      const isDisputed = review.responses[row.key]?.kind === 'disputed';
      const isOpen = waiting.has(row.key) || (isConflicting && !isSettled);
      const isUnsettled = isOpen || isConflicting;
      if (isDisputed) return [{ row, why: 'disputed', isOpen, isUnsettled }];
      if (isConflicting) return [{ row, why: 'conflicting', isOpen, isUnsettled }];
      return changed.has(row.key) ? [{ row, why: 'changed', isOpen, isUnsettled }] : [];
    }),
  );
  return order.flatMap((why) => found.filter((one) => one.why === why));
}

const order = ['disputed', 'conflicting', 'changed'] as const;

/** What other reviews of the case rule on a target, the one on screen left out. */
export function rulingsElsewhere(row: ReviewRow, review: Review, others: readonly WholeReview[]) {
  return wordsOn(
    row.target,
    others.filter(
      (other) =>
        other.review.id !== review.id && other.review.subject.caseId === review.subject.caseId,
    ),
  ).rulings.filter(({ reviewId }) => reviewId !== review.id);
}
