import { sha256 as sha256InJavaScript } from '@noble/hashes/sha2.js';

/** One record of a journal: its place, and its bytes as they were sealed. */
export type Frame = { readonly seq: number; readonly payload: Uint8Array };

/** SHA-256 of some bytes: 32 bytes. On a desktop the machine's own is several times as fast. */
export type DigestSha256 = (bytes: Uint8Array) => Uint8Array;

export const checksumBytes = 32;

/** What stands before a payload: its length and its sequence number, four bytes each, most significant first. */
export const framePrefixBytes = 8;

/** What a frame takes beyond its payload. */
export const frameOverheadBytes = framePrefixBytes + checksumBytes;

/** The longest payload. An entry is under a hundredth of a per cent of it. */
export const payloadLimitBytes = 16 * 1024 * 1024;

export const sequenceLimit = 0xffff_ffff;

/**
 * The frame with sequence number `seq` that follows the frame, or the header, whose checksum is `previous`.
 * Its checksum covers that one too, so that a frame holds good in one journal and at one place only.
 * Throws on a payload, number or checksum that no frame can have.
 */
export function encodeFrame(
  seq: number,
  payload: Uint8Array,
  previous: Uint8Array,
  sha256: DigestSha256 = sha256InJavaScript,
): { readonly bytes: Uint8Array; readonly checksum: Uint8Array } {
  if (payload.length < 1 || payload.length > payloadLimitBytes) {
    throw new RangeError(`a frame cannot hold ${payload.length} bytes`);
  }
  if (!Number.isInteger(seq) || seq < 0 || seq > sequenceLimit) {
    throw new RangeError(`no frame can have the sequence number ${seq}`);
  }
  if (previous.length !== checksumBytes) throw new RangeError('not a checksum');
  const hashed = new Uint8Array(checksumBytes + framePrefixBytes + payload.length);
  const prefix = new DataView(hashed.buffer, checksumBytes, framePrefixBytes);
  hashed.set(previous);
  prefix.setUint32(0, payload.length);
  prefix.setUint32(4, seq);
  hashed.set(payload, checksumBytes + framePrefixBytes);
  const checksum = Uint8Array.from(sha256(hashed));
  const bytes = new Uint8Array(frameOverheadBytes + payload.length);
  bytes.set(hashed.subarray(checksumBytes));
  bytes.set(checksum, framePrefixBytes + payload.length);
  return { bytes, checksum };
}
