import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerPattern } from '../../shared/cases/answer-pattern.ts';

/** A pattern of answers in words, without its zeros: "Yes 4 · No 1 · 2 to answer". */
export function usePatternText(): (pattern: AnswerPattern) => string {
  const { t } = useTranslation('domain');
  return useCallback(
    (pattern) =>
      parts
        .filter((part) => pattern[part] > 0)
        .map((part) => t(`pattern.${part}`, { count: pattern[part] }))
        .join(' · '),
    [t],
  );
}

const parts = ['yes', 'no', 'notApplicable', 'unanswered'] as const;
