import { describe, expect, it } from 'vitest';
import type { Happening, Judgement } from '../../../../shared/cases/entry.ts';
import { agreementPairs } from '../../../../shared/results/agreement/agreement-pairs.ts';
import { assessor } from '../../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../../builders/frameworks.ts';
import { countedId } from '../../../builders/ports.ts';
import {
  agreed,
  buildReview,
  buildSecondMarking,
  buildWholeCase,
  committed,
  concluded,
  judged,
  leadInspector,
  moderator,
  overruled,
  resolved,
  reviewId,
} from '../../../builders/review.ts';

const judge = (keyQuestionId: string, judgement: Judgement): Happening => ({
  kind: 'judged',
  keyQuestionId,
  judgement,
});
const subject = buildWholeCase(hmipFramework, {
  happenings: [
    judge('2.2.1', 'sufficient'),
    judge('2.2.2', 'insufficient'),
    judge('2.2.3', 'sufficient'),
    { kind: 'signed-off', name: assessor.name },
  ],
});
/** A later state of the same case. */
const changed = buildWholeCase(hmipFramework, {
  happenings: [
    judge('2.2.1', 'sufficient'),
    judge('2.2.2', 'insufficient'),
    judge('2.2.3', 'sufficient'),
    { kind: 'signed-off', name: assessor.name },
    { kind: 'reopened', reason: 'A letter came.' },
    { kind: 'signed-off', name: assessor.name },
  ],
});
const told = ({ blind, open, leftOut }: ReturnType<typeof agreementPairs>) => {
  const short = (pairs: typeof blind) =>
    pairs.map(({ keyQuestionId, first, second }) => [keyQuestionId, first, second]);
  return { blind: short(blind), open: short(open), leftOut };
};
const nothingLeftOut = {
  otherFramework: 0,
  partedStates: 0,
  notDone: 0,
  notIndependent: 0,
  judgedByOne: 0,
  notDecided: 0,
};

describe('pairs of judgements', () => {
  it('of an open review are the first ones and what the moderator made of them, apart from blind ones', () => {
    const review = buildReview(hmipFramework, {
      subject,
      said: [
        agreed(judged('2.2.1', 'sufficient')),
        overruled(judged('2.2.2', 'sufficient')),
        concluded,
      ],
    });

    expect(told(agreementPairs(hmipFramework, [review]))).toEqual({
      blind: [],
      open: [
        ['2.2.1', 'sufficient', 'sufficient'],
        ['2.2.2', 'insufficient', 'sufficient'],
      ],
      leftOut: { ...nothingLeftOut, notDecided: 1 },
    });
  });

  it('of a blind review are both markings as they were committed, whatever was resolved afterwards', () => {
    const marking = buildSecondMarking(hmipFramework, subject, [
      judge('2.2.1', 'insufficient'),
      judge('2.2.2', 'insufficient'),
    ]);
    const review = buildReview(hmipFramework, {
      subject,
      mode: 'blind',
      said: [committed(marking), resolved(judged('2.2.1', 'sufficient'))],
    });

    const pairs = agreementPairs(hmipFramework, [review]);

    expect(told(pairs)).toEqual({
      blind: [
        ['2.2.1', 'sufficient', 'insufficient'],
        ['2.2.2', 'insufficient', 'insufficient'],
      ],
      open: [],
      leftOut: { ...nothingLeftOut, judgedByOne: 1 },
    });
    expect(pairs.blind[0]).toEqual({
      reviewId,
      caseId: subject.kase.id,
      assessor: 'AB',
      secondBy: moderator,
      standardId: '2.2',
      keyQuestionId: '2.2.1',
      first: 'sufficient',
      second: 'insufficient',
    });
  });

  it('are made of one state only where a review parted in two, the one that went further', () => {
    const first = agreed(judged('2.2.1', 'sufficient'));
    const shorter = buildReview(hmipFramework, { subject, said: [first, concluded] });
    const longer = buildReview(hmipFramework, {
      subject,
      said: [first, overruled(judged('2.2.2', 'sufficient')), concluded],
    });

    const pairs = agreementPairs(hmipFramework, [shorter, longer]);

    expect([told(pairs).open, pairs.leftOut.partedStates, pairs]).toEqual([
      [
        ['2.2.1', 'sufficient', 'sufficient'],
        ['2.2.2', 'insufficient', 'sufficient'],
      ],
      1,
      agreementPairs(hmipFramework, [longer, shorter]),
    ]);
  });

  it('are of the latest review that a moderator concluded, whether an earlier one is marked as replaced or not', () => {
    const went = [agreed(judged('2.2.1', 'sufficient')), concluded];
    const replaced = { kind: 'superseded', reviewId: countedId(910_006) } as const;
    const earlier = (...more: (typeof replaced)[]) =>
      buildReview(hmipFramework, { subject, said: [...went, ...more] });
    const later = buildReview(hmipFramework, {
      subject: changed,
      reviewId: countedId(910_006),
      said: [overruled(judged('2.2.1', 'insufficient')), concluded],
    });
    const begun = buildReview(hmipFramework, {
      subject: changed,
      reviewId: countedId(910_006),
      said: [agreed(judged('2.2.1', 'sufficient'))],
    });
    const openOf = (...all: Parameters<typeof agreementPairs>[1][number][]) =>
      told(agreementPairs(hmipFramework, all)).open;

    expect([
      openOf(later, earlier()),
      openOf(earlier(replaced), later),
      openOf(earlier()),
      openOf(earlier(replaced), begun),
    ]).toEqual([
      [['2.2.1', 'sufficient', 'insufficient']],
      [['2.2.1', 'sufficient', 'insufficient']],
      [['2.2.1', 'sufficient', 'sufficient']],
      [['2.2.1', 'sufficient', 'sufficient']],
    ]);
  });

  it('are none of a review that is not done, of another framework, or of a calibration', () => {
    const open = buildReview(hmipFramework, {
      subject,
      reviewId: countedId(910_004),
      said: [agreed(judged('2.2.1', 'sufficient'))],
    });
    const blind = buildReview(hmipFramework, {
      subject,
      mode: 'blind',
      reviewId: countedId(910_002),
    });
    const calibration = buildReview(hmipFramework, {
      subject,
      mode: 'calibration',
      said: [committed(buildSecondMarking(hmipFramework, subject, [judge('2.2.1', 'sufficient')]))],
    });
    const other = buildReview(readSyntheticFramework(), { reviewId: countedId(910_003) });

    expect(told(agreementPairs(hmipFramework, [open, blind, calibration, other]))).toEqual({
      blind: [],
      open: [],
      leftOut: { ...nothingLeftOut, notDone: 2, otherFramework: 1 },
    });
  });

  it('count no blind marking by somebody who had committed another marking of the case before', () => {
    const marked = (mode: 'blind' | 'calibration', number: number, by = moderator) => {
      const id = countedId(910_000 + number);
      const marking = buildSecondMarking(
        hmipFramework,
        subject,
        [judge('2.2.1', 'insufficient'), judge('2.2.2', 'insufficient')],
        { reviewId: id, author: by },
      );
      const said = [committed(marking)];
      const whole = buildReview(hmipFramework, { subject, mode, reviewId: id, openedBy: by, said });
      if (whole.review.committed === null) throw new Error('it was committed');
      const at = `2026-11-24T10:0${number}:00.000Z`;
      const review = { ...whole.review, committed: { ...whole.review.committed, at } };
      return { ...whole, review };
    };
    const first = marked('calibration', 1);
    const second = marked('blind', 2);
    const counted = (...reviews: readonly ReturnType<typeof marked>[]) => {
      const { blind, leftOut } = agreementPairs(hmipFramework, reviews);
      return [blind.length, leftOut.notIndependent];
    };

    expect({
      after: counted(first, second),
      before: counted(marked('blind', 1), marked('calibration', 2)),
      twoBlind: counted(marked('blind', 1), second),
      bySomebodyElse: counted(marked('calibration', 1, leadInspector), second),
      alone: counted(second),
    }).toEqual({
      after: [0, 1],
      before: [2, 0],
      twoBlind: [2, 1],
      bySomebodyElse: [2, 0],
      alone: [2, 0],
    });
  });
});
