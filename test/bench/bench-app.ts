import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  judgementAnchor,
  noteAnchor,
  promptAnchor,
  sourceAnchor,
} from '../../shared/cases/anchors.ts';
import { builtInFrameworks } from '../../shared/frameworks/built-in.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { CaseListPage } from '../e2e/pages/case-list-page.ts';
import { FirstRunPage } from '../e2e/pages/first-run-page.ts';
import { ImportSamplePage } from '../e2e/pages/import-sample-page.ts';
import { person } from '../e2e/pages/known-paths.ts';
import { type SampleOptions, sampleText } from './sample-file.ts';
import type { Bench } from './scenario.ts';
import type { StandardContent } from './standard-content.ts';

/** What a scenario does in the app before it measures: what a person would, on the same screens. */

export const passphrase = person.passphrase;

export function benchFramework(): Framework {
  const [framework] = builtInFrameworks();
  if (framework === undefined) throw new Error('there is no framework to mark against');
  return framework;
}

/** An inspection in a vault of its own with a sample imported through the app's own import, on its case list. */
export async function openImportedInspection(
  bench: Bench,
  name: string,
  sample: SampleOptions,
): Promise<{ readonly page: Page; readonly importMs: number }> {
  const page = await bench.browser.openTab();
  await page.goto(await bench.serveApp());
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  const inspections = await create.create(person);
  const list = await (await inspections.chooseCreate()).create({ name });
  await list.chooseImport();
  const importMs = await importSample(bench, page, name, sample);
  return { page, importMs };
}

/** Answers a standard whole: every answer, where its evidence is, its note, every judgement. */
export async function answerStandard(page: Page, content: StandardContent): Promise<void> {
  for (const { prompts, judgement } of content.parts) {
    for (const { id, answer, sources, note } of prompts) {
      await page.locator(`#${promptAnchor(id)}-${answer}`).check();
      for (const source of sources) await page.locator(`#${sourceAnchor(id)}-${source}`).check();
      await page.locator(`#add-${noteAnchor(id)}`).click();
      await page.locator(`#${noteAnchor(id)}`).fill(note);
    }
    if (judgement === null) continue;
    await page.locator(`#${judgementAnchor(judgement.id)}-${judgement.chosen}`).check();
  }
  await expect(page.getByRole('contentinfo')).toContainText(/Saved \d/);
}

async function importSample(
  bench: Bench,
  page: Page,
  inspection: string,
  sample: SampleOptions,
): Promise<number> {
  const path = join(bench.folder, `${inspection}.csv`);
  await writeFile(path, sampleText(benchFramework(), sample));
  const importing = await ImportSamplePage.arrive(page);
  const asked = page.waitForEvent('filechooser');
  await importing.choose();
  await (await asked).setFiles(path);
  const add = page.getByRole('button', { name: /^Add [\d,]+ cases?$/ });
  await add.waitFor({ timeout: importPatienceMs });
  const beganMs = performance.now();
  await add.click();
  await page.locator('[data-row-link]').first().waitFor({ timeout: importPatienceMs });
  const importMs = performance.now() - beganMs;
  await CaseListPage.arrive(page, inspection);
  return importMs;
}

/** Every case has a journal of its own, which is a file to be made durable: thousands take minutes on a slow disk. */
const importPatienceMs = 600_000;
