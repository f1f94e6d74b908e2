import { expect, test } from 'vitest';
import { goesBack } from '../../../renderer/features/marking/goes-back.ts';
import { questionsOf } from '../../../shared/cases/questions.ts';
import { buildCase } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

const questions = questionsOf(
  hmipFramework,
  buildCase(hmipFramework, { fields: { cohort: 'community', 'unpaid-work-only': 'no' } }),
);
const promptB = { sectionId: '2.3', anchor: 'prompt-2_3_1_b' };
const top = { sectionId: '2.3', anchor: null };

test.each([
  ['the next prompt', promptB, { sectionId: '2.3', anchor: 'prompt-2_3_1_c' }, false],
  ['a later section', promptB, { sectionId: '2.4', anchor: 'prompt-2_4_1_a' }, false],
  ['an earlier prompt', promptB, { sectionId: '2.3', anchor: 'prompt-2_3_1_a' }, true],
  ['an earlier section', promptB, { sectionId: 'details', anchor: 'field-cohort' }, true],
  ['the same prompt', promptB, promptB, true],
  [
    'the first prompt, from the heading above it',
    top,
    { sectionId: '2.3', anchor: 'prompt-2_3_1_a' },
    false,
  ],
  [
    'an earlier section, from a heading',
    top,
    { sectionId: 'details', anchor: 'field-cohort' },
    true,
  ],
  ['anywhere, from a page that asks nothing', { sectionId: 'check', anchor: null }, promptB, false],
])('the way to %s starts again or does not', (_, from, to, expected) => {
  expect(goesBack(questions, from, to)).toBe(expected);
});
