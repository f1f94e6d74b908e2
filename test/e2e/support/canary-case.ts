import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { CheckAnswersPage } from '../pages/check-answers-page.ts';
import { HistoryPage } from '../pages/history-page.ts';
import { PrintCasePage } from '../pages/print-case-page.ts';
import { SectionPage } from '../pages/section-page.ts';
import { TaskListPage } from '../pages/task-list-page.ts';

/** Letters and digits that occur nowhere else in the world. */
export const createCanary = (): string => `Qz${randomBytes(12).toString('hex')}`;

/** The facts of a case under the framework with the canary in its name, as the form for adding one asks them. */
export const canaryFacts = {
  'Which route is this case on?': 'Order',
  'What is the level of concern?': 'Raised',
};

/** Types the canary into every box of a case that takes text, and looks at every page of the case. */
export async function typeEverywhere(page: Page, canary: string, reference: string): Promise<void> {
  const tasks = await TaskListPage.arrive(page, reference);
  const address = page.url();
  await tasks.open('A Arrival');
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`${canary} note`);
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await page.keyboard.press('Enter');
  await page.keyboard.type(`${canary} reason`);
  await page.keyboard.press('Escape');

  await page.goto(`${address}/sections/facts`);
  await page.getByLabel('Assessor', { exact: true }).fill(`${canary} other assessor`);
  await page.getByRole('textbox', { name: 'Which area do they live in?' }).fill(`${canary} area`);

  await page.goto(`${address}/sections/practice-examples`);
  await SectionPage.arrive(page, 'Practice examples');
  await page.getByRole('button', { name: 'Add a poor practice example' }).click();
  await page.getByLabel('Changed first name').fill(`${canary} name`);
  await page.getByLabel('What happened').fill(`${canary} narrative`);

  await page.goto(`${address}/history`);
  await HistoryPage.arrive(page);
  await page.goto(`${address}/print`);
  await PrintCasePage.arrive(page, reference);
  await page.goto(`${address}/check`);
  await CheckAnswersPage.arrive(page);
  await page.goto(address);
  await TaskListPage.arrive(page, reference);
}

export async function syntheticFrameworkWith(canary: string): Promise<string> {
  const text = await readFile('test/fixtures/frameworks/synthetic.json', 'utf8');
  return text.replaceAll('Fictional youth panel standards 2030', `${canary} framework`);
}

export function sampleWith(canary: string): string {
  return [
    'Case reference,Route,Concern,Assessor',
    `${canary} one,Order,Routine,${canary} sampled`,
    `${canary} two,Detention,Serious,`,
  ].join('\r\n');
}
