import { useTranslation } from 'react-i18next';
import type { Contact } from '../../../shared/packs/people/contact-card.ts';
import { useVault } from '../../store/store-context.tsx';

/** How a contact came to be here, in words. */
export function useFromText(): (from: Contact['from']) => string {
  const { t } = useTranslation('people', { keyPrefix: 'from' });
  const { contacts, person } = useVault();
  return (from) => {
    if (from.kind !== 'roster') return t(from.kind);
    const { name, signedBy } = from;
    if (signedBy === person.id) return t('rosterOfMine', { name });
    const signer = contacts.list().find(({ card }) => card.personId === signedBy);
    return signer === undefined
      ? t('rosterOfSomebody', { name })
      : t('roster', { name, by: signer.card.name });
  };
}
