import type { Page } from '@playwright/test';
import type { CaseListPage } from './case-list-page.ts';
import { FirstRunPage } from './first-run-page.ts';

export const exampleName = 'Example PDU (fictional)';
export const examplePassphrase = 'try the example inspection';

/** The example inspection, by the one button of the first screen. */
export async function openExample(page: Page): Promise<CaseListPage> {
  const firstRun = await FirstRunPage.arrive(page);
  const inspections = await firstRun.tryExample();
  return inspections.open(exampleName);
}
