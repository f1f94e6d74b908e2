import { expect, it } from 'vitest';
import type { Happening } from '../../../shared/cases/entry.ts';
import type { WholeCase } from '../../../shared/cases/whole-case.ts';
import { finalCase } from '../../../shared/moderation/final-judgements.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import {
  buildReview,
  buildWholeCase,
  concluded,
  judged,
  overruled,
  responded,
} from '../../builders/review.ts';

const framework = readSyntheticFramework();
const stateOf = (...judgements: readonly ('sufficient' | 'unable-to-judge')[]) =>
  buildWholeCase(framework, {
    happenings: judgements.map(
      (judgement): Happening => ({ kind: 'judged', keyQuestionId: 'B1', judgement }),
    ),
  });
const subject = stateOf('sufficient');
const changed = stateOf('sufficient', 'unable-to-judge');
const further = stateOf('sufficient', 'unable-to-judge', 'sufficient');
const read: ReviewHappening = { kind: 'commented', target: null, text: 'Read twice.' };
const chosen: ReviewHappening = { kind: 'state-chosen', reason: 'It is newer.' };
const setAside: ReviewHappening = { kind: 'state-set-aside', reason: 'It is not.' };

it('the final judgements are of the state that was chosen in place of the case', () => {
  const overrule = overruled(judged('B1', 'unable-to-judge'));
  const reviewed = buildReview(framework, {
    subject,
    said: [overrule, concluded, responded],
    reviewId: countedId(910_002),
    idsAfter: 710_000,
  });

  const { kase, original, stateFrom } = outcome(state(1, changed, chosen), reviewed);

  expect([kase, original, stateFrom]).toEqual([changed.kase, changed.kase, countedId(920_001)]);
});

it('they are of the state that was chosen last, where several were', () => {
  const originalOf = (first: WholeCase, last: WholeCase) =>
    outcome(state(1, first, chosen), state(2, last, read, chosen)).original;

  expect([originalOf(changed, further), originalOf(further, changed)]).toEqual([
    further.kase,
    changed.kase,
  ]);
});

it('they are of the case itself while no state is chosen', () => {
  expect(outcome(state(1, changed, chosen, setAside)).kase).toBe(subject.kase);
});

function state(number: number, of: WholeCase, ...said: readonly ReviewHappening[]): WholeReview {
  return buildReview(framework, {
    mode: 'state',
    subject: of,
    said,
    reviewId: countedId(920_000 + number),
    idsAfter: 720_000 + number * 100,
  });
}

function outcome(...reviews: readonly WholeReview[]) {
  return finalCase(subject.kase, reviews);
}
