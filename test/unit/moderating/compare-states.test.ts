import { expect, test } from 'vitest';
import { compareStates } from '../../../renderer/features/moderating/states/compare-states.ts';
import type { Happening } from '../../../shared/cases/entry.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { countedId } from '../../builders/ports.ts';
import { buildWholeCase } from '../../builders/review.ts';

const framework = readSyntheticFramework();
const common: readonly Happening[] = [
  { kind: 'answered', promptId: 'B1.2', answer: 'yes' },
  { kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' },
];
const example = { id: countedId(5), quality: 'good', changedName: 'Rhys', narrative: 'Every week' };
const state = (...happenings: readonly Happening[]) =>
  buildWholeCase(framework, { happenings: [...common, ...happenings] });

test('two states of a case are told apart by everything that either says alone, and by how far each has come', () => {
  const here = state(
    { kind: 'noted', promptId: 'B1.2', note: 'In the second file' },
    { kind: 'signed-off', name: 'Alex Baker' },
  );
  const there = state(
    { kind: 'judged', keyQuestionId: 'B1', judgement: 'insufficient' },
    { kind: 'reasoned', keyQuestionId: 'B1', reason: 'No plan' },
    { kind: 'example-written', example: { ...example, quality: 'good' } },
  );

  const compared = compareStates(framework, here, there);

  expect({
    since: [compared.here.since, compared.there.since],
    signedOff: [compared.here.signOff?.name, compared.there.signOff],
    differences: compared.differences,
  }).toEqual({
    since: [2, 3],
    signedOff: ['Alex Baker', null],
    differences: [
      {
        kind: 'target',
        target: { kind: 'prompt', id: 'B1.2' },
        here: { value: 'yes', source: null, words: 'In the second file' },
        there: { value: 'yes', source: null, words: '' },
      },
      {
        kind: 'target',
        target: { kind: 'key-question', id: 'B1' },
        here: { value: 'sufficient', source: null, words: '' },
        there: { value: 'insufficient', source: null, words: 'No plan' },
      },
      { kind: 'examples', here: [], there: [example] },
    ],
  });
});

test('two states that say the same differ in nothing but who did what', () => {
  const here = state({ kind: 'judged', keyQuestionId: 'B1', judgement: 'sufficient' });
  const there = state({ kind: 'answered', promptId: 'B1.2', answer: 'yes' });

  expect(compareStates(framework, here, there).differences).toEqual([]);
});

test('a fact that one state has otherwise is a difference', () => {
  const there = state({ kind: 'field-set', fieldId: 'route', value: 'remand' });

  expect(compareStates(framework, state(), there).differences).toEqual([
    { kind: 'field', fieldId: 'route', here: null, there: 'remand' },
  ]);
});
