import {
  checksumBytes,
  type DigestSha256,
  frameOverheadBytes,
  framePrefixBytes,
  payloadLimitBytes,
} from './frame.ts';

/** What the bytes at a place would be, if a frame begins there. */
export type FramePrefix = { readonly length: number; readonly seq: number; readonly end: number };

/** The length, number and end that the frame at `offset` claims; null when no frame can begin so. */
export function readPrefix(bytes: Uint8Array, offset: number): FramePrefix | null {
  if (offset + framePrefixBytes > bytes.length) return null;
  const length = readUint32(bytes, offset);
  if (length < 1 || length > payloadLimitBytes) return null;
  return { length, seq: readUint32(bytes, offset + 4), end: offset + frameOverheadBytes + length };
}

/** Whether the checksum of the frame at `offset` is that of a frame which follows the checksum stored before it. */
export function followsStored(
  bytes: Uint8Array,
  offset: number,
  { end }: FramePrefix,
  sha256: DigestSha256,
): boolean {
  // The checksum before it, its prefix and its payload lie side by side: they are hashed where they are.
  return endsWith(bytes, end, sha256(bytes.subarray(offset - checksumBytes, end - checksumBytes)));
}

/** The same for a first frame, whose predecessor is the header: its checksum is not stored. */
export function followsGiven(
  bytes: Uint8Array,
  offset: number,
  { end }: FramePrefix,
  previous: Uint8Array,
  sha256: DigestSha256,
): boolean {
  const hashed = new Uint8Array(previous.length + end - checksumBytes - offset);
  hashed.set(previous);
  hashed.set(bytes.subarray(offset, end - checksumBytes), previous.length);
  return endsWith(bytes, end, sha256(hashed));
}

export function payloadOf(bytes: Uint8Array, offset: number, { length }: FramePrefix): Uint8Array {
  return bytes.subarray(offset + framePrefixBytes, offset + framePrefixBytes + length);
}

function endsWith(bytes: Uint8Array, end: number, checksum: Uint8Array): boolean {
  const start = end - checksumBytes;
  return checksum.every((byte, index) => byte === bytes[start + index]);
}

function readUint32(bytes: Uint8Array, offset: number): number {
  let value = 0;
  for (let index = offset; index < offset + 4; index += 1)
    value = value * 256 + (bytes[index] ?? 0);
  return value;
}
