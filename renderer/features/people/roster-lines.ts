import type { Id } from '../../../shared/kernel/id.ts';
import { standingOf } from '../../../shared/packs/people/card-standing.ts';
import type { Contact, ContactCard } from '../../../shared/packs/people/contact-card.ts';
import type { ReadRoster } from '../../../shared/packs/people/roster.ts';

/** A card of a roster, and what adding the roster would do with it. */
export type RosterLine = {
  readonly card: ContactCard;
  readonly state: 'new' | 'to-trust' | 'same' | 'differs' | 'revoked' | 'me';
};

export function rosterLines(
  cards: readonly ContactCard[],
  contacts: readonly Contact[],
  myself: Id,
): readonly RosterLine[] {
  return cards.map((card) => {
    if (card.personId === myself) return { card, state: 'me' };
    const standing = standingOf(card, contacts);
    if (standing.kind !== 'same') return { card, state: standing.kind };
    const { trust } = standing.contact;
    if (trust === 'revoked') return { card, state: 'revoked' };
    return { card, state: trust === 'unchecked' ? 'to-trust' : 'same' };
  });
}

/**
 * Whether whoever signed is trusted, is to be compared first, signed with a card that was revoked or replaced here, or
 * is known with another card.
 */
export function signerState(
  { roster, signer }: ReadRoster,
  contacts: readonly Contact[],
  myself: Id,
): 'me' | 'trusted' | 'to-compare' | 'ended' | 'differs' {
  if (signer.trust === 'revoked' || signer.trust === 'replaced') return 'ended';
  if (roster.signedBy === myself) return signer.trust === 'trusted' ? 'me' : 'ended';
  const standing = standingOf(signer.card, contacts);
  if (standing.kind === 'differs') return 'differs';
  return signer.trust === 'trusted' ? 'trusted' : 'to-compare';
}
