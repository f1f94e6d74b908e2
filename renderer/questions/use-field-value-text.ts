import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../shared/frameworks/condition.ts';
import type { Field } from '../../shared/frameworks/framework.ts';
import { useFrameworkText } from '../words/use-framework-text.ts';

/** A field's value in words: the labels of its options, or what was typed. */
export function useFieldValueText(): (field: Field, value: FieldValue) => string {
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  return useCallback(
    (field, value) => {
      if (value === null || value.length === 0) return t('notAnswered');
      if (!('options' in field)) return String(value);
      const label = (one: string) => {
        const option = field.options.find((candidate) => candidate.value === one);
        return option === undefined ? one : text(option.label);
      };
      return typeof value === 'string' ? label(value) : value.map(label).join(', ');
    },
    [t, text],
  );
}
