import type { Id } from '../../../../shared/kernel/id.ts';
import { finalCase } from '../../../../shared/moderation/final-judgements.ts';
import { inspectorOf } from '../../../../shared/moderation/inspector-of.ts';
import type { WholeReview } from '../../../../shared/moderation/review.ts';
import { type Asking, mayLead } from './whose-turn.ts';

/** Where concluded reviews of one case rule differently, and nothing is settled: the inspector's stands till then. */
export type Conflict = {
  readonly caseId: Id;
  /** Judgements and answers. */
  readonly count: number;
  /** The review in which the person may settle it; null where they may not, or not yet. */
  readonly settleIn: Id | null;
};

/** Of each case whose reviews rule differently. */
export function conflictsOf<Whole extends WholeReview>(
  reviews: readonly Whole[],
  asking: Asking,
  idOf: (whole: Whole) => Id,
): readonly Conflict[] {
  const checks = reviews.filter(
    ({ review: { mode, supersededBy } }) =>
      (mode === 'open' || mode === 'blind') && supersededBy === null,
  );
  return [...Map.groupBy(checks, ({ review }) => review.subject.caseId)].flatMap(
    ([caseId, ofCase]): Conflict[] => {
      const [latest] = ofCase.toSorted(
        (one, other) => other.subject.kase.head.seq - one.subject.kase.head.seq,
      );
      if (latest === undefined) return [];
      const finals = Object.values(finalCase(latest.subject.kase, ofCase).finals);
      const count = finals.filter(
        ({ by, flags }) =>
          by !== 'settled' &&
          flags.includes('conflicting') &&
          !flags.includes('settlement-not-ended'),
      ).length;
      if (count === 0) return [];
      const settleIn = ofCase.find((whole) => maySettle(whole, asking));
      return [{ caseId, count, settleIn: settleIn === undefined ? null : idOf(settleIn) }];
    },
  );
}

/** Once the inspector has answered. */
function maySettle({ review }: WholeReview, asking: Asking): boolean {
  const inspector = inspectorOf(review.subject);
  return (
    inspector !== null &&
    review.responded !== null &&
    review.settlementEnded === null &&
    mayLead({ openedById: review.openedBy.id, inspectorId: inspector.id }, asking)
  );
}
