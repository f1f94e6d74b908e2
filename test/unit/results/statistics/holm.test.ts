import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustByHolm } from '../../../../shared/results/statistics/holm.ts';

describe('p values adjusted by Holm', () => {
  it.each([
    // As R's p.adjust(…, "holm") gives them.
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.05, 0.08, 0.09, 0.09, 0.09],
    ],
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    [
      [0.5, 0.9, 0.8],
      [1, 1, 1],
    ],
    [[0.04], [0.04]],
    [[], []],
  ])('of %j are %j', (pValues, adjusted) => {
    expect(adjustByHolm(pValues).map((p) => Number(p.toFixed(12)))).toEqual(adjusted);
  });

  it('reject what the step-down procedure rejects, at any level below 1', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 12 }), level, (pValues, level) => {
        const flagged = adjustByHolm(pValues).map((p) => p <= level);

        expect(flagged).toEqual(rejectedStepByStep(pValues, level));
      }),
    );
  });

  it('do not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 12 }), (pValues) => {
        expect(adjustByHolm([...pValues].reverse())).toEqual([...adjustByHolm(pValues)].reverse());
      }),
    );
  });

  it.each([[-0.1], [1.1], [Number.NaN]])('are not made of %d', (p) => {
    expect(() => adjustByHolm([p])).toThrow(RangeError);
  });
});

const chance = fc.double({ min: 0, max: 1, noNaN: true });
/** At 1 everything is rejected, as no adjusted value is above it. */
const level = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

/** The procedure as Holm wrote it: from the smallest on, stopping at the first that is not small enough. */
function rejectedStepByStep(pValues: readonly number[], level: number): boolean[] {
  const rejected = pValues.map(() => false);
  const ascending = [...pValues.keys()].sort(
    (one, other) => (pValues[one] ?? 0) - (pValues[other] ?? 0),
  );
  for (const [rank, index] of ascending.entries()) {
    if ((pValues[index] ?? 0) * (pValues.length - rank) > level) break;
    rejected[index] = true;
  }
  return rejected;
}
