import type { Field } from '../../shared/frameworks/framework.ts';
import type { Text } from '../../shared/kernel/text.ts';
import type { AnswerOption } from '../ui/answer-row.tsx';

/** The options of a field in the language of the screen. */
export function readOptions(
  field: Extract<Field, { options: unknown }>,
  text: (text: Text) => string,
): readonly AnswerOption[] {
  return field.options.map(({ value, label }) => ({ value, label: text(label) }));
}
