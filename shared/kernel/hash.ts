import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { toCanonicalJson } from './canonical-json.ts';

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export type Sha256 = z.infer<typeof Sha256>;

/** The SHA-256 of a JSON value's canonical spelling, the same on every machine. */
export function hashJson(value: unknown): Sha256 {
  return bytesToHex(sha256(utf8ToBytes(toCanonicalJson(value))));
}
