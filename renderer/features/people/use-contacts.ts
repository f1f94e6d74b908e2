import { useSyncExternalStore } from 'react';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { useVault } from '../../store/store-context.tsx';

/** Every contact of the vault, again whenever one changes. */
export function useContacts(): readonly Contact[] {
  const { contacts } = useVault();
  return useSyncExternalStore(contacts.subscribe, contacts.list);
}

/** By name; of one name, whoever stands before whoever was replaced. */
export function byName(one: Contact, other: Contact): number {
  const order = one.card.name.localeCompare(other.card.name, 'en-GB');
  return order === 0
    ? Number(one.trust === 'replaced') - Number(other.trust === 'replaced')
    : order;
}
