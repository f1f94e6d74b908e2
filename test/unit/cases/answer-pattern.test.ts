import { describe, expect, it } from 'vitest';
import { answerPattern, oddPattern } from '../../../shared/cases/answer-pattern.ts';
import type { Answer, Judgement } from '../../../shared/cases/entry.ts';

describe('the pattern of answers', () => {
  it('counts the prompts in force and no others', () => {
    const prompts = ['a', 'b', 'c', 'd'].map((id) => ({ id }));

    const pattern = answerPattern(prompts, {
      answers: answers({ a: 'yes', b: 'no', c: 'not-applicable', hidden: 'yes' }),
    });

    expect(pattern).toEqual({ yes: 1, no: 1, notApplicable: 1, unanswered: 1 });
  });

  it.each<[string, Record<string, Answer | null>, Judgement | null, string | null]>([
    ['all no, sufficient', { a: 'no', b: 'no' }, 'sufficient', 'all-no-but-sufficient'],
    ['all yes, insufficient', { a: 'yes', b: 'yes' }, 'insufficient', 'all-yes-but-insufficient'],
    [
      'no and not applicable, sufficient',
      { a: 'no', b: 'not-applicable' },
      'sufficient',
      'all-no-but-sufficient',
    ],
    ['mixed, sufficient', { a: 'yes', b: 'no' }, 'sufficient', null],
    ['mixed, insufficient', { a: 'yes', b: 'no' }, 'insufficient', null],
    ['all no, insufficient', { a: 'no', b: 'no' }, 'insufficient', null],
    ['all yes, sufficient', { a: 'yes', b: 'yes' }, 'sufficient', null],
    ['all no, unable to judge', { a: 'no', b: 'no' }, 'unable-to-judge', null],
    ['all no, not judged yet', { a: 'no', b: 'no' }, null, null],
    ['one unanswered, the rest no', { a: 'no', b: null }, 'sufficient', null],
    [
      'none applicable, sufficient',
      { a: 'not-applicable', b: 'not-applicable' },
      'sufficient',
      null,
    ],
  ])('%s: odd is %4$s', (_, given, judgement, odd) => {
    const prompts = Object.keys(given).map((id) => ({ id }));

    expect(oddPattern(answerPattern(prompts, { answers: answers(given) }), judgement)).toBe(odd);
  });

  it('is not odd where there is no prompt to go by', () => {
    expect(oddPattern(answerPattern([], { answers: {} }), 'sufficient')).toBe(null);
  });
});

function answers(given: Record<string, Answer | null>) {
  return Object.fromEntries(
    Object.entries(given).map(([id, answer]) => [id, { answer, note: '', source: null }]),
  );
}
