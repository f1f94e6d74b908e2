import { describe, expect, it } from 'vitest';
import { findFieldFault } from '../../../shared/cases/field-fault.ts';
import { everyField } from '../../../shared/frameworks/every-field.ts';
import type { Field } from '../../../shared/frameworks/framework.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';

const fields = everyField(readSyntheticFramework()).map(({ field }) => field);
const base = fieldOf('area');
const text: Field = { ...base, kind: 'text', maxLength: 5 };
const number: Field = { ...base, kind: 'whole-number', min: 10, max: 25 };

describe('the value of a field', () => {
  it.each([
    ['text as long as it may be', text, '12345', null],
    ['text one character too long', text, '123456', 'text-too-long'],
    ['the least number', number, '10', null],
    ['one less than the least', number, '9', 'number-out-of-range'],
    ['the greatest number', number, '25', null],
    ['one more than the greatest', number, '26', 'number-out-of-range'],
    ['a number with a sign', number, '+12', 'not-a-whole-number'],
    ['an option', fieldOf('route'), 'remand', null],
    ['no option', fieldOf('route'), 'parole', 'option-unknown'],
    [
      'an option that stands alone, beside another',
      fieldOf('needs'),
      ['no-need', 'housing'],
      'option-not-alone',
    ],
    ['an option that stands alone', fieldOf('needs'), ['no-need'], null],
  ] as const)('that is %s', (_, field, value, fault) => {
    expect(findFieldFault(field, typeof value === 'string' ? value : [...value])).toBe(fault);
  });

  it.each([
    [true, 'value-missing'],
    [false, null],
  ])('that is blank, where one is required (%s): %s', (required, fault) => {
    const faults = [undefined, null, '', ' \n', []].map((value) =>
      findFieldFault({ ...text, required }, value),
    );

    expect(new Set(faults)).toEqual(new Set([fault]));
  });
});

function fieldOf(fieldId: string): Field {
  const field = fields.find(({ id }) => id === fieldId);
  if (field === undefined) throw new Error('no such field');
  return field;
}
