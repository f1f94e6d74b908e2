import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  OddSign,
  PoolMember,
  SampleRequest,
  SampleSize,
} from '../../shared/cases/moderation-sample.ts';
import type { AgreementTable } from '../../shared/results/agreement/agreement-table.ts';
import {
  percentileInterval,
  resampleCases,
} from '../../shared/results/agreement/case-bootstrap.ts';
import { cohenKappa, cohenKappaStandardError } from '../../shared/results/agreement/cohen-kappa.ts';
import { gwetAc1, gwetAc1StandardError } from '../../shared/results/agreement/gwet-ac1.ts';
import { krippendorffAlpha } from '../../shared/results/agreement/krippendorff-alpha.ts';
import type { Ratio } from '../../shared/results/agreement/ratio.ts';
import { drawSample } from '../../shared/results/sampling/draw-sample.ts';
import { isPythonHere, python } from '../builders/python.ts';

const script = fileURLToPath(new URL('./agreement.py', import.meta.url));

/** What the second implementation makes of each job. */
function runPython(jobs: readonly object[]): unknown[] {
  const ran = spawnSync(python, [script], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 ** 2,
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

const table = (most: number) =>
  fc.integer({ min: 2, max: 4 }).chain((size) =>
    fc.array(fc.array(fc.nat(most), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  );

/** In lowest terms, as Python's fractions are. */
function reduced(ratio: Ratio | null): readonly [number, number] | null {
  if (ratio === null) return null;
  let [a, b] = [Math.abs(ratio.over), ratio.under];
  while (b !== 0) [a, b] = [b, a % b];
  return [ratio.over / a + 0, ratio.under / a];
}

describe.skipIf(!isPythonHere)('the second implementation of agreement', () => {
  it('gives the same coefficients, as exact fractions, and the same standard errors', () => {
    const tables: AgreementTable[] = fc.sample(fc.oneof(table(3), table(40), table(900)), {
      numRuns: 600,
      seed: 5,
    });

    const theirs = runPython(tables.map((one) => ({ kind: 'table', table: one }))) as {
      kappaError: number | null;
      ac1Error: number | null;
    }[];

    const round = (error: number | null) => (error === null ? null : error.toFixed(9));
    expect(
      theirs.map((one) => ({
        ...one,
        kappaError: round(one.kappaError),
        ac1Error: round(one.ac1Error),
      })),
    ).toEqual(
      tables.map((one) => ({
        kappa: reduced(cohenKappa(one)),
        kappaError: round(cohenKappaStandardError(one)),
        ac1: reduced(gwetAc1(one)),
        ac1Error: round(gwetAc1StandardError(one)),
        alpha: reduced(krippendorffAlpha(one)),
      })),
    );
  });

  it('draws the same cases anew from the same seed, and comes to the same intervals', () => {
    const jobs = [3, 12, 25].map((cases) => ({
      kind: 'bootstrap',
      seed: `casemark agreement 1 of ${cases}`,
      tables: Array.from({ length: cases }, (_, index) => [
        [(index * 7) % 4, index % 2],
        [Number(index % 5 === 0), (index * 3) % 3],
      ]),
    }));

    const theirs = runPython(jobs) as (readonly [number, number] | null)[][];

    const near = (bounds: readonly (number | undefined)[] | null) =>
      bounds?.map((bound) => bound?.toFixed(12)) ?? null;
    expect(theirs.map((one) => one.map(near))).toEqual(
      jobs.map(({ tables, seed }) => {
        const drawn = resampleCases(tables, seed);
        return [cohenKappa, gwetAc1, krippendorffAlpha].map((coefficient) => {
          const interval = percentileInterval(drawn, coefficient);
          return near(interval && [interval.lower, interval.upper]);
        });
      }),
    );
  });
});

const pools = fc
  .array(
    fc.record({
      assessor: fc.nat(2),
      signedOffAs: fc.integer({ min: 1, max: 9 }),
      signs: fc.subarray<PoolMember['signs'][number]>(['marked-fast', 'out-of-line']),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((members) => members.map((one): PoolMember => ({ caseId: null, ...one })));
const size: fc.Arbitrary<SampleSize> = fc.oneof(
  fc.integer({ min: 1, max: 30 }).map((number) => ({ kind: 'number' as const, number })),
  fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'share' as const, percent })),
);
const requests: fc.Arbitrary<SampleRequest> = fc.oneof(
  fc.record({ method: fc.constant('random' as const), size, perAssessor: fc.boolean() }),
  fc.record({
    method: fc.constant('every-nth' as const),
    n: fc.integer({ min: 2, max: 9 }),
    perAssessor: fc.boolean(),
  }),
  fc.record({
    method: fc.constant('first-cases' as const),
    first: fc.integer({ min: 1, max: 5 }),
    assessor: fc.constantFrom<string | null>('A', 'B', null),
  }),
  fc.record({
    method: fc.constant('odd-cases' as const),
    signs: fc.constant<OddSign[]>(['marked-fast']),
    size: fc.option(size),
    perAssessor: fc.boolean(),
  }),
);

describe.skipIf(!isPythonHere)('the second implementation of the draw', () => {
  it('draws the same places by every method', () => {
    const assessors = ['A', 'B', 'C'];
    const jobs = fc.sample(
      fc.record({
        pool: pools,
        request: requests,
        seed: fc.integer({ min: 1, max: 666 }).map((number) => `dice ${number}`),
      }),
      { numRuns: 400, seed: 7 },
    );

    const theirs = runPython(jobs.map((job) => ({ kind: 'draw', assessors, ...job })));

    expect(theirs).toEqual(
      jobs.map(({ pool, request, seed }) =>
        drawSample({ members: pool, assessors }, request, seed),
      ),
    );
  });
});

describe('sha256sum', () => {
  const isHere = spawnSync('sha256sum', ['--version']).status === 0;

  it.skipIf(!isHere)(
    'with sort and head makes a draw again, by the commands of the documentation',
    () => {
      const commands =
        'for place in $(seq 1 40); do printf "%s case %s" "3 5 1 6" "$place" | sha256sum | sed "s/-/$place/"; done | sort | head -n 8 | awk "{print \\$2}" | sort -n';
      const ran = spawnSync('sh', ['-c', commands], { encoding: 'utf8' });
      const members = Array.from(
        { length: 40 },
        (_, index): PoolMember => ({
          caseId: null,
          assessor: 0,
          signedOffAs: index + 1,
          signs: [],
        }),
      );
      const request: SampleRequest = {
        method: 'random',
        size: { kind: 'number', number: 8 },
        perAssessor: false,
      };

      expect(ran.stdout.trim().split('\n').map(Number)).toEqual(
        drawSample({ members, assessors: ['A'] }, request, '3 5 1 6'),
      );
    },
  );
});
