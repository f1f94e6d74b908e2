import * as z from 'zod';
import { hashJson, Sha256 } from '../../kernel/hash.ts';

/** The hash of each entry of a chain, in order. As each covers the one before, the last stands for all of them. */
export type ChainHashes = readonly Sha256[];

/** How a chain that comes stands to the one that is here. */
export type Relation = 'same' | 'older' | 'newer' | 'parted';

/**
 * Of stored entries that are a whole chain: each carries the hash of the one before, so that only the last is hashed.
 * Null where one carries none.
 */
export function chainHashes(stored: readonly unknown[], headHash?: Sha256): ChainHashes | null {
  const previous = z.array(Linked).safeParse(stored.slice(1));
  if (!previous.success || stored.length === 0) return null;
  return [...previous.data.map((entry) => entry.previous), headHash ?? hashJson(stored.at(-1))];
}

/** `older`: what comes is a beginning of what is here. `newer`: the other way about. */
export function relate(here: ChainHashes, coming: ChainHashes): Relation {
  const common = Math.min(here.length, coming.length) - 1;
  if (here[common] !== coming[common]) return 'parted';
  if (here.length === coming.length) return 'same';
  return coming.length > here.length ? 'newer' : 'older';
}

const Linked = z.looseObject({ previous: Sha256 });
