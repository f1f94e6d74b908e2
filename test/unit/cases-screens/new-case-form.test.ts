import { expect, test } from 'vitest';
import {
  earlyFields,
  formToNewCase,
  type NewCaseForm,
  newCaseFormFor,
} from '../../../renderer/features/cases/new-case-form.ts';
import type { FieldValues } from '../../../shared/frameworks/condition.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';

const needed: FieldValues = {
  cohort: 'community',
  rosh: 'high',
  'unpaid-work-only': 'no',
  'court-report': 'yes',
};

const fill = (values: FieldValues, change: Partial<NewCaseForm> = {}): NewCaseForm => ({
  caseReference: 'SNP-041',
  assessor: 'AB',
  values: earlyFields(hmipFramework).map(({ field }) => values[field.id] ?? null),
  ...change,
});

const problemsOf = (form: NewCaseForm, taken: readonly string[] = []) =>
  newCaseFormFor(hmipFramework, taken)
    .safeParse(form)
    .error?.issues.map(({ path: [at, index], message }) => [
      typeof index === 'number' ? earlyFields(hmipFramework)[index]?.field.id : at,
      message,
    ]);

test('a filled-in form becomes the case it asks for, without what was left blank', () => {
  const form = newCaseFormFor(hmipFramework, []).parse(
    fill(needed, { caseReference: ' SNP-041  b ' }),
  );

  expect(formToNewCase(hmipFramework, form)).toEqual({
    caseReference: 'SNP-041 b',
    assessor: 'AB',
    fields: needed,
  });
});

test('an empty form is told of the reference and of the facts that decide what is asked', () => {
  expect(problemsOf(fill({}, { caseReference: ' ', assessor: '' }))).toEqual([
    ['caseReference', 'reference-missing'],
    ['cohort', 'value-missing'],
    ['rosh', 'value-missing'],
    ['unpaid-work-only', 'value-missing'],
    ['court-report', 'value-missing'],
  ]);
});

test('a reference that the inspection already has is refused however it is spelled', () => {
  expect(problemsOf(fill(needed, { caseReference: 'snp-041' }), ['SNP-041'])).toEqual([
    ['caseReference', 'reference-taken'],
  ]);
});

test('a reference that a spreadsheet would run as a formula is refused', () => {
  expect(problemsOf(fill(needed, { caseReference: '=1+1' }))).toEqual([
    ['caseReference', 'value-looks-like-a-formula'],
  ]);
});

test('two facts that cannot both be true are refused where the framework tells it', () => {
  const values = { ...needed, cohort: 'post-release', 'unpaid-work-only': 'yes' };

  expect(problemsOf(fill(values))).toEqual([['unpaid-work-only', 'contradicted']]);
});

test('the form asks a framework of another shape for its own facts', () => {
  const framework = readSyntheticFramework();
  const { cohort, riskOfSeriousHarm } = framework.roles;

  const asked = earlyFields(framework)
    .filter(({ needed: isNeeded }) => isNeeded)
    .map(({ field }) => field.id);

  expect(asked).toEqual(expect.arrayContaining([cohort, riskOfSeriousHarm]));
});
