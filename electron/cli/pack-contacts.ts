import { fileLimitBytes } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WhoseKey } from '../../shared/packs/pack.ts';
import type { ContactCard } from '../../shared/packs/people/contact-card.ts';
import { fingerprintWords } from '../../shared/packs/people/fingerprint.ts';
import { readCard } from '../../shared/packs/people/read-card.ts';
import { readRoster } from '../../shared/packs/people/roster.ts';
import { onOneLine } from '../../shared/results/formats/printable-text.ts';
import { readWhole } from '../files/read-whole.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { type CommandFault, inputRefused, wrongUsage } from './exit-code.ts';

/** Whose packs are taken: those whose cards were given, and those whose fingerprint was. */
export type PackContacts = {
  readonly whose: WhoseKey;
  /** Whether somebody compared the fingerprint of this card. */
  readonly wasCompared: (card: ContactCard) => boolean;
};

/**
 * Reads cards, whose people are trusted because they were named; then rosters, each only where its signer is trusted by
 * then, whichever order they were named in.
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
  const whose: WhoseKey = (publicKey) => {
    const card = trusted.get(publicKey);
    return card === undefined ? null : { card, trust: 'trusted' };
  };
  const rosters: { readonly path: string; readonly text: string }[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (!text.ok) return text;
    const card = readCard(text.value);
    if (card.ok) trusted.set(card.value.signingKey, card.value);
    else if (card.error.kind === 'card-is-roster') rosters.push({ path, text: text.value });
    else return err(inputRefused(`${path}: ${describe(card.error.kind)}`));
  }
  const added = await addRosters(rosters, { trusted, whose, wasCompared });
  return added.ok ? ok({ whose, wasCompared }) : added;
}

/** The words of a card, as two people compare them. */
export function fingerprintOf(card: ContactCard): string {
  return fingerprintWords(card).join(' ');
}

async function addRosters(
  rosters: readonly { readonly path: string; readonly text: string }[],
  { trusted, whose, wasCompared }: PackContacts & { readonly trusted: Map<string, ContactCard> },
): Promise<Result<void, CommandFault>> {
  let waiting = rosters;
  for (;;) {
    const stillWaiting: typeof waiting = [];
    const refused: CommandFault[] = [];
    for (const one of waiting) {
      const read = await readRoster(one.text, whose);
      if (!read.ok) return err(inputRefused(`${one.path}: ${describe(read.error.kind)}`));
      const { roster, signer } = read.value;
      if (signer.trust === 'trusted' || wasCompared(signer.card)) {
        for (const card of roster.cards) trusted.set(card.signingKey, card);
      } else {
        (stillWaiting as (typeof one)[]).push(one);
        refused.push(
          inputRefused(
            `${one.path}: a roster signed by ${onOneLine(signer.card.name)}, whose card was not given. Compare the fingerprint with them by telephone, then give their card with --contacts too, or:\n  --trust-fingerprint "${fingerprintOf(signer.card)}"`,
          ),
        );
      }
    }
    const [first] = refused;
    if (first === undefined) return ok(undefined);
    // One roster may have brought the card of whoever signed another.
    if (stillWaiting.length === waiting.length) return err(first);
    waiting = stillWaiting;
  }
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

function describe(kind: string): string {
  if (kind.endsWith('-from-a-newer-release')) {
    return 'made by a newer release of Casemark. Use that release, or a later one.';
  }
  return kind.startsWith('roster-')
    ? `a roster that cannot be used (${kind}). Ask whoever signed it for a new one.`
    : `neither a contact card nor a roster that can be used (${kind}). Ask whoever it came from for a new one.`;
}
