import type { Page } from '@playwright/test';
import { CaseListPage } from '../../e2e/pages/case-list-page.ts';
import { FirstRunPage } from '../../e2e/pages/first-run-page.ts';
import { CheckSamplePage } from '../../e2e/pages/import-sample-page.ts';
import { person } from '../../e2e/pages/known-paths.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import { readHistory } from './read-history.ts';
import type { Change, Said } from './said.ts';

export const inspectionName = 'Fault PDU';
export const firstReference = 'BEN-0001';

export type Begun = { readonly caseId: string; readonly history: readonly Change[] };

/** A vault, an inspection and its sample, each said as soon as the page behind it is there. */
export async function beginWithNothing(
  page: Page,
  address: string,
  sample: string,
  say: (said: Said) => void,
): Promise<Begun> {
  await page.goto(address);
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  const inspections = await create.create(person);
  say({ said: 'vault' });
  const list = await (await inspections.chooseCreate()).create({ name: inspectionName });
  say({ said: 'inspection' });
  const importing = await list.chooseImport();
  const asked = page.waitForEvent('filechooser');
  await importing.choose();
  await (await asked).setFiles(sample);
  await (await CheckSamplePage.arrive(page)).add(inspectionName);
  await page.locator('[data-row-link]').first().waitFor();
  const caseIds = await page
    .locator('[data-row-link]')
    .evaluateAll((links) =>
      links.map((link) => /#\/cases\/([^/]+)/.exec(link.getAttribute('href') ?? '')?.[1] ?? ''),
    );
  say({ said: 'cases', caseIds });
  const tasks = await (await CaseListPage.arrive(page, inspectionName)).open(firstReference);
  const caseId = /#\/cases\/([^/]+)/.exec(page.url())?.[1];
  if (caseId === undefined) throw new Error('no case is in the address');
  await tasks.openHistory();
  return { caseId, history: await readHistory(page) };
}

/** Unlocks at the history of a case, says what it is, and goes to the case that is to be marked. */
export async function beginAtCase(
  page: Page,
  address: string,
  found: string,
  mark: string,
  say: (said: Said) => void,
): Promise<Begun> {
  await page.goto(historyAddress(address, found));
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  const history = await readHistory(page);
  say({ said: 'found', caseId: found, history: [...history] });
  if (mark === found) return { caseId: mark, history };
  // By its own list, not by its address alone: one heading on two pages proves no arrival.
  await page.goto(`${address}#/cases/${mark}`);
  await page.getByRole('heading', { level: 1, name: /^Case / }).waitFor();
  await page.goto(historyAddress(address, mark));
  return { caseId: mark, history: await readHistory(page) };
}

export const historyAddress = (address: string, caseId: string): string =>
  `${address}#/cases/${caseId}/history`;
