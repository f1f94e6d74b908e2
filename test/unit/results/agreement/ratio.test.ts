import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsToText, ratioToText } from '../../../../shared/results/agreement/ratio.ts';

describe('a coefficient in print', () => {
  it.each([
    [{ over: 29, under: 59 }, '0.49'],
    [{ over: 1, under: 1 }, '1.00'],
    [{ over: 0, under: 7 }, '0.00'],
    [{ over: -1, under: 1000 }, '0.00'],
    [{ over: -3, under: 40 }, '-0.08'],
    // In floating point 1.005 is a little less than that, and would be printed as 1.00.
    [{ over: 201, under: 200 }, '1.01'],
  ])('%o is %s', (ratio, text) => {
    expect(ratioToText(ratio)).toBe(text);
  });

  it('is within half a hundredth of what it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9999, max: 9999 }),
        fc.integer({ min: 1, max: 9999 }),
        (over, under) => {
          const off = Math.abs(Number(ratioToText({ over, under })) - over / under);

          expect(off).toBeLessThanOrEqual(0.005 + 1e-9);
        },
      ),
    );
  });

  it('is not made from what is no whole number', () => {
    expect(() => ratioToText({ over: 0.5, under: 2 })).toThrow(RangeError);
  });
});

describe('an interval in print', () => {
  it.each([
    [
      { lower: 0.491, upper: 0.499 },
      { lower: '0.49', upper: '0.50' },
    ],
    [
      { lower: -0.001, upper: 0.29 },
      { lower: '-0.01', upper: '0.29' },
    ],
    [
      { lower: 0.57, upper: 1 },
      { lower: '0.57', upper: '1.00' },
    ],
    [
      { lower: -1, upper: -0.005 },
      { lower: '-1.00', upper: '0.00' },
    ],
  ])('%o is %o', (bounds, text) => {
    expect(boundsToText(bounds)).toEqual(text);
  });
});
