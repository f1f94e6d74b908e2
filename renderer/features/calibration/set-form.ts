import type { CalibrationSet } from '../../../shared/cases/moderation-sample.ts';
import type { Id } from '../../../shared/kernel/id.ts';

/** What stands in the form, as typed. */
export type SetForm = {
  readonly name: string;
  readonly tolerance: string;
  readonly caseIds: readonly Id[];
};

export type SetFault = {
  readonly field: 'name' | 'tolerance' | 'cases';
  readonly kind: 'name-missing' | 'name-too-long' | 'tolerance-not-allowed' | 'cases-missing';
};

const longestName = 120;

/** The set, or every field that is wrong, in the order of the form. */
export function readSetForm(
  form: SetForm,
):
  | { readonly set: Omit<CalibrationSet, 'setId'>; readonly faults: readonly [] }
  | { readonly set: null; readonly faults: readonly SetFault[] } {
  const name = form.name.trim().replace(/\s+/gu, ' ');
  const tolerance = form.tolerance.trim();
  const tolerancePercent = /^\d{1,3}$/.test(tolerance) ? Number(tolerance) : null;
  const faults: SetFault[] = [];
  if (name === '') faults.push({ field: 'name', kind: 'name-missing' });
  if (name.length > longestName) faults.push({ field: 'name', kind: 'name-too-long' });
  if (tolerancePercent === null || tolerancePercent > 100) {
    faults.push({ field: 'tolerance', kind: 'tolerance-not-allowed' });
  }
  if (form.caseIds.length === 0) faults.push({ field: 'cases', kind: 'cases-missing' });
  if (faults.length > 0 || tolerancePercent === null) return { set: null, faults };
  return { set: { name, tolerancePercent, caseIds: [...form.caseIds] }, faults: [] };
}
