import { fileLimitBytes } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WhoseKey } from '../../shared/packs/pack.ts';
import { standingOf } from '../../shared/packs/people/card-standing.ts';
import type { ContactCard } from '../../shared/packs/people/contact-card.ts';
import { fingerprintWords } from '../../shared/packs/people/fingerprint.ts';
import { type CardFault, readCard } from '../../shared/packs/people/read-card.ts';
import { type ReadRoster, type RosterFault, readRoster } from '../../shared/packs/people/roster.ts';
import { onOneLine } from '../../shared/results/formats/printable-text.ts';
import { readWhole } from '../files/read-whole.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { type CommandFault, inputRefused, wrongUsage } from './exit-code.ts';

/** Whose packs are taken: those whose cards were given, and those whose fingerprint was. */
export type PackContacts = {
  readonly whose: WhoseKey;
  /** Whether somebody compared the fingerprint of this card. */
  readonly wasCompared: (card: ContactCard) => boolean;
  /** Cards of rosters that were left out, each told in a line. */
  readonly leftOut: readonly string[];
};

/**
 * Reads cards, whose people are trusted because they were named; then rosters, each only where its signer is trusted by
 * then, whichever order they were named in. As in the app, no card of a roster takes the place of one that is held, nor
 * stands beside it as a second one of the same person: with two, whoever signed the roster could speak for them.
 */
export async function readContacts(
  paths: readonly string[],
  fingerprints: readonly string[],
): Promise<Result<PackContacts, CommandFault>> {
  const compared = new Set(fingerprints.map(spelled));
  const unlike = fingerprints.find((one) => !/^[a-z]+(?: [a-z]+){7}$/.test(spelled(one)));
  if (unlike !== undefined) {
    return err(wrongUsage('A fingerprint is eight words: --trust-fingerprint "one two three …".'));
  }
  const wasCompared = (card: ContactCard) => compared.has(fingerprintOf(card));
  const trusted = new Map<string, ContactCard>();
  const rosters: { readonly path: string; readonly text: string }[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (!text.ok) return text;
    const card = readCard(text.value);
    if (card.ok) trusted.set(card.value.signingKey, card.value);
    else if (card.error.kind === 'card-is-roster') rosters.push({ path, text: text.value });
    else return err(inputRefused(`${path}: ${describe(card.error.kind)}`));
  }
  const whose: WhoseKey = (publicKey) => {
    const card = trusted.get(publicKey);
    return card === undefined ? null : { card, trust: 'trusted' };
  };
  const read: ReadFile[] = [];
  for (const { path, text } of rosters) {
    const one = await readRoster(text, whose);
    if (!one.ok) return err(inputRefused(`${path}: ${describe(one.error.kind)}`));
    read.push({ path, ...one.value });
  }
  // Compared cards are as good as named ones, so they too are held before any roster says who else is who.
  for (const { signer } of read) {
    if (wasCompared(signer.card)) trusted.set(signer.card.signingKey, signer.card);
  }
  const leftOut = addRosters(read, trusted);
  return leftOut.ok ? ok({ whose, wasCompared, leftOut: leftOut.value }) : leftOut;
}

type ReadFile = ReadRoster & { readonly path: string };

/** The words of a card, as two people compare them. */
export function fingerprintOf(card: ContactCard): string {
  return fingerprintWords(card).join(' ');
}

/** Gives what is to be told of the cards that were left out. */
function addRosters(
  rosters: readonly ReadFile[],
  trusted: Map<string, ContactCard>,
): Result<readonly string[], CommandFault> {
  const leftOut: string[] = [];
  let waiting = rosters;
  while (waiting.length > 0) {
    const isSignerHeld = ({ signer: { card } }: ReadFile) =>
      trusted.get(card.signingKey)?.personId === card.personId;
    const next = waiting.find(isSignerHeld);
    const [first] = waiting;
    if (next === undefined && first !== undefined) return err(signerNotHeld(first));
    for (const card of next?.roster.cards ?? []) {
      const standing = standingOf(card, [...trusted.values()].map(held));
      if (standing.kind === 'new') trusted.set(card.signingKey, card);
      if (standing.kind === 'differs') leftOut.push(describeLeftOut(next?.path ?? '', card));
    }
    // One roster may bring the card of whoever signed another.
    waiting = waiting.filter((one) => one !== next);
  }
  return ok(leftOut);
}

const held = (card: ContactCard) => ({ card, trust: 'trusted' }) as const;

function describeLeftOut(path: string, { name }: ContactCard): string {
  return `${path}: the card of ${onOneLine(name)} in this roster is left out. It differs from one that is held: of the same person, or with the same key. Ask them which is theirs, then give that one with --contacts.`;
}

function signerNotHeld({ path, signer: { card } }: ReadFile): CommandFault {
  return inputRefused(
    `${path}: a roster signed by ${onOneLine(card.name)}, whose card was not given. Compare the fingerprint with them by telephone, then give their card with --contacts too, or:\n  --trust-fingerprint "${fingerprintOf(card)}"`,
  );
}

async function readText(path: string): Promise<Result<string, CommandFault>> {
  const read = await readWhole(path, fileLimitBytes);
  if (!read.ok) return err(inputRefused(describeFileFault(path, read.error)));
  return ok(new TextDecoder().decode(read.value));
}

function spelled(fingerprint: string): string {
  return fingerprint
    .toLowerCase()
    .split(/[\s,-]+/)
    .filter(Boolean)
    .join(' ');
}

function describe(kind: CardFault['kind'] | RosterFault['kind']): string {
  switch (kind) {
    case 'card-from-a-newer-release':
    case 'roster-from-a-newer-release':
      return 'made by a newer release of Casemark. Use that release, or a later one.';
    case 'card-empty':
    case 'card-character':
    case 'card-not-a-card':
      return 'neither a contact card nor a roster. Name the file that its owner saved in the app, under People.';
    case 'card-file-wrong':
    case 'card-group-short':
    case 'card-group-wrong':
    case 'card-groups-swapped':
    case 'card-groups-wrong':
    case 'card-groups-missing':
    case 'card-groups-too-many':
    case 'card-is-roster':
      return 'a contact card in which something is wrong or missing. Ask its owner for the file again.';
    case 'roster-not-a-roster':
    case 'roster-file-wrong':
      return 'a roster in which something is wrong or missing. Ask whoever signed it for the file again.';
    case 'roster-card-twice':
      return 'a roster with two cards of one person, or one key on two cards. Ask whoever signed it for a new one.';
    case 'roster-signer-missing':
      return 'a roster that does not hold the card of whoever signed it. Ask them for a new one.';
    case 'roster-signature-wrong':
      return 'a roster that was changed after it was signed. Do not use it. Ask whoever signed it for a new one.';
  }
}
