import type { NewSampleCase } from '../../../shared/cases/read-sample.ts';
import type { Framework, Option } from '../../../shared/frameworks/framework.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';

/** How many cases of a sample are in each cohort, in the framework's order; cohorts without a case are left out. */
export type SampleBreakdown = readonly { readonly cohort: Option; readonly count: number }[];

export function breakDown(framework: Framework, cases: readonly NewSampleCase[]): SampleBreakdown {
  const fieldId = framework.roles.cohort;
  const field = fieldById(framework, fieldId);
  const options = field !== undefined && 'options' in field ? field.options : [];
  return options
    .map((cohort) => ({
      cohort,
      count: cases.filter(({ fields }) => fields[fieldId] === cohort.value).length,
    }))
    .filter(({ count }) => count > 0);
}
