import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { repeatByHand } from '../../../renderer/features/sampling/repeat-by-hand.ts';
import type {
  ModerationSample,
  PoolMember,
  SampleRequest,
} from '../../../shared/cases/moderation-sample.ts';
import { drawSample } from '../../../shared/results/sampling/draw-sample.ts';
import { countedId } from '../../builders/ports.ts';

const isHere = spawnSync('sha256sum', ['--version']).status === 0;
const assessors = ['AB', 'CD'];
const pool = Array.from(
  { length: 23 },
  (_, index): PoolMember => ({
    caseId: countedId(index + 1),
    assessor: index % 3 === 0 ? 1 : 0,
    signedOffAs: index + 1,
    signs: index % 2 === 0 ? ['out-of-line'] : [],
  }),
);

function sampleOf(request: SampleRequest, seed = '3 5 1 6'): ModerationSample {
  const chosen = [...drawSample({ members: pool, assessors }, request, seed)];
  return { id: countedId(99), request, seed, pool, assessors, chosen };
}

const number = { kind: 'number' as const, number: 3 };

describe('the commands shown with a draw', () => {
  it.skipIf(!isHere).each<SampleRequest>([
    { method: 'random', size: number, perAssessor: false },
    { method: 'random', size: { kind: 'share', percent: 20 }, perAssessor: true },
    { method: 'every-nth', n: 4, perAssessor: false },
    { method: 'every-nth', n: 3, perAssessor: true },
    { method: 'odd-cases', signs: ['out-of-line'], size: number, perAssessor: false },
  ])('come out at the places that were drawn: %o', (request) => {
    const sample = sampleOf(request);

    const { stdout } = spawnSync('sh', ['-c', repeatByHand(sample) ?? ''], { encoding: 'utf8' });

    const places = stdout.trim().split('\n').map(Number);
    expect(places.sort((one, other) => one - other)).toEqual(sample.chosen);
  });

  it('are none where nothing was left to chance', () => {
    expect([
      repeatByHand(sampleOf({ method: 'first-cases', first: 2, assessor: null })),
      repeatByHand(
        sampleOf({ method: 'odd-cases', signs: ['out-of-line'], size: null, perAssessor: false }),
      ),
    ]).toEqual([null, null]);
  });
});
