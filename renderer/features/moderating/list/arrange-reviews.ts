import type { CaseSummary } from '../../../../shared/cases/case-summary.ts';
import type { Id } from '../../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../../shared/moderation/review-summary.ts';
import { type Asking, type Turn, turnOf } from './whose-turn.ts';

/** Which reviews a list shows. */
export const showings = ['all', 'mine', 'waiting', 'disputed', 'finished'] as const;
export type Showing = (typeof showings)[number];

/** A review in the list, with what is to be said of it beyond its own line. */
export type ListedReview = {
  readonly summary: ReviewSummary;
  readonly turn: Turn;
  /** Judgements that nobody has decided. */
  readonly left: number;
  /** Of its second marking, where one was begun. */
  readonly marking: CaseSummary | null;
};

/** The reviews, and other states, of one case. */
export type ReviewsOfCase = {
  readonly subjectCaseId: Id;
  readonly caseReference: string;
  readonly reviews: readonly ListedReview[];
  /** Reviews that stand, of the vault's person, of a state that the case here has gone beyond. */
  readonly outdated: readonly ListedReview[];
  /** Other states that wait for a choice. */
  readonly parted: readonly ListedReview[];
  /** The last entry of the case itself; null where it is not in this vault. */
  readonly seqHere: number | null;
};

export type ToArrange = {
  readonly reviews: readonly ReviewSummary[];
  readonly markings: readonly CaseSummary[];
  readonly cases: readonly CaseSummary[];
  readonly asking: Asking;
  /** Reviews in which the person may settle what reviews of the case rule differently on. */
  readonly toSettle: ReadonlySet<Id>;
};

/** By case, in the order of their references; in each case the newest change first, and what was replaced last. */
export function arrangeReviews(given: ToArrange, showing: Showing): readonly ReviewsOfCase[] {
  const caseById = new Map(given.cases.map((summary) => [summary.caseId, summary]));
  const listed = given.reviews.map((summary) => listReview(summary, given));
  return [...Map.groupBy(listed, ({ summary }) => summary.subjectCaseId)]
    .map(([subjectCaseId, reviews]): ReviewsOfCase => {
      const here = caseById.get(subjectCaseId);
      return {
        subjectCaseId,
        caseReference: reviews[0]?.summary.caseReference ?? '',
        reviews: reviews
          .filter((review) => isShown(review, showing))
          .toSorted(
            (one, other) =>
              Number(isReplaced(one)) - Number(isReplaced(other)) ||
              (one.summary.changedAt < other.summary.changedAt ? 1 : -1),
          ),
        outdated: reviews.filter(
          ({ summary }) =>
            here !== undefined &&
            here.seq > summary.subjectSeq &&
            summary.openedById === given.asking.id &&
            isOpenToNewer(summary),
        ),
        parted: reviews.filter(({ summary }) => summary.mode === 'state' && summary.state === null),
        seqHere: here?.seq ?? null,
      };
    })
    .filter(({ reviews }) => reviews.length > 0)
    .toSorted((one, other) =>
      one.caseReference.localeCompare(other.caseReference, 'en-GB', { numeric: true }),
    );
}

/** What the person is to do next: what they have begun before what they have not, in the order of the list. */
export function whatNext(groups: readonly ReviewsOfCase[]): ListedReview | null {
  const mine = groups.flatMap(({ reviews }) => reviews).filter(({ turn }) => turn.isMine);
  return mine.find(isBegun) ?? mine[0] ?? null;
}

/** How many reviews each showing has. */
export function countShowings(groups: readonly ReviewsOfCase[]): Readonly<Record<Showing, number>> {
  const all = groups.flatMap(({ reviews }) => reviews);
  const count = (showing: Showing) => all.filter((one) => isShown(one, showing)).length;
  return {
    all: all.length,
    mine: count('mine'),
    waiting: count('waiting'),
    disputed: count('disputed'),
    finished: count('finished'),
  };
}

function listReview(summary: ReviewSummary, given: ToArrange): ListedReview {
  const { markings, asking, toSettle } = given;
  return {
    summary,
    // Also where the review by itself is finished.
    turn: toSettle.has(summary.reviewId)
      ? { whose: 'lead', isMine: true }
      : turnOf(summary, asking),
    left: Math.max(0, summary.judgements - summary.decided),
    marking: markings.find(({ secondMarkingFor }) => secondMarkingFor === summary.reviewId) ?? null,
  };
}

function isShown({ summary, turn }: ListedReview, showing: Showing): boolean {
  switch (showing) {
    case 'all':
      return true;
    case 'mine':
      return turn.isMine;
    case 'waiting':
      return turn.whose !== 'nobody' && !turn.isMine;
    case 'disputed':
      return isDisputeOpen(summary);
    case 'finished':
      return turn.whose === 'nobody';
  }
}

/** Whether a dispute still waits for somebody: what was settled is said in its review, and looked for by nobody. */
export function isDisputeOpen({ disputed, phase }: ReviewSummary): boolean {
  return disputed > 0 && phase !== 'settled' && phase !== 'superseded';
}

function isReplaced({ summary }: ListedReview): boolean {
  return summary.phase === 'superseded';
}

function isBegun({ summary, marking }: ListedReview): boolean {
  if (summary.phase === 'to-mark') return marking !== null;
  return summary.phase !== 'reviewing' || summary.decided > 0;
}

/** A review of an older state that somebody still works on, or that is concluded: a newer one can take its place. */
function isOpenToNewer({ mode, phase }: ReviewSummary): boolean {
  return (mode === 'open' || mode === 'blind') && phase !== 'superseded' && phase !== 'to-mark';
}
