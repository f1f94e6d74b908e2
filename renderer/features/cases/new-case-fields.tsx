import { Controller, type UseFormReturn } from 'react-hook-form';
import { fieldAnchor } from '../../../shared/cases/anchors.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { FieldInput } from '../../questions/field-input.tsx';
import { type EarlyField, type NewCaseForm, toFieldValues } from './new-case-form.ts';

export type NewCaseFieldsProps = {
  form: UseFormReturn<NewCaseForm>;
  framework: Framework;
  fields: readonly EarlyField[];
  /** Those that this part of the page shows; the others keep their place in the form. */
  needed: boolean;
  /** What is wrong at a field, in words, by the field's place in the form. */
  errorAt: (index: number) => string | undefined;
};

/** The fields that apply as the form stands. */
export function NewCaseFields({ form, framework, fields, needed, errorAt }: NewCaseFieldsProps) {
  const { isFieldInForce } = applicability(framework, toFieldValues(fields, form.watch('values')));
  return fields.map(({ field, needed: isNeeded }, index) =>
    isNeeded !== needed || !isFieldInForce(field.id) ? null : (
      <Controller
        key={field.id}
        control={form.control}
        name={`values.${index}`}
        render={({ field: { value, onChange } }) => (
          <FieldInput
            field={field}
            id={fieldAnchor(field.id)}
            value={value ?? null}
            error={errorAt(index)}
            onValueChange={(next) => {
              onChange(next);
              // A contradiction is mended at either of its fields, so all are checked again.
              if (form.formState.isSubmitted) void form.trigger();
            }}
          />
        )}
      />
    ),
  );
}
