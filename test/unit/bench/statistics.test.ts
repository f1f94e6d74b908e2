import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile, slope } from '../../bench/statistics.ts';

describe('a percentile', () => {
  it('is the value at its nearest rank, whatever the order they came in', () => {
    const samples = [50, 15, 40, 20, 35];

    const found = [5, 30, 40, 50, 95, 100].map((percent) => percentile(samples, percent));

    expect(found).toEqual([15, 20, 20, 35, 50, 50]);
  });

  it('is always one of the values measured, and at least so many are no greater', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (samples, percent) => {
          const found = percentile(samples, percent);
          const notGreater = samples.filter((sample) => sample <= found).length;
          return samples.includes(found) && notGreater * 100 >= percent * samples.length;
        },
      ),
    );
  });

  it('of an even number of values, the median is the lower of the middle two', () => {
    expect(median([4, 1, 3, 2])).toBe(2);
  });

  it('of nothing is refused', () => {
    expect(() => percentile([], 50)).toThrow('there is no percentile of nothing');
  });
});

describe('a slope', () => {
  it('is the rise from one reading to the next, through the noise', () => {
    expect([slope([10, 13, 16, 19]), slope([5, 5, 5]), slope([0, 2, 1, 3])]).toEqual([3, 0, 0.8]);
  });

  it('of one reading is refused', () => {
    expect(() => slope([7])).toThrow('a slope needs two readings');
  });
});
