import { bytesToHex } from '@noble/hashes/utils.js';
import * as fc from 'fast-check';
import { createId } from '../../shared/kernel/id.ts';
import type { ContactCard, Roster } from '../../shared/packs/people/contact-card.ts';
import { bytesToRecipient } from '../../shared/packs/people/recipient-bytes.ts';
import { rosterToSign } from '../../shared/packs/people/roster.ts';
import { createSigningPair, proveText, signBytes } from '../../shared/packs/people/signing.ts';
import type { CryptoKey } from '../../shared/vault-format/web-crypto.ts';

/** A card whose keys are made of one byte over and over: nobody has their secret halves. */
export function contactCard(filling = 1, name = `Person ${filling}`): ContactCard {
  const bytes = (length: number) => new Uint8Array(length).fill(filling);
  return {
    v: 1,
    personId: createId(Date.UTC(2026, 10, 23), bytes(16)),
    name,
    recipient: bytesToRecipient(bytes(32)),
    signingKey: bytesToHex(bytes(32)),
  };
}

/** Somebody who can sign with the key of their card. */
export type Signatory = { readonly card: ContactCard; readonly key: CryptoKey };

export async function signatory(filling = 200, name = 'Lee Lead'): Promise<Signatory> {
  const { publicKey, privateKey } = await createSigningPair(false);
  return { card: { ...contactCard(filling, name), signingKey: publicKey }, key: privateKey };
}

/** A roster of somebody and others, signed. */
export async function signedRoster(
  { card, key }: Signatory,
  others: readonly ContactCard[],
): Promise<Roster> {
  const unsigned = {
    v: 1,
    kind: 'casemark-roster',
    name: 'The team',
    madeAt: '2026-11-23T09:00:00.000Z',
    signedBy: card.personId,
    cards: [card, ...others],
  } as const;
  const text = rosterToSign({ ...unsigned, cards: [...unsigned.cards] });
  const proof = await proveText(text, card.signingKey, (bytes) => signBytes(key, bytes));
  return { ...unsigned, cards: [...unsigned.cards], proof };
}

const someBytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

export const anyCard: fc.Arbitrary<ContactCard> = fc.record({
  v: fc.constant(1 as const),
  personId: fc.uuid({ version: 7 }),
  name: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter(
      (name) => name.trim() !== '' && name.length <= 80 && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name),
    ),
  recipient: someBytes(32).map(bytesToRecipient),
  signingKey: someBytes(32).map((bytes) => bytesToHex(bytes)),
});
