import type { Contact, ContactCard } from './contact-card.ts';

/** A card that is held, with what it is held as. */
type Held = Pick<Contact, 'card' | 'trust'>;

/** How a card stands to the contacts that are here. */
export type CardStanding<One extends Held = Contact> =
  | { readonly kind: 'new' }
  /** This very card. */
  | { readonly kind: 'same'; readonly contact: One }
  /**
   * Another card of the same person; or one that shares a key with somebody else's card, which is one person's key
   * passed off as another's.
   */
  | { readonly kind: 'differs'; readonly contact: One };

/** Of cards that were replaced only a very same one counts, where nothing has its place any more. */
export function standingOf<One extends Held>(
  card: ContactCard,
  contacts: readonly One[],
): CardStanding<One> {
  const standing = contacts.filter(({ trust }) => trust !== 'replaced');
  const contact =
    standing.find((one) => one.card.personId === card.personId) ??
    standing.find(
      (one) => one.card.signingKey === card.signingKey || one.card.recipient === card.recipient,
    ) ??
    contacts.find((one) => isSameCard(one.card, card));
  if (contact === undefined) return { kind: 'new' };
  const isSame = contact.trust !== 'replaced' && isSameCard(contact.card, card);
  return { kind: isSame ? 'same' : 'differs', contact };
}

export function isSameCard(one: ContactCard, other: ContactCard): boolean {
  return (['personId', 'name', 'recipient', 'signingKey'] as const).every(
    (part) => one[part] === other[part],
  );
}
