import { sha256 as sha256InJavaScript } from '@noble/hashes/sha2.js';
import { findFrames } from './find-frames.ts';
import type { DigestSha256, Frame } from './frame.ts';
import { readJournal } from './read-journal.ts';

/**
 * The whole frames from the first, and those beyond a damaged place that still follow the checksum stored before
 * them, by number. Where bytes of another journal got into the file, a number may stand twice with different
 * payloads, and a payload may be that journal's: what does not open under the case's key is not the case's.
 * Never throws.
 */
export function salvageJournal(
  bytes: Uint8Array,
  sha256: DigestSha256 = sha256InJavaScript,
): readonly Frame[] {
  const { frames, wholeBytes, ending } = readJournal(bytes, sha256);
  if (ending !== 'damaged') return frames;
  const found = new Map<number, Frame[]>();
  for (const frame of findFrames(bytes, wholeBytes + 1, sha256)) {
    if (frame.seq < frames.length) continue;
    const known = found.get(frame.seq) ?? [];
    if (!known.some(({ payload }) => isSame(payload, frame.payload))) known.push(frame);
    found.set(frame.seq, known);
  }
  const bySeq = [...found].sort(([a], [b]) => a - b);
  return [...frames, ...bySeq.flatMap(([, known]) => known)];
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
