import { expect, test } from 'vitest';
import { withRecord } from '../../bench/record-results.ts';

test('a record takes the place of the one before it, and what stands around it stays', () => {
  const before = [
    '# Figures',
    '<!-- recorded: saving -->',
    'old',
    '<!-- end: saving -->',
    'why',
    '<!-- recorded: heap -->',
    'kept',
    '<!-- end: heap -->',
    '',
  ].join('\n');

  expect(withRecord(before, 'saving', 'new')).toBe(
    [
      '# Figures',
      '<!-- recorded: saving -->',
      '',
      'new',
      '',
      '<!-- end: saving -->',
      'why',
      '<!-- recorded: heap -->',
      'kept',
      '<!-- end: heap -->',
      '',
    ].join('\n'),
  );
});

test('a document without a place for a scenario is refused, not left as it is', () => {
  expect(() => withRecord('# Figures\n', 'saving', 'new')).toThrow(
    'the document has no <!-- recorded: saving -->',
  );
});
