import type { Author } from '../../../shared/cases/entry.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Ladder } from '../../../shared/kernel/upgrade.ts';
import { isSameCard, standingOf } from '../../../shared/packs/people/card-standing.ts';
import {
  Contact,
  type ContactCard,
  type Trust,
} from '../../../shared/packs/people/contact-card.ts';
import { readRecords, sealRecord } from '../sealed-records.ts';
import { attempt } from '../store-fault.ts';
import type { UnlockedStore } from '../unlocked-store.ts';
import type { StoreFault } from '../vault.ts';
import type { VaultHappening } from '../vault-event.ts';
import { sealEvent } from '../vault-log.ts';
import type { OpenIdentity } from './open-identity.ts';
import type { ContactRefused, VaultContacts } from './people.ts';

type ContactsParts = {
  readonly store: UnlockedStore;
  readonly own: OpenIdentity;
  readonly person: Author;
  readonly ports: Ports;
};

export async function openContacts(parts: ContactsParts): Promise<VaultContacts> {
  const { store, own, person, ports } = parts;
  let contacts = await readRecords(store, 'contacts', contactLadder);
  const listeners = new Set<() => void>();
  let work: Promise<unknown> = Promise.resolve();
  /** One change after another: each is made to what the one before it left. */
  const inTurn = <Value>(change: () => Promise<Value>): Promise<Result<Value, StoreFault>> =>
    attempt(() => {
      const turn = work.then(change, change);
      work = turn.catch(() => {});
      return turn;
    });
  const put = async (changed: readonly Contact[], happening: VaultHappening): Promise<void> => {
    if (changed.length === 0) return;
    const rows = await Promise.all(
      changed.map((contact) => sealRecord(store, 'contacts', contact.id, Contact.parse(contact))),
    );
    const told = await sealEvent(store, person, ports, happening);
    await store.commit({ contacts: rows, log: [told] });
    const byId = new Map(contacts.map((contact) => [contact.id, contact]));
    for (const contact of changed) byId.set(contact.id, contact);
    contacts = [...byId.values()];
    for (const listener of [...listeners]) listener();
  };
  const changeTo = (contact: Contact, trust: Trust, reason = ''): Contact => ({
    ...contact,
    trust,
    reason,
    trustChangedAt: ports.now(),
  });
  const create = (card: ContactCard, trust: Trust, from: Contact['from']): Contact => {
    const at = ports.now();
    const id = ports.createId();
    return { v: 1, id, card, trust, from, addedAt: at, trustChangedAt: at, reason: '' };
  };

  return {
    list: () => contacts,

    add: async (card, { trust, from, replaces }) => {
      const added = await inTurn(async (): Promise<Result<Contact, ContactRefused>> => {
        if (isOwn(own, card)) return err({ kind: 'own-card' });
        const standing = standingOf(card, contacts);
        if (standing.kind === 'same') {
          return err({ kind: 'contact-already-there', contact: standing.contact });
        }
        if (standing.kind === 'differs' && standing.contact.id !== replaces) {
          return err({ kind: 'contact-differs', contact: standing.contact });
        }
        // Somebody who goes back to a card of before has it back: one card is one contact.
        const before = contacts.find((contact) => isSameCard(contact.card, card));
        const contact = { ...create(card, trust, from), ...(before && { id: before.id }) };
        const told = { name: card.name, signingKey: card.signingKey, trust };
        if (standing.kind === 'new') {
          await put([contact], { kind: 'card-added', ...told });
          return ok(contact);
        }
        const keyBefore = standing.contact.card.signingKey;
        await put([changeTo(standing.contact, 'replaced'), contact], {
          kind: 'card-replaced',
          ...told,
          keyBefore,
        });
        return ok(contact);
      });
      return added.ok ? added.value : added;
    },

    addRoster: (roster) =>
      inTurn(async () => {
        const signer = whose(roster.proof.publicKey);
        if (signer?.trust !== 'trusted' || signer.card.personId !== roster.signedBy) {
          throw new Error('a roster is added once whoever signed it is trusted');
        }
        const from = { kind: 'roster', name: roster.name, signedBy: roster.signedBy } as const;
        const changed: Contact[] = [];
        const differing: ContactCard[] = [];
        for (const card of roster.cards) {
          if (isOwn(own, card)) continue;
          const standing = standingOf(card, contacts);
          if (standing.kind === 'new') changed.push(create(card, 'trusted', from));
          else if (standing.kind === 'differs') differing.push(card);
          else if (standing.contact.trust === 'unchecked') {
            changed.push({ ...changeTo(standing.contact, 'trusted'), from });
          }
        }
        await put(changed, {
          kind: 'roster-added',
          roster: roster.name,
          signedBy: signer.card.name,
          names: changed.map(({ card }) => card.name),
        });
        return { added: changed.length, differing };
      }),

    setTrust: (id, trust, reason) =>
      inTurn(async () => {
        const contact = contacts.find((one) => one.id === id);
        if (contact === undefined || contact.trust === 'replaced') {
          throw new Error('only a contact that stands can be trusted or revoked');
        }
        const changed = changeTo(contact, trust, reason);
        const { name, signingKey } = changed.card;
        await put([changed], { kind: 'card-trust-changed', name, signingKey, trust });
        return changed;
      }),

    whose,

    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  function whose(publicKey: string): { card: ContactCard; trust: Trust } | null {
    const ownCard = own.whoseOwn(publicKey);
    if (ownCard !== null) return ownCard;
    const found = contacts
      .filter(({ card }) => card.signingKey === publicKey)
      .toSorted((one, other) => caution.indexOf(one.trust) - caution.indexOf(other.trust));
    const [contact] = found;
    return contact === undefined ? null : { card: contact.card, trust: contact.trust };
  }
}

export const contactLadder: Ladder<Contact> = { current: 1, schema: Contact, steps: [] };

/** A restore may have brought one key here twice: what was said against it counts. */
const caution: readonly Trust[] = ['revoked', 'replaced', 'unchecked', 'trusted'];

function isOwn({ identity, whoseOwn }: OpenIdentity, card: ContactCard): boolean {
  const mine = identity.card();
  return (
    card.personId === mine.personId ||
    card.recipient === mine.recipient ||
    whoseOwn(card.signingKey) !== null
  );
}
