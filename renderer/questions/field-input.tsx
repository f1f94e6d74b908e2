import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../../shared/frameworks/condition.ts';
import type { Field } from '../../shared/frameworks/framework.ts';
import { AnswerRow } from '../ui/answer-row.tsx';
import { Checkboxes } from '../ui/checkboxes.tsx';
import { Input } from '../ui/input.tsx';
import { useFrameworkText } from '../words/use-framework-text.ts';
import { readOptions } from './read-options.ts';

export type FieldInputProps = {
  field: Field;
  /** The anchor of the field: error summaries lead to it. */
  id: string;
  value: FieldValue;
  onValueChange: (value: FieldValue) => void;
  error?: string | undefined;
};

/** One framework field as a control, whoever keeps its value. One renderer per kind. */
export function FieldInput({ field, id, value, onValueChange, error }: FieldInputProps) {
  const { t } = useTranslation('domain');
  const text = useFrameworkText();
  const label = text(field.label);
  const hint = field.hint === undefined ? undefined : text(field.hint);
  switch (field.kind) {
    case 'choice':
      return (
        <AnswerRow
          id={id}
          name={field.id}
          legend={label}
          hint={hint}
          error={error}
          value={typeof value === 'string' ? value : null}
          options={readOptions(field, text)}
          answersBelow={field.options.length > 3}
          onValueChange={onValueChange}
        />
      );
    case 'choices':
      return (
        <Checkboxes
          id={id}
          name={field.id}
          legend={label}
          legendSize="s"
          hint={hint}
          error={error}
          small
          value={Array.isArray(value) ? value : []}
          items={field.options.map((option) => ({
            value: option.value,
            label: text(option.label),
            exclusive: option.exclusive,
            divider: option.exclusive ? t('or') : undefined,
          }))}
          onValueChange={(values) => onValueChange(values.length === 0 ? null : values)}
        />
      );
    case 'text':
    case 'whole-number':
      return (
        <Input
          id={id}
          name={field.id}
          label={label}
          hint={hint}
          error={error}
          value={typeof value === 'string' ? value : ''}
          width={field.kind === 'whole-number' ? 4 : 20}
          {...(field.kind === 'whole-number'
            ? { inputMode: 'numeric' as const }
            : { maxLength: field.maxLength })}
          onChange={(event) => onValueChange(event.currentTarget.value || null)}
        />
      );
  }
}
