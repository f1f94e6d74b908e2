import { useTranslation } from 'react-i18next';
import type { CardFault } from '../../../shared/packs/people/read-card.ts';

/** What is wrong with a card that was typed, pasted or chosen, and where. */
export function useCardFaultText(): (fault: CardFault | { readonly kind: 'own-card' }) => string {
  const { t } = useTranslation('people', { keyPrefix: 'cardFault' });
  return (fault) => {
    switch (fault.kind) {
      case 'card-character':
        return t('card-character', { group: fault.group, character: fault.character });
      case 'card-group-short':
      case 'card-group-wrong':
        return t(fault.kind, { group: fault.group, typed: fault.typed });
      case 'card-groups-swapped': {
        const [one, other] = fault.groups;
        const [typed, otherTyped] = fault.typed;
        return t('card-groups-swapped', { one, other, typed, otherTyped });
      }
      case 'card-groups-missing':
      case 'card-groups-too-many':
        return t(fault.kind, { found: fault.found, expected: fault.expected });
      default:
        return t(fault.kind);
    }
  };
}
