import { checksumBytes, type DigestSha256, type Frame, frameOverheadBytes } from './frame.ts';
import { followsStored, payloadOf, readPrefix } from './verify-frame.ts';

/**
 * Every frame from `from` onwards that follows the checksum stored before it, wherever it begins, in the order of
 * the file. A checksum does not know its journal: a stretch of another journal is found too, and only the key that
 * opens a payload can tell.
 */
export function* findFrames(
  bytes: Uint8Array,
  from: number,
  sha256: DigestSha256,
): Generator<Frame> {
  // What has a prefix by chance is one place in millions. Bytes made to look like prefixes must not take for ever.
  let patience = bytes.length * 8 + 1024 * 1024;
  let offset = Math.max(from, checksumBytes);
  while (offset + frameOverheadBytes < bytes.length && patience > 0) {
    const prefix = readPrefix(bytes, offset);
    if (prefix !== null && prefix.end <= bytes.length && prefix.seq < mostFrames) {
      patience -= prefix.length;
      if (followsStored(bytes, offset, prefix, sha256)) {
        yield { seq: prefix.seq, payload: payloadOf(bytes, offset, prefix) };
        offset = prefix.end;
        continue;
      }
    }
    offset += 1;
  }
}

/** No journal has a million frames; what seems to be a number above it is something else. */
const mostFrames = 2 ** 20;
