import { describe, expect, it } from 'vitest';
import {
  arrangeReviews,
  countShowings,
  type ToArrange,
  whatNext,
} from '../../../renderer/features/moderating/list/arrange-reviews.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { buildSummary } from '../../builders/case-summary.ts';
import { countedId } from '../../builders/ports.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

const me = countedId(900_011);

describe('the list of reviews', () => {
  it('has the cases in the order of their references, and the newest change of each first', () => {
    const groups = arrangeReviews(
      given([
        buildReviewSummary(10),
        buildReviewSummary(2, { changedAt: '2026-11-20T10:00:00.000Z' }),
        buildReviewSummary(3, {
          subjectCaseId: countedId(2),
          caseReference: 'SNP-002',
          changedAt: '2026-11-21T10:00:00.000Z',
        }),
      ]),
      'all',
    );

    expect(
      groups.map(({ caseReference, reviews }) => [
        caseReference,
        ...reviews.map(({ summary }) => summary.reviewId),
      ]),
    ).toEqual([
      ['SNP-002', countedId(800_003), countedId(800_002)],
      ['SNP-010', countedId(800_010)],
    ]);
  });

  it('has what was replaced by a review of a newer state last', () => {
    const of = { subjectCaseId: countedId(1), caseReference: 'SNP-001' };
    const [group] = arrangeReviews(
      given([
        buildReviewSummary(1, {
          ...of,
          phase: 'superseded',
          changedAt: '2026-11-22T10:00:00.000Z',
        }),
        buildReviewSummary(2, { ...of, changedAt: '2026-11-21T10:00:00.000Z' }),
      ]),
      'all',
    );

    expect(group?.reviews.map(({ summary }) => summary.phase)).toEqual(['concluded', 'superseded']);
  });

  it('counts what each filter shows as it shows it', () => {
    const all = given([
      buildReviewSummary(1, { phase: 'reviewing' }),
      buildReviewSummary(2, { phase: 'concluded' }),
      buildReviewSummary(3, { phase: 'responded', disputed: 2 }),
      buildReviewSummary(4, { phase: 'settled' }),
      buildReviewSummary(5, { phase: 'settled', disputed: 1 }),
    ]);

    const counts = countShowings(arrangeReviews(all, 'all'));

    expect(counts).toEqual({ all: 5, mine: 1, waiting: 2, disputed: 1, finished: 2 });
    for (const showing of ['all', 'mine', 'waiting', 'disputed', 'finished'] as const) {
      expect(arrangeReviews(all, showing).flatMap(({ reviews }) => reviews)).toHaveLength(
        counts[showing],
      );
    }
  });

  it('offers a review of the newer state to whoever moderated an older one, and to nobody else', () => {
    const older = { subjectCaseId: countedId(1), subjectSeq: 100, phase: 'reviewing' } as const;
    const reviews = [
      buildReviewSummary(1, older),
      buildReviewSummary(2, { ...older, openedById: countedId(5) }),
      buildReviewSummary(3, { ...older, phase: 'superseded' }),
      buildReviewSummary(4, { ...older, subjectSeq: 120 }),
    ];

    const [group] = arrangeReviews(
      { ...given(reviews), cases: [buildSummary(1, { seq: 120 })] },
      'all',
    );

    expect(group?.outdated.map(({ summary }) => summary.reviewId)).toEqual([countedId(800_001)]);
  });

  it('asks about states that nobody has decided on', () => {
    const state = { mode: 'state', phase: 'state', subjectCaseId: countedId(1) } as const;

    const [group] = arrangeReviews(
      given([buildReviewSummary(1, state), buildReviewSummary(2, { ...state, state: 'chosen' })]),
      'all',
    );

    expect(group?.parted.map(({ summary }) => summary.reviewId)).toEqual([countedId(800_001)]);
  });
});

describe('what to do next', () => {
  it('is what was begun before what was not', () => {
    const groups = arrangeReviews(
      given([
        buildReviewSummary(1, { phase: 'reviewing', decided: 0 }),
        buildReviewSummary(2, { phase: 'reviewing', decided: 3 }),
      ]),
      'all',
    );

    expect(whatNext(groups)?.summary.caseReference).toBe('SNP-002');
  });

  it('is a second marking that was begun before one that was not', () => {
    const blind = { mode: 'blind', phase: 'to-mark', decided: 0 } as const;
    const groups = arrangeReviews(
      {
        ...given([buildReviewSummary(1, blind), buildReviewSummary(2, blind)]),
        markings: [buildSummary(77, { secondMarkingFor: countedId(800_002) })],
      },
      'all',
    );

    expect(whatNext(groups)?.marking?.caseId).toBe(countedId(77));
  });

  it('is to settle where reviews differ, though the review by itself is finished', () => {
    const finished = buildReviewSummary(1, { phase: 'settled' });
    const groups = arrangeReviews(
      { ...given([finished]), toSettle: new Set([finished.reviewId]) },
      'mine',
    );

    expect(whatNext(groups)?.turn).toEqual({ whose: 'lead', isMine: true });
  });

  it('is nothing where all waits for others', () => {
    expect(whatNext(arrangeReviews(given([buildReviewSummary(1)]), 'all'))).toBeNull();
  });
});

function given(reviews: readonly ReviewSummary[]): ToArrange {
  const asking = { id: me, isLead: false };
  return { reviews, markings: [], cases: [], asking, toSettle: new Set() };
}
