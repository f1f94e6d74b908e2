import { expect, test } from 'vitest';
import type * as z from 'zod';
import {
  changedInspection,
  formToInspection,
  InspectionForm,
  inspectionToForm,
} from '../../../renderer/features/inspections/inspection-form.ts';
import type { Inspection } from '../../../shared/cases/inspection.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

const hash = 'a'.repeat(64);
const frameworks = [{ framework: hmipFramework, hash, builtIn: true }];
type Typed = z.input<typeof InspectionForm>;
const filledIn: Typed = {
  name: '  Example PDU ',
  marking: 'OFFICIAL-SENSITIVE',
  frameworkHash: hash,
  leadInspector: 'Carol Dunn',
  day: '3',
  month: '5',
  year: '2027',
};

const problemsOf = (change: Partial<Typed>) =>
  InspectionForm.safeParse({ ...filledIn, ...change }).error?.issues.map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

test('a filled-in form becomes the inspection it asks for', () => {
  const inspection = formToInspection(InspectionForm.parse(filledIn), frameworks);

  expect(inspection).toEqual({
    name: 'Example PDU',
    marking: 'OFFICIAL-SENSITIVE',
    framework: { id: hmipFramework.id, version: hmipFramework.version, hash },
    leadInspector: 'Carol Dunn',
    fieldworkStarts: '2027-05-03',
  });
});

test('the lead inspector and the date may be left blank', () => {
  const form = { ...filledIn, leadInspector: '', day: '', month: '', year: '' };

  const inspection = formToInspection(InspectionForm.parse(form), frameworks);

  expect([inspection.leadInspector, inspection.fieldworkStarts]).toEqual(['', null]);
});

test('an empty form is told everything that it lacks', () => {
  expect(problemsOf({ name: ' ', marking: null, frameworkHash: null })).toEqual([
    ['name', 'name-missing'],
    ['marking', 'marking-missing'],
    ['frameworkHash', 'framework-missing'],
  ]);
});

test.each([
  ['without a day', { day: '' }, ['day', 'day-missing']],
  ['without a month', { month: ' ' }, ['month', 'month-missing']],
  ['without a year', { year: '' }, ['year', 'year-missing']],
  ['with a short year', { year: '27' }, ['year', 'year-not-four-digits']],
  ['of 31 April', { day: '31', month: '4' }, ['day', 'date-not-real']],
  ['of 29 February in a common year', { day: '29', month: '2' }, ['day', 'date-not-real']],
  ['of words', { day: 'third' }, ['day', 'date-not-real']],
])('a date %s is refused', (_, change, problem) => {
  expect(problemsOf(change)).toEqual([problem]);
});

test('a date that is wrong is told beside a name that is missing', () => {
  expect(problemsOf({ name: '', month: '13' })).toEqual([
    ['name', 'name-missing'],
    ['day', 'date-not-real'],
  ]);
});

const inspection: Inspection = {
  v: 4,
  id: '0199b2c0-0000-7000-8000-000000000001',
  name: 'Example PDU',
  marking: 'OFFICIAL',
  framework: { id: 'hmip-pdu-2021', version: '1.0.0', hash },
  leadInspector: 'Carol Dunn',
  fieldworkStarts: '2027-05-03',
  createdAt: '2026-11-23T14:03:22.000Z',
  closed: null,
  findings: [],
};

test('an inspection that is opened to be changed and saved as it was stays as it was', () => {
  const form = InspectionForm.parse(inspectionToForm(inspection));

  expect(changedInspection(inspection, form)).toEqual(inspection);
});

test('a change keeps the framework and takes the marking, the lead and the date', () => {
  const form = InspectionForm.parse({
    ...inspectionToForm(inspection),
    marking: 'OFFICIAL-SENSITIVE',
    leadInspector: ' D. Evans ',
    day: '',
    month: '',
    year: '',
  });

  expect(changedInspection(inspection, form)).toEqual({
    ...inspection,
    marking: 'OFFICIAL-SENSITIVE',
    leadInspector: 'D. Evans',
    fieldworkStarts: null,
  });
});
