import { useTranslation } from 'react-i18next';
import type { Author } from '../../../../shared/cases/entry.ts';
import { useHasCard } from './use-has-card.ts';

/** That the inspector answers next. Without their card nobody here can send it to them, and nobody answers for them. */
export function InspectorsTurn({ inspector: { id, name } }: { readonly inspector: Author }) {
  const { t } = useTranslation('moderating', { keyPrefix: 'turn.concluded' });
  return t(useHasCard(id) ? 'theirs' : 'noCard', { name });
}

/** What whoever concluded does now, so that the inspector can answer. */
export function SendToInspector(props: {
  readonly inspector: Author;
  readonly isReturned: boolean;
}) {
  const { isReturned, inspector } = props;
  const { id, name } = inspector;
  const { t } = useTranslation('moderating', { keyPrefix: 'conclude' });
  const hasCard = useHasCard(id);
  if (!hasCard) return t('nextNoCard', { name });
  return t(isReturned ? 'nextReturned' : 'next', { name });
}
