import { joinBytes } from '../../../shared/packs/envelope/streams.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import type { Random } from '../random.ts';

/** One bit, now and then a few. */
export function flipBits(bytes: Bytes, random: Random): Bytes {
  const changed = bytes.slice();
  const flips = random.chance(0.8) ? 1 : 2 + random.below(6);
  for (let flip = 0; flip < flips && changed.length > 0; flip += 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

export function cut(bytes: Bytes, random: Random): Bytes {
  const at = random.below(bytes.length);
  const length = 1 + random.below(Math.min(200, bytes.length - at));
  return joinBytes([bytes.subarray(0, at), bytes.subarray(at + length)]);
}

export function randomBytes(random: Random, most: number): Bytes {
  return Uint8Array.from({ length: 1 + random.below(most) }, () => random.below(256));
}
