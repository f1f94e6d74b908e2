import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, Judgement } from '../../../../shared/cases/entry.ts';

/** An answer or a judgement in words. */
export function useValueText(): (value: Answer | Judgement | null) => string {
  const { t } = useTranslation('domain');
  return useCallback(
    (value) => {
      switch (value) {
        case null:
          return t('notAnswered');
        case 'yes':
        case 'no':
        case 'not-applicable':
          return t(`answer.${value}`);
        default:
          return t(`judgement.${value}`);
      }
    },
    [t],
  );
}
