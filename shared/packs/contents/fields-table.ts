import type { Case } from '../../cases/case.ts';
import type { FieldValue } from '../../frameworks/condition.ts';
import type { Field } from '../../frameworks/framework.ts';
import { inLanguage } from '../../kernel/text.ts';
import type { ReportBlock } from '../../results/report/report-document.ts';
import { caseWords as words } from './case-words.ts';
import { textTable } from './text-table.ts';

/** A table of the answers to some questions about the case. */
export function fieldsTable(
  id: string,
  caption: string,
  fields: readonly Field[],
  kase: Case,
): ReportBlock {
  const rows = fields.map((field) => [
    inLanguage(field.label, 'en'),
    fieldText(field, kase.fields[field.id] ?? null),
  ]);
  return textTable(id, caption, [words.question, words.answer], rows);
}

function fieldText(field: Field, value: FieldValue): string {
  if (value === null || value.length === 0) return words.notAnswered;
  const labelOf = (one: string): string => {
    const option =
      'options' in field ? field.options.find((known) => known.value === one) : undefined;
    return option === undefined ? one : inLanguage(option.label, 'en');
  };
  return typeof value === 'string' ? labelOf(value) : value.map(labelOf).join('; ');
}
