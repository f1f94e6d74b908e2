import type { Answer } from '../../../shared/cases/entry.ts';
import type { Field } from '../../../shared/frameworks/framework.ts';

/** What the key of an answer does at a detail of the case: it chooses an option, or there is another way. */
export type FieldKey =
  | { readonly chooses: string }
  | { readonly refused: 'useArrows' | 'useEnter' | 'noNotApplicable' };

/** The keys for yes, no and not applicable, at a question that offers yes and no. */
export function fieldKey(field: Field, answer: Answer): FieldKey {
  if (field.kind === 'text' || field.kind === 'whole-number') return { refused: 'useEnter' };
  if (field.kind === 'choices') return { refused: 'useArrows' };
  const values = field.options.map(({ value }) => value);
  if (!values.includes('yes') || !values.includes('no')) return { refused: 'useArrows' };
  if (answer !== 'not-applicable') return { chooses: answer };
  const [value, another] = values.filter((one) => NOT_APPLICABLE.has(one));
  return value === undefined || another !== undefined
    ? { refused: 'noNotApplicable' }
    : { chooses: value };
}

/** How frameworks call what a prompt calls not applicable. */
const NOT_APPLICABLE: ReadonlySet<string> = new Set([
  'not-applicable',
  'not-needed',
  'not-required',
]);
