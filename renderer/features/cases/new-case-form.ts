import * as z from 'zod';
import { assessorMaxLength } from '../../../shared/cases/assessor.ts';
import {
  caseReferenceFault,
  caseReferenceKey,
  tidyCaseReference,
} from '../../../shared/cases/case-reference.ts';
import { findFieldFault, isBlank } from '../../../shared/cases/field-fault.ts';
import { plainFault } from '../../../shared/cases/plain-text.ts';
import { sampleColumns } from '../../../shared/cases/sample-columns.ts';
import { applicability } from '../../../shared/frameworks/applicability.ts';
import { FieldValue, type FieldValues, holds } from '../../../shared/frameworks/condition.ts';
import type { Contradiction, Field, Framework } from '../../../shared/frameworks/framework.ts';
import type { NewCase } from '../../store/vault.ts';

/** What can be wrong with the reference and the assessor, each with its own words. */
export const NewCaseProblem = z.enum([
  'reference-missing',
  'reference-taken',
  'value-too-long',
  'value-has-hidden-characters',
  'value-looks-like-a-formula',
]);
export type NewCaseProblem = z.infer<typeof NewCaseProblem>;

/** What can be wrong with a field: a fault of its own, or a contradiction with another. */
export const NewCaseFieldProblem = z.enum([
  'value-missing',
  'option-unknown',
  'option-not-alone',
  'text-too-long',
  'not-a-whole-number',
  'number-out-of-range',
  'contradicted',
]);
export type NewCaseFieldProblem = z.infer<typeof NewCaseFieldProblem>;

/** The form as typed: values stand in the order of the fields, since a field's id may hold dots. */
export const NewCaseForm = z.strictObject({
  caseReference: z.string().transform(tidyCaseReference),
  assessor: z.string().trim(),
  values: z.array(FieldValue),
});
export type NewCaseForm = z.infer<typeof NewCaseForm>;

/** A field that may be given before anybody opens the case, as in a sample file. */
export type EarlyField = {
  readonly field: Field;
  /** Lists or applicability depend on it; the others can wait until the case is marked. */
  readonly needed: boolean;
};

export function earlyFields(framework: Framework): readonly EarlyField[] {
  return sampleColumns(framework).flatMap(({ holds: held, needed }) =>
    held.kind === 'field' ? [{ field: held.field, needed }] : [],
  );
}

/** The form's rules in one inspection: its framework's fields, and the references it already has. */
export function newCaseFormFor(framework: Framework, takenReferences: Iterable<string>) {
  const taken = new Set([...takenReferences].map(caseReferenceKey));
  const fields = earlyFields(framework);
  return NewCaseForm.superRefine((form, context) => {
    const refuse = (path: (string | number)[], message: NewCaseProblem | NewCaseFieldProblem) =>
      context.addIssue({ code: 'custom', path, message });

    const referenceProblem = findReferenceProblem(form.caseReference, taken);
    if (referenceProblem !== null) refuse(['caseReference'], referenceProblem);
    const assessorProblem = plainFault(form.assessor, assessorMaxLength);
    if (assessorProblem !== null) refuse(['assessor'], assessorProblem);

    const values = toFieldValues(fields, form.values);
    const inForce = applicability(framework, values);
    const contradicted = new Set(contradictionsOf(framework, values).map(({ field }) => field));
    for (const [index, { field, needed }] of fields.entries()) {
      if (!inForce.isFieldInForce(field.id)) continue;
      const value = form.values[index];
      const fault = isBlank(value)
        ? needed
          ? 'value-missing'
          : null
        : findFieldFault(field, value);
      if (fault !== null) refuse(['values', index], fault);
      else if (contradicted.has(field.id)) refuse(['values', index], 'contradicted');
    }
  });
}

/** A form without problems as the case it asks for. What is blank or does not apply is left out. */
export function formToNewCase(framework: Framework, form: NewCaseForm): NewCase {
  const values = toFieldValues(earlyFields(framework), form.values);
  const inForce = applicability(framework, values);
  return {
    caseReference: form.caseReference,
    assessor: form.assessor,
    fields: Object.fromEntries(
      Object.entries(values).filter(
        ([fieldId, value]) => !isBlank(value) && inForce.isFieldInForce(fieldId),
      ),
    ),
  };
}

/** The contradictions between the values as they stand, for words beside the fields. */
export function contradictionsOf(
  framework: Framework,
  values: FieldValues,
): readonly Contradiction[] {
  const { fieldsInForce } = applicability(framework, values);
  return framework.contradictions.filter(({ when }) => holds(when, fieldsInForce));
}

export function toFieldValues(
  fields: readonly EarlyField[],
  values: readonly FieldValue[],
): FieldValues {
  return Object.fromEntries(fields.map(({ field }, index) => [field.id, values[index] ?? null]));
}

function findReferenceProblem(
  reference: string,
  taken: ReadonlySet<string>,
): NewCaseProblem | null {
  const fault = caseReferenceFault(reference);
  if (fault === 'value-missing') return 'reference-missing';
  if (fault !== null) return fault;
  return taken.has(caseReferenceKey(reference)) ? 'reference-taken' : null;
}
