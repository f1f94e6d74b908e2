import { useEffect, useState } from 'react';
import type { Id } from '../../../../shared/kernel/id.ts';
import { useVault } from '../../../store/store-context.tsx';

/** Whether a pack can be made for a person: a card of theirs is here that is not revoked or replaced. */
export function useHasCard(personId: Id): boolean {
  const { contacts } = useVault();
  const [listed, setListed] = useState(() => contacts.list());
  useEffect(() => contacts.subscribe(() => setListed(contacts.list())), [contacts]);
  return listed.some(
    ({ card, trust }) =>
      card.personId === personId && (trust === 'trusted' || trust === 'unchecked'),
  );
}
