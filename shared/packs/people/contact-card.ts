import * as z from 'zod';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/instant.ts';
import { Proof, SigningKey } from '../../kernel/proof.ts';
import { createLine } from '../../kernel/text.ts';
import { Recipient } from '../../vault-format/recipient.ts';

/**
 * A contact card: all that others need to seal a pack for somebody and to know it when a pack is theirs. Public: it
 * opens nothing, and whoever changes it changes the fingerprint that two people compare.
 */
export const ContactCard = z.strictObject({
  v: z.literal(1),
  /** The author of their entries. */
  personId: Id,
  /** Shown as it stands to whoever decides whether to trust it, so nothing in it may be hidden. */
  name: createLine(80).min(1),
  /** Packs for them are encrypted to this (age, X25519). */
  recipient: Recipient,
  /** Packs of theirs are signed with its secret half (Ed25519). */
  signingKey: SigningKey,
});
export type ContactCard = z.infer<typeof ContactCard>;

/** Everybody's card at once, signed by the lead inspector: see `docs/case-pack.md` for what is signed. */
export const Roster = z.strictObject({
  v: z.literal(1),
  kind: z.literal('casemark-roster'),
  name: createLine(120).min(1),
  madeAt: Instant,
  /** Whoever signed it; among the cards too. */
  signedBy: Id,
  cards: z.array(ContactCard).min(1).max(1_000),
  proof: Proof,
});
export type Roster = z.infer<typeof Roster>;

/**
 * `unchecked`: here, and nobody has compared its fingerprint. `trusted`: compared, or in a roster that was. `revoked`:
 * no pack of theirs is taken in any more, whenever it was made. `replaced`: another card of the same person took its
 * place.
 */
export const Trust = z.enum(['unchecked', 'trusted', 'revoked', 'replaced']);
export type Trust = z.infer<typeof Trust>;

/** A card as a vault keeps it. */
export const Contact = z.strictObject({
  v: z.literal(1),
  id: Id,
  card: ContactCard,
  trust: Trust,
  /** How it came: typed or read from a file, in a roster of that name, or with a pack. */
  from: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('card') }),
    z.strictObject({ kind: z.literal('roster'), name: z.string(), signedBy: Id }),
    z.strictObject({ kind: z.literal('pack') }),
  ]),
  addedAt: Instant,
  trustChangedAt: Instant,
  /** Why it was revoked, in the words of whoever did; empty otherwise. */
  reason: z.string(),
});
export type Contact = z.infer<typeof Contact>;
