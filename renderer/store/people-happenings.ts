import * as z from 'zod';
import { SigningKey } from '../../shared/kernel/proof.ts';
import { Trust } from '../../shared/packs/people/contact-card.ts';

/** What changed in whom this vault knows and trusts, and in its own person's keys. Names and public keys only. */

const ofCard = {
  name: z.string(),
  /** Tells it from another card of that name. */
  signingKey: SigningKey,
};

export const CardAdded = z.strictObject({ kind: z.literal('card-added'), ...ofCard, trust: Trust });

/** A card took the place of another of the same person. */
export const CardReplaced = z.strictObject({
  kind: z.literal('card-replaced'),
  ...ofCard,
  trust: Trust,
  keyBefore: SigningKey,
});

export const CardTrustChanged = z.strictObject({
  kind: z.literal('card-trust-changed'),
  ...ofCard,
  trust: Trust,
});

export const RosterAdded = z.strictObject({
  kind: z.literal('roster-added'),
  roster: z.string(),
  signedBy: z.string(),
  /** Everybody who was new, or not compared before, and is trusted since. */
  names: z.array(z.string()),
});

export const OwnKeysChanged = z.strictObject({
  kind: z.literal('own-keys-changed'),
  signingKey: SigningKey,
  keyBefore: SigningKey,
});
