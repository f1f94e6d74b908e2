import { expect, test } from 'vitest';
import { steadily } from '../../../renderer/features/marking/steadily.ts';

test('an answer elsewhere leaves the pattern of a key question the same object', () => {
  const select = steadily(({ yes, no }: { yes: number; no: number; other: number }) => ({
    yes,
    no,
  }));

  const first = select({ yes: 4, no: 1, other: 0 });

  expect(select({ yes: 4, no: 1, other: 9 })).toBe(first);
});

test('an answer of its own makes a new pattern', () => {
  const select = steadily((counts: Record<string, number>) => ({ ...counts }));
  select({ yes: 4, no: 1 });

  expect([select({ yes: 5, no: 1 }), select({ yes: 5 }), select({ no: 5 })]).toEqual([
    { yes: 5, no: 1 },
    { yes: 5 },
    { no: 5 },
  ]);
});
