import { expect, test } from 'vitest';
import { conflictsOf } from '../../../renderer/features/moderating/list/conflicting-reviews.ts';
import type { Author } from '../../../shared/cases/entry.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { assessor } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import {
  agreed,
  buildReview,
  buildWholeCase,
  concluded,
  judged,
  leadInspector,
  moderator,
  overruled,
  responded,
  settled,
  settlementEnded,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const subject = buildWholeCase(framework, {
  happenings: [
    { kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' },
    { kind: 'signed-off', name: 'Alex Baker' },
  ],
});
const caseId = subject.kase.id;
const insufficient = judged('B1', 'insufficient');
const [one, other] = [countedId(910_001), countedId(910_002)];
const lead = { id: leadInspector.id, isLead: true };

/** Two people’s reviews of the case: the second overrules the judgement that the first agreed with. */
const reviews = (
  first: readonly ReviewHappening[] = [],
  second: readonly ReviewHappening[] = [],
  by = { id: countedId(900_013), name: 'Robin Vale' },
) => [
  buildReview(framework, {
    subject,
    said: [agreed(judged('B1', 'sufficient')), concluded, ...first],
  }),
  buildReview(framework, {
    subject,
    reviewId: other,
    openedBy: by,
    idsAfter: 710_000,
    said: [overruled(insufficient), concluded, ...second],
  }),
];
const conflicts = (of: ReturnType<typeof reviews>, asking = lead) =>
  conflictsOf(of, asking, ({ review }) => review.id);

test('two reviews that rule differently wait for the lead inspector, though nobody disputes either', () => {
  expect(conflicts(reviews([responded], [accepted(), responded]))).toEqual([
    { caseId, count: 1, settleIn: one },
  ]);
});

test('they are settled by the lead alone, and once the inspector has answered', () => {
  expect([
    conflicts(reviews()),
    conflicts(reviews([responded], [accepted(), responded]), { id: assessor.id, isLead: false }),
    conflicts(reviews([responded]), { id: moderator.id, isLead: false }),
  ]).toEqual([
    [{ caseId, count: 1, settleIn: null }],
    [{ caseId, count: 1, settleIn: null }],
    [{ caseId, count: 1, settleIn: null }],
  ]);
});

test('what is settled is no conflict any more', () => {
  const settledIn = [accepted(), responded, settled(insufficient), settlementEnded];

  expect(conflicts(reviews([responded], settledIn))).toEqual([]);
});

test('a moderator who reviews a case again is in no conflict with what they said before', () => {
  expect(conflicts(reviews([responded], [accepted(), responded], moderator))).toEqual([]);
});

test('what was settled in one review before another ruled differently is settled there again, by the same lead', () => {
  // The first settlement was of another judgement.
  const first = [responded, settled(judged('B2', 'sufficient')), settlementEnded];
  const both = reviews(first, [accepted(), responded]).map((whole, index) => ({ whole, index }));
  const settleIn = (asking: typeof lead, openedBy?: Author) =>
    conflictsOf(
      both.map(({ whole, index }) => {
        const { review } = whole;
        return index === 1 && openedBy ? { ...whole, review: { ...review, openedBy } } : whole;
      }),
      asking,
      ({ review }) => review.id,
    ).map((conflict) => conflict.settleIn);
  const unnamed = { ...lead, isLead: false };

  expect([
    settleIn(unnamed),
    // The lead moderated the other one.
    settleIn(lead, leadInspector),
    settleIn(unnamed, leadInspector),
    settleIn({ id: moderator.id, isLead: false }, leadInspector),
  ]).toEqual([[one], [one], [one], [null]]);
});

test('where the lead moderated one of the two it is settled in the other person’s, in either order', () => {
  const settleIn = (index: 0 | 1) =>
    conflictsOf(
      reviews([responded], [accepted(), responded]).map((whole, at) =>
        at === index ? { ...whole, review: { ...whole.review, openedBy: leadInspector } } : whole,
      ),
      lead,
      ({ review }) => review.id,
    ).map((conflict) => conflict.settleIn);

  expect([settleIn(0), settleIn(1)]).toEqual([[other], [one]]);
});

test('it waits until the settlement is ended, in the review in which it was begun', () => {
  const second = [accepted(), responded, settled(insufficient)];

  expect(conflicts(reviews([responded], second))).toEqual([{ caseId, count: 1, settleIn: other }]);
});

test('one review alone conflicts with nothing', () => {
  expect(conflicts(reviews().slice(1))).toEqual([]);
});

function accepted(): ReviewHappening {
  return { kind: 'accepted', target: { kind: 'key-question', id: 'B1' } };
}
