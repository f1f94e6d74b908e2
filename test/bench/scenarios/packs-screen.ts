import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { CaseListPage } from '../../e2e/pages/case-list-page.ts';
import { NewPackPage } from '../../e2e/pages/packs-pages.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import { startBrowserForm, toolsPath } from '../app-form.ts';
import { passphrase } from '../bench-app.ts';
import type { LongVaultSize } from '../long-vault.ts';
import { inMs, inTimes } from '../results-table.ts';
import type { Bench, ResultRow, Scenario } from '../scenario.ts';
import { type WatchedStep, watchIdle, watchStep } from '../watched-step.ts';

/** A pack made of every case, opened again and taken in for review, and how long the screen stood still. */
export const packsScreen: Scenario = {
  name: 'packs-screen',
  title: 'Packs on the screen',
  async run(bench) {
    const rows: ResultRow[] = [];
    const numbers: Record<string, number> = {};
    for (const cases of [40, bench.times(500)]) {
      const { idlePauseMs, steps } = await visitPacks(bench, cases);
      numbers[`${cases} idlePauseMs`] = idlePauseMs;
      for (const [name, { totalMs, longestPauseMs }] of steps) {
        numbers[`${cases} ${name}: totalMs`] = totalMs;
        numbers[`${cases} ${name}: longestPauseMs`] = longestPauseMs;
        rows.push({
          what: `${cases} cases: ${name}: longest pause in ${inMs(totalMs)}`,
          measured: inMs(longestPauseMs),
          beside: `${inMs(idlePauseMs)} longest of an idle page`,
          ratio: inTimes(longestPauseMs / idlePauseMs),
        });
      }
    }
    return { rows, numbers };
  },
};

type Visit = {
  readonly idlePauseMs: number;
  /** In the order in which they were done. */
  readonly steps: ReadonlyMap<string, WatchedStep>;
};

async function visitPacks(bench: Bench, cases: number): Promise<Visit> {
  const form = await startBrowserForm(bench);
  const page = await form.bench.browser.openTab();
  await page.goto(`${form.address}${toolsPath}long-vault.html`);
  await form.prepare(page);
  await page.waitForFunction(() => globalThis.longVault !== undefined);
  const inspection = 'Packs';
  const id = await page.evaluate(makeVault, { cases, passphrase, inspection });

  await page.goto(`${form.address}#/inspections/${id}`);
  await (await UnlockPage.arrive(page)).send(passphrase);
  // Comparing both copies of 500 cases takes a while on a busy machine.
  await page.locator('.cases-table').waitFor({ timeout: 120_000 });
  await CaseListPage.arrive(page, inspection);
  const idlePauseMs = await watchIdle(page, 3_000);
  const steps = new Map<string, WatchedStep>();
  const step = async (name: string, selector: string, act: () => Promise<unknown>) => {
    steps.set(name, await watchStep(page, selector, act));
  };

  await page.goto(`${form.address}#/inspections/${id}/packs/new?purpose=to-moderate`);
  const making = await NewPackPage.arrive(page);
  await step('all of them chosen', '.ui-checkbox-table input:checked', () => making.chooseAll());
  const check = await making.continue();
  const download = page.waitForEvent('download', { timeout: 300_000 });
  await step('a pack made for oneself', '.govuk-panel', () => check.pressMake());
  const path = join(bench.folder, `${cases}-cases.age`);
  await (await download).saveAs(path);

  await page.goto(`${form.address}#/packs/open`);
  await page.locator('#pack-file').waitFor();
  await step('opened and checked', '.packs-held', () =>
    page.locator('#pack-file-input').setInputFiles(path),
  );
  await step('taken in for review', '.govuk-panel', () => pressTakeIn(page));
  await page.close();
  await form.close();
  return { idlePauseMs, steps };
}

function pressTakeIn(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Take in' }).click();
}

// Sent to the page as text, so it can use nothing that stands outside it.
function makeVault(size: Omit<LongVaultSize, 'entriesPerCase'>): Promise<string> {
  if (globalThis.longVault === undefined) throw new Error('the page has no long vault');
  return globalThis.longVault.makeSignedOff(size);
}
