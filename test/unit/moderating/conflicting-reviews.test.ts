import { expect, test } from 'vitest';
import { conflictsOf } from '../../../renderer/features/moderating/list/conflicting-reviews.ts';
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
) => [
  buildReview(framework, {
    subject,
    said: [agreed(judged('B1', 'sufficient')), concluded, ...first],
  }),
  buildReview(framework, {
    subject,
    reviewId: other,
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

test('one review alone conflicts with nothing', () => {
  expect(conflicts(reviews().slice(1))).toEqual([]);
});

function accepted(): ReviewHappening {
  return { kind: 'accepted', target: { kind: 'key-question', id: 'B1' } };
}
