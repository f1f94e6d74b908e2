import * as z from 'zod';
import { toCanonicalJson } from '../../kernel/canonical-json.ts';
import { err, ok, type Result } from '../../kernel/result.ts';
import { readJson } from '../checks/strict-json.ts';
import type { WhoseKey } from '../pack.ts';
import { type ContactCard, Roster, type Trust } from './contact-card.ts';
import { recipientToBytes } from './recipient-bytes.ts';
import { verifyProof } from './signing.ts';

export const rosterFileEnding = '.casemark-roster.json';

/** A roster whose signature is good, and what is known here of whoever signed it. */
export type ReadRoster = {
  readonly roster: Roster;
  /** The card of whoever signed it, as the roster has it. `trust` is null for somebody who is not known here. */
  readonly signer: { readonly card: ContactCard; readonly trust: Trust | null };
};

export type RosterFault =
  | { readonly kind: 'roster-not-a-roster' }
  | { readonly kind: 'roster-from-a-newer-release' }
  /** `path` names the first place that is not as it should be, never what stands there. */
  | { readonly kind: 'roster-file-wrong'; readonly path: string }
  /** Two cards of one person, or one key on two cards. */
  | { readonly kind: 'roster-card-twice' }
  /** Whoever signed it is not in it, or with another key than it is signed with. */
  | { readonly kind: 'roster-signer-missing' }
  | { readonly kind: 'roster-signature-wrong' };

/** The text, in UTF-8, that the roster's proof signs (Ed25519): all of the roster but the proof. */
export function rosterToSign(roster: Omit<Roster, 'proof'>): string {
  const { v, kind, name, madeAt, signedBy, cards } = roster;
  return `casemark roster 1\n${toCanonicalJson({ v, kind, name, madeAt, signedBy, cards })}`;
}

/** The file's text: readable, with a line feed at its end. */
export function rosterToFile(roster: Roster): string {
  return `${JSON.stringify(roster, null, 2)}\n`;
}

/**
 * Reads a roster's file and checks that it was signed with the key of one of its cards. That key may be anybody's: what
 * `whose` knows of it is handed back, and nothing is to be added before it is trusted.
 */
export async function readRoster(
  text: string,
  whose: WhoseKey,
): Promise<Result<ReadRoster, RosterFault>> {
  const shape = readShape(text);
  if (!shape.ok) return shape;
  const roster = shape.value;
  const { cards, proof, signedBy } = roster;
  if (hasTwice(cards)) return err({ kind: 'roster-card-twice' });
  const card = cards.find(({ personId }) => personId === signedBy);
  if (card === undefined || card.signingKey !== proof.publicKey) {
    return err({ kind: 'roster-signer-missing' });
  }
  if (!(await verifyProof(rosterToSign(roster), proof))) {
    return err({ kind: 'roster-signature-wrong' });
  }
  const known = whose(proof.publicKey);
  // A key that is known as somebody else's says nothing for whoever it is taken for here.
  const trust = known?.card.personId === signedBy ? known.trust : null;
  return ok({ roster, signer: { card, trust } });
}

function readShape(text: string): Result<Roster, RosterFault> {
  const json = readJson(text, mostDeep);
  const head = Head.safeParse(json.ok ? json.value : null).data;
  if (!json.ok || head?.kind !== 'casemark-roster') return err({ kind: 'roster-not-a-roster' });
  if (head.v > 1) return err({ kind: 'roster-from-a-newer-release' });
  const read = Roster.safeParse(json.value);
  if (!read.success) {
    return err({ kind: 'roster-file-wrong', path: read.error.issues[0]?.path.join('.') ?? '' });
  }
  const mistyped = read.data.cards.findIndex(
    ({ recipient }) => recipientToBytes(recipient) === null,
  );
  return mistyped === -1
    ? ok(read.data)
    : err({ kind: 'roster-file-wrong', path: `cards.${mistyped}.recipient` });
}

function hasTwice(cards: readonly ContactCard[]): boolean {
  return (['personId', 'recipient', 'signingKey'] as const).some(
    (part) => new Set(cards.map((card) => card[part])).size < cards.length,
  );
}

const mostDeep = 10;

const Head = z.looseObject({ kind: z.string(), v: z.number() });
