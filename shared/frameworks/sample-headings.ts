import { everyField, type PlacedField } from './every-field.ts';
import type { Field, Framework } from './framework.ts';

/** Column headings of a sample file that mean the product's own two facts. No field may take one. */
export const caseReferenceHeadings = [
  'Case reference',
  'Case ref',
  'Case reference number',
  'Case ref no',
  'Case number',
  'Case no',
  'Case ID',
  'Case',
  'Reference',
  'Ref',
] as const;

export const assessorHeadings = [
  'Assessor',
  'Inspector',
  'Local assessor',
  'Assessed by',
  'Marked by',
  'Allocated to',
] as const;

/** The fields that a sample file may carry: those that stand in every list, and those with headings of their own. */
export function fieldsInSamples(framework: Framework): readonly PlacedField[] {
  const inEveryList = new Set(Object.values(framework.roles));
  return everyField(framework).filter(
    ({ field }) => inEveryList.has(field.id) || field.importHeadings !== undefined,
  );
}

/** Every heading under which a sample file may carry a field: those it gives, and its label. */
export function headingsOfField({ label, importHeadings = [] }: Field): readonly string[] {
  return [...importHeadings, label.en, ...(label.cy === undefined ? [] : [label.cy])];
}
