import type { Random } from '../random.ts';

/** Bytes that come to harm. `other` is what else was on the disk. */
export type Damage = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

/** What can befall any file that is not empty, whatever is in it. */
export const damages: Readonly<Record<string, Damage>> = {
  'bit flipped': (bytes, random) =>
    changedAt(bytes, random.below(bytes.length), (byte) => byte ^ (1 << random.below(8))),
  'byte set': (bytes, random) =>
    changedAt(bytes, random.below(bytes.length), () => anyByte(random)),
  'bytes set': (bytes, random) => {
    const start = random.below(bytes.length);
    const end = start + 1 + random.below(40);
    return bytes.map((byte, index) => (index >= start && index < end ? anyByte(random) : byte));
  },
  'cut off': (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  'beginning lost': (bytes, random) => bytes.slice(random.below(bytes.length + 1)),
  'end never written': (bytes, random) => {
    const whole = random.below(bytes.length + 1);
    return bytes.map((byte, index) => (index < whole ? byte : 0));
  },
  'block never written': (bytes, random) => {
    const start = random.below(bytes.length);
    const end = start + 1 + random.below(100);
    return bytes.map((byte, index) => (index >= start && index < end ? 0 : byte));
  },
  'bytes put in': (bytes, random) => {
    const added = Uint8Array.from({ length: 1 + random.below(60) }, () => anyByte(random));
    return putIn(bytes, random.below(bytes.length + 1), added);
  },
  'bytes taken out': (bytes, random) => {
    const start = random.below(bytes.length);
    return joined(bytes.slice(0, start), bytes.slice(start + 1 + random.below(60)));
  },
  'stretch repeated': (bytes, random) =>
    putIn(bytes, random.below(bytes.length + 1), stretchOf(bytes, random)),
};

/** What can befall it where the bytes of another file get into it. */
export const mixtures: Readonly<Record<string, Damage>> = {
  'goes on as another': (bytes, random, other) =>
    joined(
      bytes.slice(0, random.below(bytes.length + 1)),
      other.slice(random.below(other.length + 1)),
    ),
  'stretch of another put in': (bytes, random, other) =>
    putIn(bytes, random.below(bytes.length + 1), stretchOf(other, random)),
  'stretch of another put over': (bytes, random, other) => {
    const stretch = stretchOf(other, random);
    const start = random.below(bytes.length + 1);
    return joined(bytes.slice(0, start), stretch, bytes.slice(start + stretch.length));
  },
};

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function putIn(bytes: Uint8Array, at: number, added: Uint8Array): Uint8Array {
  return joined(bytes.slice(0, at), added, bytes.slice(at));
}

function changedAt(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  return bytes.map((byte, index) => (index === at ? change(byte) : byte));
}

function stretchOf(bytes: Uint8Array, random: Random): Uint8Array {
  const start = random.below(bytes.length + 1);
  return bytes.slice(start, start + random.below(bytes.length - start + 1));
}

/** Often one that means something in a length, a number or a line. */
function anyByte(random: Random): number {
  return random.chance(0.5) ? random.pick([0, 1, 0x0a, 0x20, 0x7f, 0x80, 0xff]) : random.below(256);
}
