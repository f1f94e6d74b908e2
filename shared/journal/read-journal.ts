import { sha256 as sha256InJavaScript } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { findFrames } from './find-frames.ts';
import { type DigestSha256, type Frame, payloadLimitBytes } from './frame.ts';
import { type JournalHeader, readHeader } from './journal-header.ts';
import type { JournalId } from './journal-id.ts';
import type { JournalHead } from './journal-port.ts';
import { followsGiven, followsStored, payloadOf, readPrefix } from './verify-frame.ts';

/** What a journal's bytes hold, as far as it is beyond doubt. */
export type JournalReading = {
  readonly header: JournalHeader | null;
  /** Whole frames, one after another from number 0. Their payloads are views of the bytes that were read. */
  readonly frames: readonly Frame[];
  /** Where the last whole frame ends, or the header; 0 when it cannot be read. */
  readonly wholeBytes: number;
  /** Of the last whole frame, or of the header. */
  readonly checksum: Uint8Array | null;
  /** `torn`: one frame begun and not finished, or zeros, can be what follows. `damaged`: they cannot, or there is no header. */
  readonly ending: 'whole' | 'torn' | 'damaged';
};

/** Reads a journal strictly, up to the first thing that is not as it was written. Never throws. */
export function readJournal(
  bytes: Uint8Array,
  sha256: DigestSha256 = sha256InJavaScript,
): JournalReading {
  const start = readHeader(bytes);
  if (start === null) {
    return { header: null, frames: [], wholeBytes: 0, checksum: null, ending: 'damaged' };
  }
  const frames: Frame[] = [];
  let wholeBytes = start.length;
  let checksum = sha256(bytes.subarray(0, start.length));
  for (;;) {
    const prefix = readPrefix(bytes, wholeBytes);
    if (prefix === null || prefix.seq !== frames.length || prefix.end > bytes.length) break;
    const follows =
      frames.length === 0
        ? followsGiven(bytes, wholeBytes, prefix, checksum, sha256)
        : followsStored(bytes, wholeBytes, prefix, sha256);
    if (!follows) break;
    frames.push({ seq: prefix.seq, payload: payloadOf(bytes, wholeBytes, prefix) });
    wholeBytes = prefix.end;
    checksum = bytes.subarray(prefix.end - checksum.length, prefix.end);
  }
  return {
    header: start.header,
    frames,
    wholeBytes,
    checksum: Uint8Array.from(checksum),
    ending: endingOf(bytes, wholeBytes, frames.length, sha256),
  };
}

/** What the keeper of a file tells of it, given what the file's name says that it is. */
export function toHead(
  journalId: JournalId,
  bytes: Uint8Array,
  sha256: DigestSha256 = sha256InJavaScript,
): JournalHead {
  const { header, frames, checksum, ending } = readJournal(bytes, sha256);
  return {
    journalId,
    header,
    frames: frames.length,
    checksum: checksum === null ? null : bytesToHex(checksum),
    bytes: bytes.length,
    state: header?.journalId === journalId ? ending : 'damaged',
  };
}

function endingOf(
  bytes: Uint8Array,
  wholeBytes: number,
  seq: number,
  sha256: DigestSha256,
): JournalReading['ending'] {
  if (wholeBytes === bytes.length) return 'whole';
  // After a power cut a file may have the length that it was to have, with zeros where nothing was written.
  const written = bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1);
  if (written.length <= wholeBytes) return 'torn';
  if (!canBegin(written.subarray(wholeBytes), seq)) return 'damaged';
  const prefix = readPrefix(written, wholeBytes);
  if (prefix === null) return 'torn';
  if (prefix.end < written.length) return 'damaged';
  // A whole frame inside what claims to be an unfinished one: its length was changed, and nothing is to be cut off.
  const { done } = findFrames(written, wholeBytes + 1, sha256).next();
  return done ? 'torn' : 'damaged';
}

/** Whether a frame with that number can begin so, as far as its length and number are there. */
function canBegin(rest: Uint8Array, seq: number): boolean {
  const view = new DataView(new ArrayBuffer(8));
  for (const [index, byte] of rest.subarray(0, 8).entries()) view.setUint8(index, byte);
  const length = view.getUint32(0);
  if (length > payloadLimitBytes || (length === 0 && rest.length >= 4)) return false;
  const numbered = new DataView(new ArrayBuffer(4));
  numbered.setUint32(0, seq);
  return rest.subarray(4, 8).every((byte, index) => byte === numbered.getUint8(index));
}
