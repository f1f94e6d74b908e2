import { sha256 as sha256InJavaScript } from '@noble/hashes/sha2.js';
import { type DigestSha256, encodeFrame } from './frame.ts';
import { encodeHeader, type JournalHeader } from './journal-header.ts';

/** The bytes that a journal begins with, and the checksum that its first frame follows. */
export function startOfJournal(
  header: JournalHeader,
  sha256: DigestSha256 = sha256InJavaScript,
): { readonly bytes: Uint8Array; readonly checksum: Uint8Array } {
  const bytes = encodeHeader(header);
  return { bytes, checksum: Uint8Array.from(sha256(bytes)) };
}

/** A whole journal: one frame for each payload, numbered from 0. */
export function encodeJournal(
  header: JournalHeader,
  payloads: readonly Uint8Array[],
  sha256: DigestSha256 = sha256InJavaScript,
): Uint8Array {
  const start = startOfJournal(header, sha256);
  const parts = [start.bytes];
  let previous = start.checksum;
  for (const [seq, payload] of payloads.entries()) {
    const frame = encodeFrame(seq, payload, previous, sha256);
    parts.push(frame.bytes);
    previous = frame.checksum;
  }
  return concatenate(parts);
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
