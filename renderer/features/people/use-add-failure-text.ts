import { useTranslation } from 'react-i18next';
import type { ContactRefused } from '../../store/people/people.ts';
import type { StoreFault } from '../../store/vault.ts';

/** Why a contact was not added or changed. What a page asks before leaves little that the vault refuses. */
export function useAddFailureText(): (fault: StoreFault | ContactRefused) => string {
  const { t } = useTranslation('people');
  const { t: domain } = useTranslation('domain');
  return (fault) => {
    switch (fault.kind) {
      case 'own-card':
        return t('cardFault.own-card');
      case 'contact-already-there':
      case 'contact-differs':
        return t('changedMeanwhile');
      default:
        return t('failed', { why: domain(`storeFault.${fault.kind}`) });
    }
  };
}
