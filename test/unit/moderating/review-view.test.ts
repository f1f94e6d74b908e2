import { describe, expect, it } from 'vitest';
import {
  reviewedStandards,
  rowsOf,
} from '../../../renderer/features/moderating/rows/review-rows.ts';
import {
  firstInView,
  isInView,
  leftIn,
  nextLeft,
  type View,
  viewIn,
} from '../../../renderer/features/moderating/rows/review-view.ts';
import {
  contradictionOf,
  problemsOfConclusion,
  undecidedIn,
} from '../../../renderer/features/moderating/turns/concluding.ts';
import { toSettle } from '../../../renderer/features/moderating/turns/settling.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import { hmipFramework as framework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import {
  agreed,
  buildReview,
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  disputed,
  judged,
  leadInspector,
  overruled,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';

const fields = { cohort: 'community', 'recent-court-report': 'no' };
const judgements: Happening[] = ['2.2.1', '2.2.2', '2.2.3', '2.3.1'].map((keyQuestionId) => ({
  kind: 'judged',
  keyQuestionId,
  judgement: 'sufficient',
}));
const subject = buildWholeCase(framework, { fields, happenings: judgements });
const insufficient = (id: string) => overruled(judged(id, 'insufficient'));

describe('what is left of a review', () => {
  it('is every judgement that nobody has decided, and no prompt', () => {
    const whole = buildReview(framework, {
      subject,
      said: [agreed(judged('2.2.1', 'sufficient'))],
    });

    const assessment = standardsOf(whole).find(({ id }) => id === '2.2');

    expect(assessment && leftIn(assessment, whole.review)).toBe(2);
  });

  it('is only what two markings differ on, where there are two', () => {
    const marking = buildSecondMarking(framework, subject, [
      ...judgements.filter((_, index) => index !== 1),
      { kind: 'judged', keyQuestionId: '2.2.2', judgement: 'insufficient' },
    ]);
    const whole = buildReview(framework, { subject, mode: 'blind', said: [committed(marking)] });

    const left = undecidedIn(standardsOf(whole), whole.review);

    expect(left.map(({ row }) => row.target.id)).toEqual(['2.2.2']);
  });

  it('is gone to from a place on, and round to the start', () => {
    const whole = buildReview(framework, {
      subject,
      said: [agreed(judged('2.2.1', 'sufficient'))],
    });
    const standards = standardsOf(whole);
    const last = standards.at(-1);
    const from = last && { standardId: last.id, anchor: rowsOf(last).at(-1)?.anchor ?? null };

    expect(nextLeft(standards, whole.review, null)?.row.target.id).toBe('2.2.2');
    expect(nextLeft(standards, whole.review, from ?? null)?.row.target.id).toBe('2.2.2');
    expect(
      nextLeft(standards, whole.review, { standardId: '2.3', anchor: null })?.row.target.id,
    ).toBe('2.3.1');
  });
});

describe('what a page shows', () => {
  it('is everything, or only differences, judgements, or odd patterns', () => {
    const whole = buildReview(framework, { subject, said: [insufficient('2.2.2')] });
    const standard = standardsOf(whole).find(({ id }) => id === '2.2');
    const shown = (view: View) =>
      rowsOf(standard ?? { id: '', name: { en: '' }, statement: { en: '' }, parts: [] })
        .filter((row) => isInView(row, view, whole.review, subject.kase))
        .filter(({ target }) => target.kind === 'key-question')
        .map(({ target }) => target.id);

    expect([shown('all'), shown('differences'), shown('judgements'), shown('odd')]).toEqual([
      ['2.2.1', '2.2.2', '2.2.3'],
      ['2.2.2'],
      ['2.2.1', '2.2.2', '2.2.3'],
      [],
    ]);
  });

  it('goes on to the next standard with something to show, and to none where nothing is', () => {
    const whole = buildReview(framework, { subject, said: [insufficient('2.3.1')] });
    const standards = standardsOf(whole);
    const after = (id: string) =>
      standards.slice(standards.findIndex((standard) => standard.id === id) + 1);
    const next = (id: string, view: View) =>
      firstInView(after(id), view, whole.review, subject.kase)?.id ?? null;

    expect([next('2.1', 'differences'), next('2.3', 'differences'), next('2.3', 'all')]).toEqual([
      '2.3',
      null,
      '2.4',
    ]);
  });

  it('begins with differences where two markings were made', () => {
    expect(viewIn(new URLSearchParams(), 'blind')).toBe('differences');
    expect(viewIn(new URLSearchParams(), 'open')).toBe('all');
    expect(viewIn(new URLSearchParams('view=judgements'), 'blind')).toBe('judgements');
  });
});

describe('a conclusion', () => {
  it('needs an outcome, its reasons unless all is accepted, and every judgement unless it is returned', () => {
    const problems = (outcome: 'accepted' | 'accepted-with-changes' | 'returned' | null) =>
      problemsOfConclusion({ outcome, reasons: ' ' }, 2);

    expect([
      problems(null),
      problems('accepted'),
      problems('accepted-with-changes'),
      problems('returned'),
    ]).toEqual([
      ['outcome-missing'],
      ['undecided'],
      ['undecided', 'reasons-missing'],
      ['reasons-missing'],
    ]);
  });

  it('is warned about where it contradicts the decisions', () => {
    const none = buildReview(framework, { subject }).review;
    const some = buildReview(framework, { subject, said: [insufficient('2.2.1')] }).review;
    const outcomes = ['accepted', 'accepted-with-changes', 'returned'] as const;

    expect(outcomes.map((one) => contradictionOf(one, none, subject.kase))).toEqual([
      null,
      'with-changes-but-none',
      'returned-as-it-was',
    ]);
    expect(outcomes.map((one) => contradictionOf(one, some, subject.kase))).toEqual([
      'accepted-but-changed',
      null,
      null,
    ]);
  });
});

describe('what the lead inspector settles', () => {
  it('is what is disputed first, then what two reviews rule differently on, then what else was changed', () => {
    const whole = buildReview(framework, {
      subject,
      said: [
        insufficient('2.2.1'),
        insufficient('2.2.2'),
        insufficient('2.3.1'),
        concluded,
        disputed(judged('2.3.1', 'sufficient')),
        responded,
      ],
    });
    const other = buildReview(framework, {
      subject,
      reviewId: countedId(910_002),
      idsAfter: 720_000,
      openedBy: leadInspector,
      said: [agreed(judged('2.2.2', 'sufficient')), concluded],
    });

    expect(settledOf(whole, [whole, other])).toEqual([
      ['2.3.1', 'disputed', true],
      ['2.2.2', 'conflicting', true],
      ['2.2.1', 'changed', false],
    ]);
  });

  it('is again what a later review rules differently on, and no more of what was settled before', () => {
    const said = [
      insufficient('2.2.1'),
      insufficient('2.2.2'),
      concluded,
      disputed(judged('2.2.1', 'sufficient')),
      responded,
      settled(judged('2.2.1', 'sufficient')),
      settlementEnded,
    ];
    const again = settled(judged('2.2.2', 'sufficient'));
    const later = buildReview(framework, {
      subject,
      reviewId: countedId(910_002),
      idsAfter: 720_000,
      openedBy: leadInspector,
      said: [
        agreed(judged('2.2.1', 'sufficient')),
        agreed(judged('2.2.2', 'sufficient')),
        concluded,
        responded,
      ],
    });

    expect(
      [[], [again], [again, settlementEnded]].map((more) => {
        const whole = buildReview(framework, { subject, said: [...said, ...more] });
        return unsettledIn(whole, [whole, later]);
      }),
    ).toEqual([[['2.2.2', true]], [['2.2.2', false]], []]);
  });

  it('waits no more once it is settled', () => {
    const whole = buildReview(framework, {
      subject,
      said: [
        insufficient('2.3.1'),
        concluded,
        disputed(judged('2.3.1', 'sufficient')),
        responded,
        settled(judged('2.3.1', 'sufficient')),
      ],
    });

    expect(settledOf(whole, [whole])).toEqual([['2.3.1', 'disputed', false]]);
  });
});

function standardsOf({ subject: of, marking }: WholeReview) {
  return reviewedStandards(framework, of.kase, marking?.kase ?? null);
}

function unsettledIn(whole: WholeReview, all: readonly WholeReview[]) {
  return toSettle(standardsOf(whole), whole.review, new Set(), all)
    .filter(({ isUnsettled }) => isUnsettled)
    .map(({ row, isOpen }) => [row.target.id, isOpen]);
}

function settledOf(whole: WholeReview, all: readonly WholeReview[]) {
  const changed = new Set(Object.keys(whole.review.decisions));
  return toSettle(standardsOf(whole), whole.review, changed, all).map(({ row, why, isOpen }) => [
    row.target.id,
    why,
    isOpen,
  ]);
}
