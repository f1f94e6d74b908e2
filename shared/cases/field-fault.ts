import type { FieldValue } from '../frameworks/condition.ts';
import type { Field } from '../frameworks/framework.ts';

/** Why a field's value cannot stand, whoever gave it: a screen, a sample file or an older release. */
export type FieldFault =
  | 'value-missing'
  | 'option-unknown'
  | 'option-not-alone'
  | 'text-too-long'
  | 'not-a-whole-number'
  | 'number-out-of-range';

/** Whether nothing has been given: an empty text and no box ticked are nothing too. */
export function isBlank(value: FieldValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

/** What is wrong with a field's value. A blank is a fault only where the field is required. */
export function findFieldFault(field: Field, value: FieldValue | undefined): FieldFault | null {
  if (value === undefined || value === null || isBlank(value)) {
    return field.required ? 'value-missing' : null;
  }
  switch (field.kind) {
    case 'choice':
      return typeof value === 'string' && field.options.some((option) => option.value === value)
        ? null
        : 'option-unknown';
    case 'choices': {
      if (typeof value === 'string') return 'option-unknown';
      const chosen = value.map((one) => field.options.find((option) => option.value === one));
      if (chosen.includes(undefined)) return 'option-unknown';
      const alone = chosen.length > 1 && chosen.some((option) => option?.exclusive === true);
      return alone ? 'option-not-alone' : null;
    }
    case 'text':
      if (typeof value !== 'string') return 'option-unknown';
      return value.length > field.maxLength ? 'text-too-long' : null;
    case 'whole-number': {
      if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return 'not-a-whole-number';
      const number = Number(value);
      return number < field.min || number > field.max ? 'number-out-of-range' : null;
    }
  }
}
