import * as z from 'zod';
import { type FieldFault, findFieldFault } from '../../../shared/cases/field-fault.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import { FieldValue, type FieldValues, holds } from '../../../shared/frameworks/condition.ts';
import type { Contradiction, Field, Framework } from '../../../shared/frameworks/framework.ts';
import type { NewCase } from '../../store/vault.ts';

/** What can be wrong with the form, each with its own words. */
export const NewCaseProblem = z.enum([
  'reference-missing',
  'reference-too-long',
  'reference-taken',
  'assessor-too-long',
  'value-missing',
  'option-unknown',
  'option-not-alone',
  'text-too-long',
  'not-a-whole-number',
  'number-out-of-range',
  'contradicted',
]);
export type NewCaseProblem = z.infer<typeof NewCaseProblem>;

export const referenceMaxLength = 40;
export const assessorMaxLength = 80;

/** The form as typed: values stand in the order of the fields, since a field's id may hold dots. */
export const NewCaseForm = z.strictObject({
  caseReference: z
    .string()
    .trim()
    .min(1, problem('reference-missing'))
    .max(referenceMaxLength, problem('reference-too-long')),
  assessor: z.string().trim().max(assessorMaxLength, problem('assessor-too-long')),
  values: z.array(FieldValue),
});
export type NewCaseForm = z.infer<typeof NewCaseForm>;

/** The fields that a sample file can carry: what is known of a case before anybody opens it. */
export function fieldsAtImport(framework: Framework): readonly Field[] {
  return [
    ...framework.detailSections.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields)),
    ...framework.standards.flatMap(({ fields }) => fields),
  ].filter(({ importHeadings }) => importHeadings !== undefined);
}

/** The form's rules for one inspection: its framework's fields and the references it already has. */
export function newCaseFormFor(framework: Framework, isTaken: (caseReference: string) => boolean) {
  const fields = fieldsAtImport(framework);
  return NewCaseForm.superRefine((form, context) => {
    const refuse = (path: (string | number)[], message: NewCaseProblem) =>
      context.addIssue({ code: 'custom', path, message });
    if (isTaken(form.caseReference)) refuse(['caseReference'], 'reference-taken');
    const values = toFieldValues(fields, form.values);
    const inForce = applicability(framework, values);
    const contradicted = new Set(contradictionsOf(framework, values).map(({ field }) => field));
    for (const [index, field] of fields.entries()) {
      if (!inForce.isFieldInForce(field.id)) continue;
      const fault: FieldFault | null = findFieldFault(field, form.values[index]);
      if (fault !== null) refuse(['values', index], fault);
      else if (contradicted.has(field.id)) refuse(['values', index], 'contradicted');
    }
  });
}

/** A form without problems as the case it asks for. What does not apply is left out. */
export function formToNewCase(framework: Framework, form: NewCaseForm): NewCase {
  const values = toFieldValues(fieldsAtImport(framework), form.values);
  const inForce = applicability(framework, values);
  return {
    caseReference: form.caseReference,
    assessor: form.assessor,
    fields: Object.fromEntries(
      Object.entries(values).filter(
        ([fieldId, value]) => value !== null && inForce.isFieldInForce(fieldId),
      ),
    ),
  };
}

/** The contradictions between the values as they stand. */
export function contradictionsOf(
  framework: Framework,
  values: FieldValues,
): readonly Contradiction[] {
  const { fieldsInForce } = applicability(framework, values);
  return framework.contradictions.filter(({ when }) => holds(when, fieldsInForce));
}

export function toFieldValues(
  fields: readonly Field[],
  values: readonly FieldValue[],
): FieldValues {
  return Object.fromEntries(fields.map(({ id }, index) => [id, values[index] ?? null]));
}

function problem(code: NewCaseProblem): NewCaseProblem {
  return code;
}
