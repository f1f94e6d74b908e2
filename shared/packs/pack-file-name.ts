import { bytesToHex } from '@noble/hashes/utils.js';
import type { Instant } from '../kernel/instant.ts';

/** The name of a pack's file: the day, by UTC, and 8 random bytes of the caller's. It says nothing of what is inside. */
export function packFileName(madeAt: Instant, random: Uint8Array): string {
  return `casemark-${madeAt.slice(0, 10)}-${bytesToHex(random.subarray(0, 8))}.age`;
}
