import type { Answer, Happening, Judgement } from '../../shared/cases/entry.ts';
import { findFieldFault } from '../../shared/cases/field-fault.ts';
import { applicability } from '../../shared/frameworks/applicability.ts';
import { type FieldValue, type FieldValues, holds } from '../../shared/frameworks/condition.ts';
import type { Field, Framework } from '../../shared/frameworks/framework.ts';

export type EveryAnswer = {
  /** What the case holds already. Those fields are left as they are. */
  readonly fields?: FieldValues;
  readonly answer?: Answer;
  readonly judgement?: Judgement;
};

/** The happenings that leave nothing missing in a case opened with these fields, in the order of its pages. */
export function answerEverything(
  framework: Framework,
  { fields = {}, answer = 'yes', judgement = 'sufficient' }: EveryAnswer = {},
): readonly Happening[] {
  const filled: Record<string, FieldValue> = { ...fields };
  const happenings: Happening[] = [];
  for (;;) {
    const unfilled = fieldsInForce(framework, filled).find(
      (field) => findFieldFault(field, filled[field.id]) === 'value-missing',
    );
    if (unfilled === undefined) break;
    const value = pickValue(framework, filled, unfilled);
    filled[unfilled.id] = value;
    happenings.push({ kind: 'field-set', fieldId: unfilled.id, value });
  }
  for (const standard of applicability(framework, filled).standards) {
    for (const { id, prompts } of standard.keyQuestions) {
      for (const prompt of prompts) {
        happenings.push({ kind: 'answered', promptId: prompt.id, answer });
      }
      happenings.push({ kind: 'judged', keyQuestionId: id, judgement });
    }
    for (const prompt of standard.promptGroups.flatMap(({ prompts }) => prompts)) {
      happenings.push({ kind: 'answered', promptId: prompt.id, answer });
    }
  }
  return happenings;
}

function fieldsInForce(framework: Framework, fields: FieldValues): readonly Field[] {
  const { detailSections, standards } = applicability(framework, fields);
  return [
    ...detailSections.flatMap(({ groups }) => groups.flatMap((group) => group.fields)),
    ...standards.flatMap((standard) => standard.fields),
  ];
}

/** The first value that is allowed and contradicts nothing. */
function pickValue(framework: Framework, fields: FieldValues, field: Field): FieldValue {
  const value = candidates(field).find((one) => {
    const { fieldsInForce } = applicability(framework, { ...fields, [field.id]: one });
    return !framework.contradictions.some(({ when }) => holds(when, fieldsInForce));
  });
  if (value === undefined) throw new Error(`every value of ${field.id} contradicts another field`);
  return value;
}

function candidates(field: Field): readonly FieldValue[] {
  switch (field.kind) {
    case 'choice':
      return field.options.map((option) => option.value);
    case 'choices':
      return field.options.map((option) => [option.value]);
    case 'text':
      return ['text'.slice(0, field.maxLength)];
    case 'whole-number':
      return [String(field.min)];
  }
}
