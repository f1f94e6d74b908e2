import type { Id } from '../../../../shared/kernel/id.ts';
import type { Instant } from '../../../../shared/kernel/instant.ts';
import { changedSince } from '../../../../shared/moderation/changed-since.ts';
import type { StoredReview } from '../../../store/moderation/reviews.ts';

/** The review of another state of the same case. */
export type ReviewOfOtherState = {
  /** What opens it. */
  readonly reviewId: Id;
  readonly name: string;
  readonly begunAt: Instant;
  /** By how many entries the two states differ. */
  readonly entries: number;
};

/** Of one review, the review of the newest state beyond its own, and of the nearest one before it. */
export type StatesUnderReview = {
  readonly newer: ReviewOfOtherState | null;
  readonly earlier: ReviewOfOtherState | null;
};

/**
 * By what opens each review: which others are of a newer or an earlier state of its case. One that another replaced
 * says so itself, and of two states that parted neither is the newer.
 */
export function statesUnderReview(
  reviews: readonly StoredReview[],
): ReadonlyMap<Id, StatesUnderReview> {
  const checks = reviews
    .filter(
      ({ review: { mode, supersededBy } }) =>
        (mode === 'open' || mode === 'blind') && supersededBy === null,
    )
    .toSorted((one, other) => seqOf(other) - seqOf(one));
  const bySubject = Map.groupBy(checks, ({ review }) => review.subject.caseId);
  return new Map(
    [...bySubject.values()].flatMap((ofCase) =>
      ofCase.map((one): [Id, StatesUnderReview] => {
        const find = (standing: 'extended' | 'earlier') =>
          ofCase.find(({ subject }) => changedSince(one.subject, subject).standing === standing);
        return [
          one.storedAs,
          { newer: toOther(one, find('extended')), earlier: toOther(one, find('earlier')) },
        ];
      }),
    ),
  );
}

function toOther(of: StoredReview, other: StoredReview | undefined): ReviewOfOtherState | null {
  if (other === undefined) return null;
  const { openedBy, openedAt } = other.review;
  return {
    reviewId: other.storedAs,
    name: openedBy.name,
    begunAt: openedAt,
    entries: Math.abs(seqOf(other) - seqOf(of)),
  };
}

function seqOf({ subject }: StoredReview): number {
  return subject.kase.head.seq;
}
