import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PoolMember, SampleRequest } from '../../../../shared/cases/moderation-sample.ts';
import { drawSample, isSameDraw } from '../../../../shared/results/sampling/draw-sample.ts';
import { countedId } from '../../../builders/ports.ts';

const seed = '3 5 1 6';
const random = (number: number, perAssessor = false): SampleRequest => ({
  method: 'random',
  size: { kind: 'number', number },
  perAssessor,
});
const share = (percent: number): SampleRequest => ({
  method: 'random',
  size: { kind: 'share', percent },
  perAssessor: false,
});

/** So many cases for each assessor, mixed, those of the last ones with a sign. */
function pool(...counts: readonly number[]) {
  const members: PoolMember[] = counts
    .flatMap((count, assessor) =>
      Array.from({ length: count }, (_, index) => ({ assessor, signedOffAs: index + 1 })),
    )
    .sort((one, other) => one.signedOffAs - other.signedOffAs)
    .map((one, index) => ({
      caseId: countedId(index + 1),
      ...one,
      signs: index % 3 === 0 ? ['marked-fast' as const] : [],
    }));
  return { members, assessors: counts.map((_, index) => `A${index}`) };
}

const requests: fc.Arbitrary<SampleRequest> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 50 }), fc.boolean()).map(([n, per]) => random(n, per)),
  fc.integer({ min: 1, max: 100 }).map(share),
  fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.boolean())
    .map(([n, perAssessor]) => ({ method: 'every-nth' as const, n, perAssessor })),
  fc.integer({ min: 1, max: 5 }).map((first) => ({
    method: 'first-cases' as const,
    first,
    assessor: 'A0',
  })),
  fc.boolean().map((perAssessor) => ({
    method: 'odd-cases' as const,
    signs: ['marked-fast' as const],
    size: { kind: 'number' as const, number: 2 },
    perAssessor,
  })),
);
const pools = fc
  .array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
  .map((counts) => pool(...counts));

describe('a draw', () => {
  it('at random takes the lowest of the hashes that sha256sum gives for the seed and each place', () => {
    const hashes = Array.from({ length: 40 }, (_, index) => ({
      place: index + 1,
      hash: createHash('sha256')
        .update(`${seed} case ${index + 1}`)
        .digest('hex'),
    }));
    const lowest = hashes.sort((one, other) => (one.hash < other.hash ? -1 : 1)).slice(0, 8);

    expect(drawSample(pool(20, 20), random(8), seed)).toEqual(
      lowest.map(({ place }) => place).sort((one, other) => one - other),
    );
  });

  it('is the same with the same seed, of cases in the pool, each once, and shown as repeated', () => {
    fc.assert(
      fc.property(
        pools,
        requests,
        fc.constantFrom('1 2', 'dice 6', 'a-b'),
        (drawnFrom, request, from) => {
          const chosen = drawSample(drawnFrom, request, from);
          const sample = {
            request,
            seed: from,
            pool: [...drawnFrom.members],
            assessors: [...drawnFrom.assessors],
          };

          expect({
            again: drawSample(drawnFrom, request, from),
            inOrder: [...new Set(chosen)].sort((one, other) => one - other),
            isInPool: chosen.every((place) => place >= 1 && place <= drawnFrom.members.length),
            repeated: isSameDraw({ ...sample, chosen: [...chosen] }),
            tampered: isSameDraw({ ...sample, chosen: [...chosen, 999] }),
          }).toEqual({
            again: chosen,
            inOrder: chosen,
            isInPool: true,
            repeated: true,
            tampered: false,
          });
        },
      ),
    );
  });

  it('is the same after cases of it were deleted: only the places count', () => {
    const { members, assessors } = pool(9, 9);
    const chosen = drawSample({ members, assessors }, random(5, true), seed);
    const left = members.map((one, index) => (index % 2 ? { ...one, caseId: null } : one));

    expect(
      isSameDraw({ request: random(5, true), seed, pool: left, assessors, chosen: [...chosen] }),
    ).toBe(true);
  });

  it('with another seed is another draw', () => {
    const draws = ['1', '2', '3', '4', '5'].map((one) =>
      drawSample(pool(40), random(8), one).join(),
    );

    expect(new Set(draws).size).toBe(5);
  });

  it.each([
    ['20% of 40', share(20), 8],
    ['1% of 40, rounded up', share(1), 1],
    ['21% of 40, rounded up', share(21), 9],
    ['more than there are', random(99), 40],
  ])('of %s takes so many', (_, request, count) => {
    expect(drawSample(pool(40), request, seed)).toHaveLength(count);
  });

  it('assessor by assessor takes as many of each', () => {
    const drawnFrom = pool(20, 10, 5);

    const chosen = drawSample(drawnFrom, random(3, true), seed);

    const counts = [0, 1, 2].map(
      (assessor) =>
        chosen.filter((place) => drawnFrom.members[place - 1]?.assessor === assessor).length,
    );
    expect(counts).toEqual([3, 3, 3]);
  });

  it('of every fifth takes places five apart, from one of the first five on', () => {
    const chosen = drawSample(pool(40), { method: 'every-nth', n: 5, perAssessor: false }, seed);

    const [start = 0] = chosen;
    expect([start >= 1 && start <= 5, chosen]).toEqual([
      true,
      Array.from({ length: 8 }, (_, index) => start + 5 * index),
    ]);
  });

  it('of first cases takes those that were signed off first, of one assessor or of each', () => {
    const { members, assessors } = pool(4, 3);
    const firsts = (assessor: string | null) =>
      drawSample({ members, assessors }, { method: 'first-cases', first: 2, assessor }, seed).map(
        (place) => [members[place - 1]?.assessor, members[place - 1]?.signedOffAs],
      );

    expect([firsts('A1'), firsts(null)]).toEqual([
      [
        [1, 1],
        [1, 2],
      ],
      [
        [0, 1],
        [1, 1],
        [0, 2],
        [1, 2],
      ],
    ]);
  });

  it('of odd cases takes all that have one of the signs, or a part of those', () => {
    const odd = (size: null | { kind: 'number'; number: number }): SampleRequest => ({
      method: 'odd-cases',
      signs: ['marked-fast', 'out-of-line'],
      size,
      perAssessor: false,
    });
    const all = drawSample(pool(9), odd(null), seed);
    const part = drawSample(pool(9), odd({ kind: 'number', number: 2 }), seed);

    expect([all, part.length, part.every((place) => all.includes(place))]).toEqual([
      [1, 4, 7],
      2,
      true,
    ]);
  });

  it('has every case as likely as every other: over 2,000 seeds each of 10 is among 2 about 400 times', () => {
    const counts = new Array<number>(10).fill(0);
    for (let number = 0; number < 2_000; number += 1) {
      for (const place of drawSample(pool(10), random(2), `seed ${number}`)) {
        counts[place - 1] = (counts[place - 1] ?? 0) + 1;
      }
    }

    // Four standard deviations either way: seeds are fixed, so this is the same in every run.
    expect(counts.every((count) => count > 328 && count < 472)).toBe(true);
  });
});
