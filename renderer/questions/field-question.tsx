import './field-question.scss';
import { memo } from 'react';
import { fieldAnchor } from '../../shared/cases/anchors.ts';
import { findFieldFault } from '../../shared/cases/field-fault.ts';
import type { FieldValue } from '../../shared/frameworks/condition.ts';
import type { Field } from '../../shared/frameworks/framework.ts';
import { useCasePart, useOpenCase, useReadOnly } from '../store/store-context.tsx';
import { Input } from '../ui/input.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { useFrameworkText } from '../words/use-framework-text.ts';
import { FieldInput } from './field-input.tsx';
import { useFieldFaultText } from './use-field-fault-text.ts';
import { useFieldValueText } from './use-field-value-text.ts';
import { useTypedText } from './use-typed-text.ts';

/** One framework field of the open case: recorded as it is answered, words only where the case cannot be changed. */
export const FieldQuestion = memo(function FieldQuestion({ field }: { field: Field }) {
  const readOnly = useReadOnly() !== null;
  const value = useCasePart((kase) => kase.fields[field.id] ?? null);
  const openCase = useOpenCase();
  const faultText = useFieldFaultText();
  if (readOnly) return <ReadOnlyField field={field} value={value} />;
  const fault = value === null ? null : findFieldFault(field, value);
  const error = fault === null ? undefined : faultText(field, fault);
  const record = (next: FieldValue) =>
    openCase.record({ kind: 'field-set', fieldId: field.id, value: next });
  if (field.kind === 'text' || field.kind === 'whole-number') {
    return <TypedField field={field} value={value} error={error} record={record} />;
  }
  const anchor = fieldAnchor(field.id);
  const control = (
    <FieldInput field={field} id={anchor} value={value} error={error} onValueChange={record} />
  );
  // A choice is a row by itself.
  return field.kind === 'choice' ? (
    control
  ) : (
    <div className="questions-field" data-stop={anchor}>
      {control}
    </div>
  );
});

/** The row around the box takes the focus too: the keys that walk through a page would be words in the box. */
function TypedField(props: {
  field: Extract<Field, { kind: 'text' | 'whole-number' }>;
  value: FieldValue;
  error: string | undefined;
  record: (value: FieldValue) => void;
}) {
  const { field, value, error, record } = props;
  const text = useFrameworkText();
  const box = useTypedText<HTMLInputElement>(typeof value === 'string' ? value : '', (typed) =>
    record(typed.trim() === '' ? null : typed.trim()),
  );
  const anchor = fieldAnchor(field.id);
  const label = text(field.label);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset around a single box would be read out as two questions
    <div
      className="questions-field"
      data-stop={anchor}
      role="group"
      aria-label={label}
      tabIndex={-1}
    >
      <Input
        {...box}
        id={anchor}
        name={field.id}
        label={label}
        labelSize="s"
        hint={field.hint === undefined ? undefined : text(field.hint)}
        error={error}
        width={field.kind === 'whole-number' ? 4 : 20}
        inputMode={field.kind === 'whole-number' ? 'numeric' : 'text'}
      />
    </div>
  );
}

function ReadOnlyField({ field, value }: { field: Field; value: FieldValue }) {
  const text = useFrameworkText();
  const valueText = useFieldValueText();
  return (
    <SummaryList
      dense
      rows={[{ id: fieldAnchor(field.id), key: text(field.label), value: valueText(field, value) }]}
    />
  );
}
