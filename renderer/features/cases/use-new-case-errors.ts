import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fieldAnchor } from '../../../shared/cases/anchors.ts';
import { assessorMaxLength } from '../../../shared/cases/assessor.ts';
import { caseReferenceMaxLength } from '../../../shared/cases/case-reference.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { useFieldFaultText } from '../../questions/use-field-fault-text.ts';
import type { SummarisedError } from '../../ui/error-summary.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import {
  contradictionsOf,
  type EarlyField,
  NewCaseFieldProblem,
  type NewCaseForm,
  NewCaseProblem,
  toFieldValues,
} from './new-case-form.ts';

export type NewCaseErrors = {
  readonly caseReference: string | undefined;
  readonly assessor: string | undefined;
  /** A contradiction shows at once; a blank waits until the form is submitted. */
  at(index: number): string | undefined;
  readonly summary: readonly SummarisedError[];
};

/** What is wrong in the add-case form, in words, beside each field and for the error summary. */
export function useNewCaseErrors(
  form: UseFormReturn<NewCaseForm>,
  framework: Framework,
  fields: readonly EarlyField[],
): NewCaseErrors {
  const { t } = useTranslation('cases', { keyPrefix: 'add.problem' });
  const { t: domain } = useTranslation('domain');
  const text = useFrameworkText();
  const faultText = useFieldFaultText();
  const { errors } = form.formState;
  const contradictions = contradictionsOf(framework, toFieldValues(fields, form.watch('values')));

  const own = (message: string | undefined, key: 'reference' | 'assessor', count: number) => {
    if (message === undefined) return undefined;
    const problem = NewCaseProblem.parse(message);
    if (problem === 'reference-missing' || problem === 'reference-taken') return t(problem);
    return problem === 'value-too-long'
      ? t(`${key}.${problem}`, { count })
      : t(`${key}.${problem}`);
  };
  const caseReference = own(errors.caseReference?.message, 'reference', caseReferenceMaxLength);
  const assessor = own(errors.assessor?.message, 'assessor', assessorMaxLength);
  const at = (index: number) => {
    const early = fields[index];
    if (early === undefined) return undefined;
    const contradiction = contradictions.find(({ field }) => field === early.field.id);
    if (contradiction !== undefined) return text(contradiction.message);
    const message = errors.values?.[index]?.message;
    if (message === undefined) return undefined;
    const problem = NewCaseFieldProblem.parse(message);
    // The form still says so for a moment after the contradiction was mended.
    return problem === 'contradicted' ? undefined : faultText(early.field, problem);
  };

  const summary: SummarisedError[] = [];
  if (caseReference !== undefined) summary.push({ fieldId: 'caseReference', text: caseReference });
  if (assessor !== undefined) summary.push({ fieldId: 'assessor', text: assessor });
  for (const [index, { field }] of fields.entries()) {
    const message = errors.values?.[index]?.message;
    const problem = message === undefined ? undefined : at(index);
    if (problem === undefined) continue;
    const question = text(field.label);
    summary.push({
      fieldId: fieldAnchor(field.id),
      // The words that the check before signing off has for the same blank.
      text:
        message === 'value-missing'
          ? domain('missing.field', { question })
          : t('inSummary', { question, problem }),
    });
  }
  return { caseReference, assessor, at, summary };
}
