import * as z from 'zod';
import { type Inspection, Marking } from '../../../shared/cases/inspection.ts';
import { Sha256 } from '../../../shared/kernel/hash.ts';
import type { NewInspection, StoredFramework } from '../../store/vault.ts';
import { typedDayFault, typedToDay } from './typed-day.ts';

/** What can be wrong with the form, each with its own words. */
export const InspectionProblem = z.enum([
  'name-missing',
  'name-too-long',
  'marking-missing',
  'framework-missing',
  'lead-too-long',
  'day-missing',
  'month-missing',
  'year-missing',
  'year-not-four-digits',
  'date-not-real',
]);
export type InspectionProblem = z.infer<typeof InspectionProblem>;

/** The form as typed. The marking and the framework are null until one is selected. */
export const InspectionForm = z
  .strictObject({
    name: z.string().trim().min(1, problem('name-missing')).max(120, problem('name-too-long')),
    marking: Marking.nullable().refine((one) => one !== null, problem('marking-missing')),
    frameworkHash: Sha256.nullable().refine((one) => one !== null, problem('framework-missing')),
    leadInspector: z.string().trim().max(80, problem('lead-too-long')),
    day: z.string().trim(),
    month: z.string().trim(),
    year: z.string().trim(),
  })
  .superRefine((form, context) => {
    const fault = typedDayFault(form);
    if (fault !== null) {
      context.addIssue({ code: 'custom', path: [fault.part], message: fault.problem });
    }
  });
export type InspectionForm = z.infer<typeof InspectionForm>;

/** The form while it is being filled in. */
export type InspectionDraft = z.input<typeof InspectionForm>;

/** The form before anything is typed. A framework that is the only one is chosen already. */
export function blankInspectionForm(frameworks: readonly StoredFramework[]): InspectionDraft {
  return {
    name: '',
    marking: null,
    frameworkHash: frameworks.length === 1 ? (frameworks[0]?.hash ?? null) : null,
    leadInspector: '',
    day: '',
    month: '',
    year: '',
  };
}

/** The form that an inspection would have been created with. */
export function inspectionToForm(inspection: Inspection): InspectionForm {
  const [year = '', month = '', day = ''] = inspection.fieldworkStarts?.split('-') ?? [];
  const { name, marking, leadInspector } = inspection;
  return {
    name,
    marking,
    frameworkHash: inspection.framework.hash,
    leadInspector,
    day,
    month,
    year,
  };
}

/** An inspection as a form without problems puts it right. Its framework stays. */
export function changedInspection(inspection: Inspection, form: InspectionForm): Inspection {
  const { name, leadInspector } = form;
  return {
    ...inspection,
    name,
    marking: form.marking,
    leadInspector,
    fieldworkStarts: typedToDay(form),
  };
}

/** A form without problems as the inspection it asks for. */
export function formToInspection(
  form: InspectionForm,
  frameworks: readonly StoredFramework[],
): NewInspection {
  const chosen = frameworks.find(({ hash }) => hash === form.frameworkHash);
  if (chosen === undefined) throw new Error('the form offers only frameworks that are there');
  const { id, version } = chosen.framework;
  return {
    name: form.name,
    marking: form.marking,
    framework: { id, version, hash: chosen.hash },
    leadInspector: form.leadInspector,
    fieldworkStarts: typedToDay(form),
  };
}

function problem(code: InspectionProblem): InspectionProblem {
  return code;
}
