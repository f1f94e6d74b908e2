import { useTranslation } from 'react-i18next';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import type { ChangePlace } from './change-place.ts';

/** What a change was about, in words: "answer to 2.3.1 b". */
export function useChangeWords(): (place: ChangePlace) => string {
  const { t } = useTranslation('marking');
  const text = useFrameworkText();
  return ({ kind, label, words }) => {
    const where = [label, words === null ? '' : text(words)].filter(Boolean).join(', ');
    return t(`change.${kind}`, { where });
  };
}
