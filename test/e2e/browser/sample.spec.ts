import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckSamplePage, SampleRefusedPage } from '../pages/import-sample-page.ts';
import {
  createInspection,
  importSample,
  inspectionName,
  samplePath,
} from '../pages/known-paths.ts';
import { expect, test } from '../support/app-test.ts';

test('a sample of 40 cases is checked, then added whole: 24 community and 16 post-release', async ({
  app,
}) => {
  const page = await app.open();
  const list = await createInspection(page);
  const importing = await list.chooseImport();
  await app.files.choosingForInput(page, samplePath, () => importing.choose());

  const check = await CheckSamplePage.arrive(page);
  await expect(check.breakdown).toHaveText('40 cases: 24 community, 16 post-release');
  await expect(page.getByText('Nothing has been added yet.')).toBeVisible();

  const filled = await check.add(inspectionName);
  await expect(filled.counts).toContainText('40 cases · 40 not started');
  for (const [cohort, count] of [
    ['Community', 24],
    ['Post-release', 16],
  ] as const) {
    await filled.filter('Cohort').selectOption({ label: cohort });
    await expect(page.getByText(`${count} of 40 cases`)).toBeVisible();
    await expect.poll(async () => (await filled.references()).length).toBe(count);
  }
});

test('a faulty sample adds nothing and names each fault by row, column, value and problem', async ({
  app,
}) => {
  const page = await app.open();
  const list = await createInspection(page);
  const importing = await list.chooseImport();
  await app.files.choosingForInput(page, 'test/fixtures/samples/sample-faulty.csv', () =>
    importing.choose(),
  );

  const refused = await SampleRefusedPage.arrive(page);
  const faults = await refused.faults();

  expect(faults.map((fault) => Object.values(fault).join(' | '))).toEqual([
    '3 | RoSH | Moderate | This is not one of the values. Use Low, Medium, High or Very high',
    '4 | cohort | Blank | This is blank. Fill it in',
    '5 | case ref | SNP-001 | This case reference is also in row 2. Correct one of them or take one row out',
    '6 | PSR | maybe | This is not one of the values. Use Yes or No',
    '7 | case ref | Blank | This is blank. Fill it in',
    '8 | UPW only | Yes | A post-release case cannot be unpaid work only. Change the cohort or the unpaid work answer',
  ]);
  const unchanged = await refused.backToCases(inspectionName);
  await expect(unchanged.page.getByText('This inspection has no cases yet.')).toBeVisible();
});

test('a sample that repeats references of the inspection is refused, and the forty stay forty', async ({
  app,
}) => {
  const page = await app.open();
  const list = await importSample(app, page);
  const importing = await list.chooseImport();
  await app.files.choosingForInput(page, samplePath, () => importing.choose());

  const refused = await SampleRefusedPage.arrive(page);
  const faults = await refused.faults();

  expect(faults).toHaveLength(40);
  expect(faults[13]).toEqual({
    row: '15',
    column: 'Case reference',
    value: 'SNP-014',
    problem:
      'This inspection already has a case with this reference. Correct it or take the row out',
  });
  const unchanged = await refused.backToCases(inspectionName);
  await expect(unchanged.counts).toContainText('40 cases ·');
});

test('the template that is saved can be filled in and imported', async ({ app }) => {
  const page = await app.open();
  const list = await createInspection(page);
  const importing = await list.chooseImport();

  const template = await app.files.saving(page, () => importing.downloadTemplate());

  expect(template.name).toBe('casemark-sample-template.csv');
  const [headings = ''] = template.bytes.toString('utf8').split(/\r?\n/);
  const answers: Record<string, string> = {
    'Case reference': 'SNP-900',
    'Sentence type': 'Post-release',
    'Risk of serious harm': 'Very high',
    'Unpaid work only': 'No',
    'Court report': 'Yes',
  };
  const row = headings
    .replace('\uFEFF', '')
    .split(',')
    .map((heading) => answers[heading] ?? '');
  expect(row.filter((answer) => answer !== '')).toEqual(Object.values(answers));
  const folder = await mkdtemp(join(tmpdir(), 'casemark-template-'));
  const filledIn = join(folder, 'filled-in.csv');
  await writeFile(filledIn, `${headings}\r\n${row.join(',')}\r\n`);
  await app.files.choosingForInput(page, filledIn, () => importing.choose());
  const check = await CheckSamplePage.arrive(page);
  await expect(check.breakdown).toHaveText('1 case: 1 post-release');
  await rm(folder, { recursive: true });
});

test('the problems of a refused sample can be saved as a file', async ({ app }) => {
  const page = await app.open();
  const list = await createInspection(page);
  const importing = await list.chooseImport();
  await app.files.choosingForInput(page, 'test/fixtures/samples/sample-faulty.csv', () =>
    importing.choose(),
  );
  await SampleRefusedPage.arrive(page);

  const problems = await app.files.saving(page, () =>
    page.getByRole('button', { name: 'Save the problems as CSV' }).click(),
  );

  const lines = problems.bytes.toString('utf8').replace('\uFEFF', '').trim().split(/\r?\n/);
  expect([problems.name, lines.length, lines[0]]).toEqual([
    'casemark-sample-problems.csv',
    7,
    'Row,Column,Value,Problem',
  ]);
});
