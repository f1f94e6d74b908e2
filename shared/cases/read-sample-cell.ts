import type { FieldValue } from '../frameworks/condition.ts';
import type { Field } from '../frameworks/framework.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { findFieldFault } from './field-fault.ts';
import { findOption } from './sample-columns.ts';
import type { SampleProblem } from './sample-fault.ts';

/** A field's value from the cell of a sample file. A blank cell is no value. */
export function readSampleCell(field: Field, cell: string): Result<FieldValue, SampleProblem> {
  const text = cell.trim();
  if (text === '') return ok(null);
  const value = toFieldValue(field, text);
  if (value === null) return err(unknownValue(field));
  const fault = findFieldFault(field, value);
  switch (fault) {
    case null:
    case 'value-missing':
      return ok(value);
    case 'text-too-long':
      return err({
        code: 'value-too-long',
        maxLength: field.kind === 'text' ? field.maxLength : 0,
      });
    case 'number-out-of-range':
      return err(
        field.kind === 'whole-number'
          ? { code: fault, min: field.min, max: field.max }
          : { code: 'not-a-whole-number' },
      );
    case 'option-not-alone':
      return err({ code: 'values-exclude-each-other' });
    case 'not-a-whole-number':
      return err({ code: fault });
    case 'option-unknown':
      return err(unknownValue(field));
  }
}

/** Several ticked boxes stand in one cell with a semicolon, a bar or a line end between them. */
function toFieldValue(field: Field, text: string): FieldValue {
  switch (field.kind) {
    case 'choice':
      return findOption(field.options, text)?.value ?? null;
    case 'choices': {
      const whole = findOption(field.options, text);
      if (whole !== undefined) return [whole.value];
      const parts = text.split(/[;|\n]/).filter((part) => part.trim() !== '');
      const found = parts.flatMap((part) => findOption(field.options, part)?.value ?? []);
      return found.length === parts.length ? [...new Set(found)] : null;
    }
    case 'text':
    case 'whole-number':
      return text;
  }
}

function unknownValue(field: Field): SampleProblem {
  const allowed = 'options' in field ? field.options.map(({ label }) => label) : [];
  return { code: 'value-unknown', allowed };
}
