import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What a slot's first bytes say of it: what it holds, and which of two with one key is the later. */
export type SlotLabel = { readonly key: string; readonly generation: number };

/** Well within one sector of any disk, so that it is there whole or not at all. */
export const labelBytes = 256;

/** A line of ASCII, zeros, and the SHA-256 of both. Throws on a key that does not fit. */
export function encodeLabel({ key, generation }: SlotLabel): Uint8Array {
  if (!keyPattern.test(key)) throw new RangeError('not the key of a slot');
  const label = new Uint8Array(labelBytes);
  label.set(utf8ToBytes(`casemark-slot 1 ${generation} ${key}\n`));
  label.set(sha256(label.subarray(0, checkedBytes)), checkedBytes);
  return label;
}

/** `free` for a slot that was never labelled, or whose label was taken off; `unreadable` for any other bytes. */
export function readLabel(bytes: Uint8Array): SlotLabel | 'free' | 'unreadable' {
  if (bytes.subarray(0, labelBytes).every((byte) => byte === 0)) return 'free';
  if (bytes.length < labelBytes) return 'unreadable';
  const sum = sha256(bytes.subarray(0, checkedBytes));
  if (!sum.every((byte, index) => byte === bytes[checkedBytes + index])) return 'unreadable';
  const line = String.fromCharCode(...bytes.subarray(0, checkedBytes));
  const [, generation, key] = linePattern.exec(line) ?? [];
  return key === undefined ? 'unreadable' : { key, generation: Number(generation) };
}

const checkedBytes = labelBytes - 32;
const keyPattern = /^[0-9A-Za-z./-]{1,160}$/;
const linePattern = /^casemark-slot 1 (\d{1,15}) ([0-9A-Za-z./-]{1,160})\n\0*$/;
