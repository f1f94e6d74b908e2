import { v7 } from 'uuid';
import * as z from 'zod';

/** An opaque identifier (RFC 9562 UUID version 7): sorts by the time it was made, says nothing else. */
export const Id = z.uuid({ version: 'v7' });
export type Id = z.infer<typeof Id>;

/** Makes an id from a time in milliseconds since 1970 and 16 random bytes, both given by the caller. */
export function createId(nowMs: number, random: Uint8Array): Id {
  return v7({ msecs: nowMs, random });
}
