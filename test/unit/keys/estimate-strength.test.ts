import { describe, expect, test } from 'vitest';
import { estimateStrength } from '../../../renderer/keys/estimate-strength.ts';

describe('the strength of a passphrase', () => {
  test('is very weak for a keyboard run and very strong for unrelated words', () => {
    expect([
      estimateStrength('qwertyuiop12').score,
      estimateStrength('copper lantern orbit thistle').score,
    ]).toEqual([expect.toSatisfy((score: number) => score <= 1), 4]);
  });

  test('is estimated without delay for a passphrase pasted from a file', () => {
    expect(estimateStrength('copper lantern orbit thistle '.repeat(1000)).score).toBe(4);
  });
});
