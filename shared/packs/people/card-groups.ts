import { base32crockford } from '@scure/base';

/**
 * Bytes as groups of four characters to be read aloud, in Douglas Crockford's base32: no I, L, O or U. The last two
 * groups are check groups: of a Reed–Solomon code over GF(2^20), the field made with x^20 + x^3 + 1, whose symbols are
 * the groups. Any one or two wrong groups are found for certain; where one is wrong, the code says which.
 */
export const groupLength = 4;
export const checkGroups = 2;
/** Two groups hold five bytes. */
const bytesPerPair = 5;

/** Bytes are filled up with zeros to a multiple of five. */
export function bytesToGroups(bytes: Uint8Array): readonly string[] {
  const padded = new Uint8Array(Math.ceil(bytes.length / bytesPerPair) * bytesPerPair);
  padded.set(bytes);
  const groups = inGroups(base32crockford.encode(padded));
  const [sum, weighted] = sumsOf(groups.map(groupToNumber));
  return [...groups, numberToGroup(sum), numberToGroup(weighted)];
}

/** Whole groups without the check groups, an even number of them, in characters of the alphabet. */
export function groupsToBytes(groups: readonly string[]): Uint8Array {
  return base32crockford.decode(groups.join(''));
}

/** What the check groups say: all is well, the one group that is wrong (from 0), two that changed places, or that several are wrong. */
export type GroupCheck =
  | 'right'
  | { readonly wrong: number }
  | { readonly swapped: readonly [number, number] }
  | 'several-wrong';

export function checkOf(groups: readonly string[]): GroupCheck {
  const numbers = groups.map(groupToNumber);
  const last = numbers.length - 1;
  const [first, second] = syndromesOf(numbers);
  if (first === 0 && second === 0) return 'right';
  if (second === 0) return { wrong: last - 1 };
  // Groups in another order have the same sum, and so has a wrong last group.
  if (first === 0) return findSwapped(numbers) ?? { wrong: last };
  // A single wrong group leaves its error in the one sum, and the error times its weight in the other.
  let shifted = first;
  for (let at = last - checkGroups; at >= 0; at -= 1) {
    if (shifted === second) return { wrong: at };
    shifted = timesX(shifted);
  }
  return 'several-wrong';
}

/** Characters as they are read aloud or typed; look-alikes are taken for what they look like. Null for any other. */
export function toAlphabet(character: string): string | null {
  const upper = character.toUpperCase().replace('O', '0').replace(/[IL]/, '1');
  return alphabet.includes(upper) ? upper : null;
}

export function inGroups(characters: string): readonly string[] {
  return characters.match(/.{1,4}/g) ?? [];
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Both are zero where every group is right. */
function syndromesOf(numbers: readonly number[]): readonly [number, number] {
  const [sum, weighted] = sumsOf(numbers.slice(0, -checkGroups));
  return [sum ^ (numbers.at(-2) ?? 0), weighted ^ (numbers.at(-1) ?? 0)];
}

function findSwapped(numbers: readonly number[]): GroupCheck | null {
  for (const [one, first] of numbers.entries()) {
    for (let other = one + 1; other < numbers.length; other += 1) {
      const back = numbers.with(one, numbers[other] ?? 0).with(other, first);
      if (syndromesOf(back).every((sum) => sum === 0)) return { swapped: [one, other] };
    }
  }
  return null;
}

/** The sum of the groups, and their sum when each weighs x times as much as the one after it. */
function sumsOf(numbers: readonly number[]): readonly [number, number] {
  let sum = 0;
  let weighted = 0;
  for (const number of numbers) {
    sum ^= number;
    weighted = timesX(weighted) ^ number;
  }
  return [sum, weighted];
}

function timesX(number: number): number {
  const doubled = number << 1;
  return (doubled & 0x100000) === 0 ? doubled : doubled ^ 0x100009;
}

function groupToNumber(group: string): number {
  return [...group].reduce((number, one) => number * 32 + alphabet.indexOf(one), 0);
}

function numberToGroup(number: number): string {
  return [15, 10, 5, 0].map((shift) => alphabet.charAt((number >> shift) & 31)).join('');
}
