import type { Page } from '@playwright/test';
import type { App } from '../support/app-test.ts';
import type { CaseListPage } from './case-list-page.ts';
import { FirstRunPage } from './first-run-page.ts';
import { CheckSamplePage } from './import-sample-page.ts';
import type { InspectionsPage } from './inspections-page.ts';

export const person = { name: 'AB', passphrase: 'wet granite under a low moon' };
export const inspectionName = 'Example PDU';
export const samplePath = 'test/fixtures/samples/sample.csv';

/** A vault of one's own, from nothing. */
export async function createVault(page: Page): Promise<InspectionsPage> {
  const firstRun = await FirstRunPage.arrive(page);
  const create = await firstRun.chooseCreate();
  return create.create(person);
}

export async function createInspection(page: Page): Promise<CaseListPage> {
  const inspections = await createVault(page);
  const creating = await inspections.chooseCreate();
  return creating.create({ name: inspectionName, lead: 'Lee Lead' });
}

/** The forty cases of the sample, in an inspection of one's own. */
export async function importSample(app: App, page: Page): Promise<CaseListPage> {
  const list = await createInspection(page);
  const importing = await list.chooseImport();
  await app.files.choosingForInput(page, samplePath, () => importing.choose());
  const check = await CheckSamplePage.arrive(page);
  return check.add(inspectionName);
}
