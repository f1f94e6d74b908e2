import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { AddCasePage } from '../../e2e/pages/add-case-page.ts';
import { CaseListPage } from '../../e2e/pages/case-list-page.ts';
import { ChangePassphrasePage } from '../../e2e/pages/change-passphrase-page.ts';
import { CheckAnswersPage } from '../../e2e/pages/check-answers-page.ts';
import { FirstRunPage } from '../../e2e/pages/first-run-page.ts';
import { CheckSamplePage } from '../../e2e/pages/import-sample-page.ts';
import { NewInspectionPage } from '../../e2e/pages/new-inspection-page.ts';
import { TaskListPage } from '../../e2e/pages/task-list-page.ts';
import { UnlockPage } from '../../e2e/pages/unlock-page.ts';
import {
  canaryFacts,
  sampleWith,
  syntheticFrameworkWith,
  typeEverywhere,
} from '../../e2e/support/canary-case.ts';
import type { DialogAnswers } from '../../e2e/support/desktop-bridge.ts';

/** A person whose every word is the canary, step by step. */
export type CanaryWork = {
  readonly passphrases: { readonly first: string; readonly next: string; readonly wrong: string };
  readonly inspection: string;
  /** Everything that can be typed, and a case signed off and opened again. */
  begin(): Promise<void>;
  lockAndUnlock(passphrase: string): Promise<void>;
  changePassphrase(): Promise<void>;
  makeBackup(): Promise<void>;
  deleteCases(): Promise<void>;
};

export function createCanaryWork(
  page: Page,
  address: string,
  canary: string,
  /** Where the files that the person chooses are: not searched, since the canary is in them in the clear. */
  givenFolder: string,
  /** The shell's dialogs; null where they are the browser's own. */
  answers: DialogAnswers | null,
): CanaryWork {
  const inspection = `${canary} inspection`;
  const passphrases = {
    first: `${canary} passphrase`,
    next: `next ${canary} passphrase`,
    wrong: `${canary} not the passphrase`,
  };
  const reference = `${canary} added`;

  return {
    passphrases,
    inspection,
    async begin() {
      mkdirSync(givenFolder, { recursive: true });
      const framework = join(givenFolder, 'framework.json');
      const sample = join(givenFolder, 'sample.csv');
      writeFileSync(framework, await syntheticFrameworkWith(canary));
      writeFileSync(sample, sampleWith(canary));

      await page.goto(address);
      const create = await (await FirstRunPage.arrive(page)).chooseCreate();
      await create.create({ name: `${canary} person`, passphrase: passphrases.first });
      await page.goto(`${address}#/frameworks`);
      const add = page.getByRole('button', { name: /^Add a framework/ });
      if (answers === null) await choose(page, framework, () => add.click());
      else {
        answers.open = framework;
        await add.click();
      }
      await expect(page.getByText(`${canary} framework added`)).toBeVisible({ timeout: 60_000 });

      await page.goto(`${address}#/inspections/new`);
      const list = await (await NewInspectionPage.arrive(page)).create({
        name: inspection,
        framework: `${canary} framework`,
        lead: `${canary} lead`,
      });
      const importing = await list.chooseImport();
      await choose(page, sample, () => importing.choose());
      await (await CheckSamplePage.arrive(page)).add(inspection);
      const inspectionAddress = page.url();
      await page.goto(`${inspectionAddress}/add`);
      await (await AddCasePage.arrive(page)).add({
        reference,
        assessor: `${canary} assessor`,
        facts: canaryFacts,
      });
      await typeEverywhere(page, canary, reference);
      await signOffAndReopen(page, canary, reference);
      await page.goto(inspectionAddress);
      await (await CaseListPage.arrive(page, inspection)).search.fill(canary);
    },
    async lockAndUnlock(passphrase) {
      await page.getByRole('button', { name: 'Lock' }).click();
      const unlock = await UnlockPage.arrive(page);
      await unlock.send(passphrases.wrong);
      await expect(unlock.errorSummary).toBeVisible({ timeout: 60_000 });
      await unlock.send(passphrase);
      await page.getByRole('button', { name: 'Lock' }).waitFor({ timeout: 60_000 });
    },
    async changePassphrase() {
      await page.goto(`${address}#/safekeeping/passphrase`);
      const changing = await ChangePassphrasePage.arrive(page);
      await changing.send(passphrases.first, passphrases.next);
      await expect(page.getByText(/passphrase.* changed/i).first()).toBeVisible({
        timeout: 60_000,
      });
    },
    async makeBackup() {
      await page.goto(`${address}#/safekeeping`);
      await page.getByRole('button', { name: 'Make a backup now' }).first().click();
      await expect(page.getByText('Backup made and verified')).toBeVisible({ timeout: 60_000 });
    },
    async deleteCases() {
      await page.goto(`${address}#/`);
      await page.getByRole('link', { name: inspection, exact: true }).click();
      await CaseListPage.arrive(page, inspection);
      const inspectionAddress = page.url();
      await page.goto(`${inspectionAddress}/close`);
      const today = new Date();
      await page.getByLabel('Day', { exact: true }).fill(String(today.getDate()));
      await page.getByLabel('Month', { exact: true }).fill(String(today.getMonth() + 1));
      await page.getByLabel('Year', { exact: true }).fill(String(today.getFullYear()));
      await page.getByRole('button', { name: 'Close inspection' }).click();
      await page.getByText('Inspection closed').waitFor({ timeout: 60_000 });
      await page.goto(`${inspectionAddress}/delete-cases`);
      await page.getByLabel('Type the name of the inspection').fill(inspection);
      await page.getByRole('button', { name: /^Delete \d+ cases?$/ }).click();
      await page
        .getByRole('heading', { level: 1, name: /cases? deleted$/ })
        .waitFor({ timeout: 60_000 });
    },
  };
}

/** Goes wherever something is missing and answers it, until the case can be signed off. */
async function signOffAndReopen(page: Page, canary: string, reference: string): Promise<void> {
  const checkAddress = `${(await TaskListPage.arrive(page, reference)) && page.url()}/check`;
  await page.goto(checkAddress);
  let check = await CheckAnswersPage.arrive(page);
  for (let steps = 0; (await check.missing.count()) > 0; steps += 1) {
    if (steps > 60) throw new Error('the case could not be completed');
    await check.missing.getByRole('link').first().click();
    await page
      .getByRole('heading', { level: 1, name: /^(?!Check answers)/ })
      .waitFor({ timeout: 60_000 });
    await answerFocused(page, canary);
    await page.goto(checkAddress);
    check = await CheckAnswersPage.arrive(page);
  }
  await check.signOff(`${canary} signature`);
  await page.goto(checkAddress);
  const again = await CheckAnswersPage.arrive(page);
  await again.reason.fill(`${canary} why`);
  await again.reopenButton.click();
  await page.waitForTimeout(300);
}

async function answerFocused(page: Page, canary: string): Promise<void> {
  const focused = page.locator(':focus');
  await focused.waitFor({ timeout: 60_000 });
  const kind = await focused.evaluate((element) =>
    element instanceof HTMLInputElement ? element.type : element.tagName,
  );
  if (kind === 'radio' || kind === 'checkbox') await focused.check();
  else if (kind === 'text' && (await focused.getAttribute('inputmode')) === 'numeric') {
    await focused.fill('14');
  } else if (kind === 'text' || kind === 'TEXTAREA') await focused.fill(`${canary} filled in`);
  else await focused.getByRole('radio').first().check();
  await page.keyboard.press('Tab');
}

async function choose(page: Page, file: string, act: () => Promise<void>): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await act();
  await (await asked).setFiles(file);
}
