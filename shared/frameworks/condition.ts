import * as z from 'zod';
import { Key } from './key.ts';

/**
 * When something applies, as data: a field holds one of some values, and combinations of that.
 * A checkbox field holds a list; it satisfies `in` when any of its values is listed.
 */
export type Condition =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ field: Key, in: z.array(Key).min(1) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

/** What a case's field holds: one value, the values ticked, or nothing yet. */
export const FieldValue = z.union([z.string().min(1), z.array(z.string().min(1))]).nullable();
export type FieldValue = z.infer<typeof FieldValue>;

/** A case's fields by their id in the framework. A field never answered is absent or null. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/**
 * Whether a condition holds for the fields of a case.
 * A field with no value yet satisfies nothing: `{field, in}` on it is false, and `not` of that is true.
 */
export function holds(condition: Condition, fields: FieldValues): boolean {
  if ('field' in condition) {
    const value = fields[condition.field] ?? null;
    if (value === null) return false;
    return typeof value === 'string'
      ? condition.in.includes(value)
      : value.some((one) => condition.in.includes(one));
  }
  if ('all' in condition) return condition.all.every((one) => holds(one, fields));
  if ('any' in condition) return condition.any.some((one) => holds(one, fields));
  return !holds(condition.not, fields);
}

/** Every field id that a condition reads. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('field' in condition) return [condition.field];
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  return fieldsOf(condition.not);
}
