import type { ModerationSample } from '../../../shared/cases/moderation-sample.ts';
import { sizeOf } from '../../../shared/results/sampling/draw-sample.ts';

/**
 * The commands that make a draw again on any machine with a POSIX shell and `sha256sum`, a line for each part of the
 * pool; null where nothing is left to chance. What they print are places in the pool.
 */
export function repeatByHand(sample: ModerationSample): string | null {
  const { request, seed, pool, assessors } = sample;
  if (request.method === 'first-cases') return null;
  if (request.method === 'odd-cases' && request.size === null) return null;
  const candidates = pool
    .map((member, index) => ({ ...member, place: index + 1 }))
    .filter(
      ({ signs }) =>
        request.method !== 'odd-cases' || signs.some((sign) => request.signs.includes(sign)),
    );
  const parts = request.perAssessor
    ? assessors.map((_, index) => ({
        name: ` assessor ${index + 1}`,
        places: candidates.filter(({ assessor }) => assessor === index),
      }))
    : [{ name: '', places: candidates }];
  return parts
    .map(({ name, places }) => {
      const listed = listOf(places.map(({ place }) => place));
      if (request.method === 'every-nth') return everyNth(listed, request.n, `${seed}${name}`);
      const size = request.size === null ? places.length : sizeOf(request.size, places.length);
      return lowest(listed, size, seed);
    })
    .join('\n');
}

function lowest(places: string, size: number, seed: string): string {
  return `for p in ${places}; do printf '%s case %s' '${seed}' $p | sha256sum | sed "s/-/$p/"; done | sort | head -n ${size} | awk '{print $2}' | sort -n`;
}

function everyNth(places: string, n: number, seed: string): string {
  const start = `for s in $(seq 1 ${n}); do printf '%s start %s' '${seed}' $s | sha256sum | sed "s/-/$s/"; done | sort | head -n 1 | awk '{print $2}'`;
  return `printf '%s\\n' ${places} | awk -v s=$(${start}) 'NR % ${n} == s % ${n}'`;
}

/** "$(seq 1 40)" where the places are all from 1 on, and a list of them otherwise. */
function listOf(places: readonly number[]): string {
  const isRun = places.every((place, index) => place === index + 1);
  return isRun && places.length > 0 ? `$(seq 1 ${places.length})` : places.join(' ');
}
