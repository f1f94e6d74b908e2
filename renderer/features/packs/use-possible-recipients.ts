import { useEffect, useState } from 'react';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { useVault } from '../../store/store-context.tsx';

/** Cards of other people that are not revoked or replaced, by name. */
export function usePossibleRecipients(): readonly Contact[] {
  const { contacts } = useVault();
  const [listed, setListed] = useState(() => contacts.list());
  useEffect(() => contacts.subscribe(() => setListed(contacts.list())), [contacts]);
  return listed
    .filter(({ trust }) => trust === 'trusted' || trust === 'unchecked')
    .toSorted((a, b) => a.card.name.localeCompare(b.card.name, 'en-GB'));
}
