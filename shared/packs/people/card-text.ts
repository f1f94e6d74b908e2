import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { err, ok, type Result } from '../../kernel/result.ts';
import { TextEncoder } from '../../vault-format/web-crypto.ts';
import { readText } from '../checks/strict-json.ts';
import {
  bytesToGroups,
  checkGroups,
  checkOf,
  type GroupCheck,
  groupLength,
  groupsToBytes,
  inGroups,
  toAlphabet,
} from './card-groups.ts';
import { ContactCard } from './contact-card.ts';
import { bytesToRecipient, recipientToBytes } from './recipient-bytes.ts';

/**
 * What was mistyped, as far as the check groups tell. Groups are counted from 1, as people count; `typed` is how the
 * group was read, so that it can be found in the text.
 */
export type CardTextFault =
  | { readonly kind: 'card-empty' }
  /** A character that stands in no card's text. */
  | { readonly kind: 'card-character'; readonly group: number; readonly character: string }
  /** The last group is not whole. */
  | { readonly kind: 'card-group-short'; readonly group: number; readonly typed: string }
  | { readonly kind: 'card-group-wrong'; readonly group: number; readonly typed: string }
  /** Each is right in the other's place. */
  | {
      readonly kind: 'card-groups-swapped';
      readonly groups: readonly [number, number];
      readonly typed: readonly [string, string];
    }
  | { readonly kind: 'card-groups-wrong' }
  | { readonly kind: 'card-groups-missing'; readonly found: number; readonly expected: number }
  | { readonly kind: 'card-groups-too-many'; readonly found: number; readonly expected: number }
  /** Every group is right, and what they say is not a card of this version. */
  | { readonly kind: 'card-from-a-newer-release' }
  | { readonly kind: 'card-not-a-card' };

/**
 * A card as groups of four characters to be read aloud: about 40 of them. In order: version (1), bytes of the name,
 * person id (16 bytes), recipient (32), signing key (32), the name in UTF-8, zeros to a multiple of five bytes, two
 * check groups.
 */
export function cardToGroups(card: ContactCard): readonly string[] {
  const recipient = recipientToBytes(card.recipient);
  if (recipient === null) throw new Error('a card’s recipient was checked when it was read');
  const name = new TextEncoder().encode(card.name);
  return bytesToGroups(
    Uint8Array.from([
      version,
      name.length,
      ...hexToBytes(card.personId.replaceAll('-', '')),
      ...recipient,
      ...hexToBytes(card.signingKey),
      ...name,
    ]),
  );
}

/**
 * Reads what somebody typed or pasted. Capitals or not, spaces, line ends and dashes make no difference; O is read as 0,
 * I and L as 1.
 */
export function readCardText(text: string): Result<ContactCard, CardTextFault> {
  const characters = [...text.replaceAll(/[\s\p{Pd}]/gu, '')];
  if (characters.length === 0) return err({ kind: 'card-empty' });
  const read: string[] = [];
  for (const character of characters) {
    const known = toAlphabet(character);
    const group = Math.floor(read.length / groupLength) + 1;
    if (known === null) return err({ kind: 'card-character', group, character });
    read.push(known);
  }
  const groups = inGroups(read.join(''));
  const check = groups.at(-1)?.length === groupLength ? checkOf(groups) : 'several-wrong';
  if (groups.length > checkGroups && check === 'right')
    return bytesToCard(groupsToBytes(groups.slice(0, -checkGroups)));
  return err(whatIsWrong(groups, check));
}

const version = 1;
const fixedBytes = 1 + 1 + 16 + 32 + 32;

function groupsFor(nameBytes: number): number {
  return Math.ceil((fixedBytes + nameBytes) / 5) * 2 + checkGroups;
}

function whatIsWrong(groups: readonly string[], check: GroupCheck): CardTextFault {
  const found = groups.length;
  const expected = expectedGroups(groups);
  if (expected === null && found < groupsFor(1)) return { kind: 'card-not-a-card' };
  // Before their number, because the groups that tell how many there ought to be may themselves be the wrong ones.
  if (typeof check === 'object') {
    if ('wrong' in check) {
      return { kind: 'card-group-wrong', group: check.wrong + 1, typed: groups[check.wrong] ?? '' };
    }
    const [one, other] = check.swapped;
    const typed = [groups[one] ?? '', groups[other] ?? ''] as const;
    return { kind: 'card-groups-swapped', groups: [one + 1, other + 1], typed };
  }
  if (expected !== null && found < expected) {
    return { kind: 'card-groups-missing', found, expected };
  }
  if (expected !== null && found > expected) {
    return { kind: 'card-groups-too-many', found, expected };
  }
  const last = groups.at(-1) ?? '';
  if (last.length !== groupLength) return { kind: 'card-group-short', group: found, typed: last };
  return expected === null ? { kind: 'card-not-a-card' } : { kind: 'card-groups-wrong' };
}

/** By the first two groups; null where they begin no card. */
function expectedGroups([first = '', second = '']: readonly string[]): number | null {
  if (first.length + second.length < 2 * groupLength) return null;
  const [itsVersion, nameBytes = 0] = groupsToBytes([first, second]);
  return itsVersion === version && nameBytes > 0 ? groupsFor(nameBytes) : null;
}

function bytesToCard(bytes: Uint8Array): Result<ContactCard, CardTextFault> {
  const [itsVersion = 0, nameBytes = 0] = bytes;
  if (itsVersion > version) return err({ kind: 'card-from-a-newer-release' });
  const end = fixedBytes + nameBytes;
  const padding = bytes.subarray(end);
  const asWritten = bytes.length === Math.ceil(end / 5) * 5 && padding.every((one) => one === 0);
  if (itsVersion !== version || !asWritten) return err({ kind: 'card-not-a-card' });
  const card = ContactCard.safeParse({
    v: 1,
    personId: bytesToId(bytes.subarray(2, 18)),
    recipient: bytesToRecipient(bytes.slice(18, 50)),
    signingKey: bytesToHex(bytes.subarray(50, 82)),
    name: readText(bytes.subarray(fixedBytes, end)),
  });
  return card.success ? ok(card.data) : err({ kind: 'card-not-a-card' });
}

function bytesToId(bytes: Uint8Array): string {
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
