import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { AgreementTable } from './agreement-table.ts';
import type { Ratio } from './ratio.ts';

/** How often the cases are drawn anew. */
const resamples = 2_000;

/**
 * Draws as many cases as there are, with replacement, 2,000 times over, and adds up their tables. What is drawn is
 * whole cases, because the judgements of one case go together: the same record, the same two people, the same day.
 *
 * The same seed gives the same draws on every machine: xoshiro128** (D. Blackman and S. Vigna, 2018), its four words
 * the first 16 bytes, big-endian, of the SHA-256 of the seed in UTF-8; a draw from m cases is ⌊m·u/2³²⌋ of the next
 * word u. Tables of cases are taken in the order given.
 */
export function resampleCases(
  tables: readonly AgreementTable[],
  seed: string,
): readonly AgreementTable[] {
  const next = xoshiro128(sha256(utf8ToBytes(seed)));
  const categories = tables[0]?.length ?? 2;
  const cells = categories ** 2;
  // One long row of numbers: this is the loop that takes the time.
  const flat = Uint32Array.from(tables.flat(2));
  return Array.from({ length: resamples }, () => {
    const sum = new Array<number>(cells).fill(0);
    for (let draw = 0; draw < tables.length; draw += 1) {
      const start = Math.floor((tables.length * next()) / 2 ** 32) * cells;
      for (let cell = 0; cell < cells; cell += 1) {
        sum[cell] = (sum[cell] as number) + (flat[start + cell] as number);
      }
    }
    return Array.from({ length: categories }, (_, row) =>
      sum.slice(row * categories, (row + 1) * categories),
    );
  });
}

/**
 * The interval between the 2.5th and the 97.5th percentile of a coefficient over the resamples (B. Efron and R. J.
 * Tibshirani, "An introduction to the bootstrap", 1993, section 13.3): the 50th value from either end of 2,000. Not the
 * algorithm of A. F. Hayes and K. Krippendorff (2007), which draws single judgements and keeps the expected disagreement
 * as it was. Resamples without a coefficient are left out; null where that is more than one in twenty of them.
 */
export function percentileInterval(
  drawn: readonly AgreementTable[],
  coefficient: (table: AgreementTable) => Ratio | null,
): { readonly lower: number; readonly upper: number } | null {
  const values = drawn
    .map(coefficient)
    .filter((ratio) => ratio !== null)
    .map(({ over, under }) => over / under)
    .sort((one, other) => one - other);
  if (20 * values.length < 19 * drawn.length) return null;
  const cut = Math.max(0, Math.floor(values.length / 40) - 1);
  const lower = values[cut];
  const upper = values[values.length - 1 - cut];
  return lower === undefined || upper === undefined ? null : { lower, upper };
}

/** Numbers from 0 to 2³² − 1. */
function xoshiro128(state: Uint8Array): () => number {
  const view = new DataView(state.buffer, state.byteOffset);
  const words = new Uint32Array([0, 4, 8, 12].map((offset) => view.getUint32(offset)));
  let [a = 0, b = 0, c = 0, d = 0] = words;
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
