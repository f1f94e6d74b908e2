import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import { OtherStates } from '../../../renderer/features/moderating/list/review-table.tsx';
import { statesUnderReview } from '../../../renderer/features/moderating/states/states-under-review.ts';
import { loadWords } from '../../../renderer/words/words.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import {
  buildReview,
  buildWholeCase,
  moderator,
  type ReviewOptions,
} from '../../builders/review.ts';

beforeAll(loadWords);

const framework = readSyntheticFramework();
const judged: Happening = { kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' };
const signedOff: Happening = { kind: 'signed-off', name: 'Alex Baker' };
const reopened: Happening = { kind: 'reopened', reason: 'More came' };
const stateWith = (...happenings: readonly Happening[]) =>
  buildWholeCase(framework, { happenings: [judged, ...happenings] });
const older = stateWith(signedOff);
const newer = stateWith(signedOff, reopened, signedOff);
const [first, second] = [countedId(910_001), countedId(910_002)];
const stored = (storedAs: string, options: ReviewOptions) => ({
  ...buildReview(framework, { reviewId: storedAs, ...options }),
  storedAs,
});

test('of two reviews of one case it is said which is of the newer state, with the way to the other', () => {
  const states = statesUnderReview([
    stored(first, { subject: older }),
    stored(second, { subject: newer }),
  ]);

  const begun = { name: moderator.name, begunAt: expect.any(String), entries: 2 };
  expect([states.get(first), states.get(second)]).toEqual([
    { newer: { reviewId: second, ...begun }, earlier: null },
    { newer: null, earlier: { reviewId: first, ...begun } },
  ]);
  expect([first, second].map((one) => linesOf(states.get(one)))).toEqual([
    `A newer state came: <a class="govuk-link" href="#/reviews/${second}">review of the newer state</a>`,
    `An earlier review exists: <a class="govuk-link" href="#/reviews/${first}">review of the earlier state</a>`,
  ]);
});

test('nothing is newer than itself, than a state that parted, or than what was replaced', () => {
  const parted = stateWith({ ...judged, judgement: 'insufficient' }, signedOff);
  const alone = { newer: null, earlier: null };
  const replaced = { kind: 'superseded', reviewId: second } as const;

  expect(
    [
      [stored(first, { subject: older }), stored(second, { subject: older })],
      [stored(first, { subject: older }), stored(second, { subject: parted })],
      [stored(first, { subject: older, said: [replaced] }), stored(second, { subject: newer })],
    ].map((reviews) => statesUnderReview(reviews).get(second)),
  ).toEqual([alone, alone, alone]);
});

function linesOf(states: Parameters<typeof OtherStates>[0]['states']): string {
  return renderToStaticMarkup(<OtherStates states={states} />).replaceAll(/<\/?div>/g, '');
}
