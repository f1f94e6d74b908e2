import type { Text } from '../kernel/text.ts';
import type { FieldValue } from './condition.ts';
import type { Field, Framework } from './framework.ts';

/** The words of an option of a field, by its value; undefined for no value, or one the framework does not know. */
export function optionLabel(
  framework: Framework,
  fieldId: string,
  value: FieldValue,
): Text | undefined {
  if (typeof value !== 'string') return undefined;
  const field = fieldById(framework, fieldId);
  if (field === undefined || !('options' in field)) return undefined;
  return field.options.find((option) => option.value === value)?.label;
}

/** A field of the framework, wherever it stands: in a detail section or with a standard. */
export function fieldById(framework: Framework, fieldId: string): Field | undefined {
  return fieldsById(framework).get(fieldId);
}

const known = new WeakMap<Framework, ReadonlyMap<string, Field>>();

function fieldsById(framework: Framework): ReadonlyMap<string, Field> {
  const found = known.get(framework);
  if (found !== undefined) return found;
  const fields = [
    ...framework.detailSections.flatMap(({ groups }) => groups.flatMap((group) => group.fields)),
    ...framework.standards.flatMap((standard) => standard.fields),
  ];
  const made = new Map(fields.map((field) => [field.id, field]));
  known.set(framework, made);
  return made;
}
