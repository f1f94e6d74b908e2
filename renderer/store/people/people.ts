import type { Id } from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { WhoseKey } from '../../../shared/packs/pack.ts';
import type {
  Contact,
  ContactCard,
  Roster,
  Trust,
} from '../../../shared/packs/people/contact-card.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import type { StoreFault } from '../faults.ts';

/** The vault's person towards others: their keys, made with the vault and sealed in it. */
export type VaultIdentity = {
  /** To be shared. Made when the vault was, or at the first unlocking by a release that knows of it. */
  card(): ContactCard;
  /** Those of this person that were replaced, and the present one last. */
  cards(): readonly ContactCard[];
  /**
   * Resolves when the keys are on disk, which they are unless making them at an unlocking met a fault: until then the
   * card is not to be given to anybody.
   */
  keep(): Promise<Result<void, StoreFault>>;
  /** Ed25519, 64 bytes. Refuses once the vault is locked. */
  sign(bytes: Bytes): Promise<Bytes>;
  /** Open packs encrypted to the card, and to cards of this person that were replaced; never exportable. */
  openers(): readonly CryptoKey[];
  /** New keys, for when the old ones may be known to somebody else. Packs to the old card can still be opened. */
  replace(): Promise<Result<ContactCard, StoreFault>>;
};

/** Cards of other people. */
export type VaultContacts = {
  list(): readonly Contact[];
  /**
   * A card of somebody who is here already with other keys takes the old one's place only where `replaces` says so;
   * their old card becomes `replaced`.
   */
  add(
    card: ContactCard,
    how: {
      readonly trust: 'unchecked' | 'trusted';
      readonly from: Contact['from'];
      readonly replaces?: Id;
    },
  ): Promise<Result<Contact, StoreFault | ContactRefused>>;
  /** Every card of a roster whose signature was checked, as trusted. People whose keys differ are handed back. */
  addRoster(
    roster: Roster,
  ): Promise<
    Result<{ readonly added: number; readonly differing: readonly ContactCard[] }, StoreFault>
  >;
  setTrust(
    id: Id,
    trust: Exclude<Trust, 'replaced'>,
    reason?: string,
  ): Promise<Result<Contact, StoreFault>>;
  /** Of this person, of contacts, and of nobody. */
  whose: WhoseKey;
  subscribe(listener: () => void): () => void;
};

export type ContactRefused =
  /** The vault's own person. */
  | { readonly kind: 'own-card' }
  | { readonly kind: 'contact-already-there'; readonly contact: Contact }
  /** The same person with other keys: replaced only on purpose. */
  | { readonly kind: 'contact-differs'; readonly contact: Contact };
