import { describe, expect, test } from 'vitest';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { promptLetter } from '../../../shared/frameworks/prompt-letter.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

describe('the letter of a prompt', () => {
  test('is the same where prompts before it do not apply', () => {
    const shown = applicability(hmipFramework, { cohort: 'community', 'unpaid-work-only': 'yes' })
      .standards.flatMap(({ keyQuestions }) => keyQuestions)
      .find(({ id }) => id === '2.3.2')?.prompts;

    expect(shown?.map(({ id }) => promptLetter(hmipFramework, id))).toEqual(['b', 'c']);
  });

  test('begins again under each key question and each heading', () => {
    const letters = ['2.4.2.a', '2.4.3.a', '2.4.3.f'].map((id) => promptLetter(hmipFramework, id));

    expect(letters).toEqual(['a', 'a', 'a']);
  });

  test('goes on after z', () => {
    const letters = ['p26', 'p27', 'p28', 'p53'].map((id) => promptLetter(withPrompts(53), id));

    expect(letters).toEqual(['z', 'aa', 'ab', 'ba']);
  });
});

function withPrompts(count: number): Framework {
  const prompts = Array.from({ length: count }, (_, index) => ({
    id: `p${index + 1}`,
    text: { en: 'A prompt' },
    flags: [],
  }));
  const [standard] = hmipFramework.standards;
  const [keyQuestion] = standard?.keyQuestions ?? [];
  if (standard === undefined || keyQuestion === undefined) throw new Error('no standard');
  return {
    ...hmipFramework,
    standards: [{ ...standard, keyQuestions: [{ ...keyQuestion, prompts }] }],
  };
}
