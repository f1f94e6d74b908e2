import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { moderator } from '../test/builders/review.ts';
import { reviewedInspection } from '../test/builders/reviewed-inspection.ts';
import { buildVaultExport, exportPassphrase } from '../test/builders/vault-export.ts';
import { InspectionsPage } from '../test/e2e/pages/inspections-page.ts';
import {
  AgreementPage,
  CalibrationPage,
  DrawPage,
  SamplePage,
} from '../test/e2e/pages/moderation-pages.ts';
import {
  BackupPassphrasePage,
  ChooseBackupPage,
  RestorePlanPage,
} from '../test/e2e/pages/safekeeping-page.ts';
import { createBrowserMachine } from '../test/e2e/support/machine.ts';
import { openPicturePage, type Viewport } from './picture-page.ts';

/** An inspection whose cases were marked twice, in the vault of the moderator, and what comes of comparing them. */
export async function takeSecondMarkings(
  browser: Browser,
  address: string,
  viewport: Viewport,
): Promise<void> {
  const { page, take } = await openPicturePage(browser, viewport, 44);
  await page.goto(address);
  await restoreReviewed(page);
  const moderation = `${page.url()}/moderation`;

  await page.goto(moderation);
  await page.getByRole('table', { name: 'Reviews' }).waitFor();
  await page.getByRole('link', { name: 'RV-005', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Review of RV-005$/ }).waitFor();
  await take('second-marking-compared');
  await page.getByRole('link', { name: '2.2 Assessment' }).click();
  await page.getByRole('button', { name: 'Resolve 2.2.1' }).click();
  const form = page.getByRole('form', { name: 'Resolve 2.2.1' });
  await form.getByRole('radio', { name: 'By a third person' }).check();
  await take('resolve');

  await page.goto(`${moderation}/agreement`);
  const agreement = await AgreementPage.arrive(page);
  await agreement.row('By standard', '2.2 Assessment').waitFor();
  await take('agreement');
  await agreement.row('By standard', '2.2 Assessment').scrollIntoViewIfNeeded();
  await take('agreement-further-down');
  await page.goto(`${moderation}/calibration`);
  const calibration = await CalibrationPage.arrive(page);
  await calibration.rounds('Priya Nair').first().waitFor();
  await take('calibration');
  await page.goto(`${moderation}/sample`);
  const sample = await SamplePage.arrive(page);
  await sample.typeSeed('3 5 1 6');
  await sample.pressDraw();
  await DrawPage.arrive(page);
  await take('draw-of-a-sample');
  await page.context().close();
}

async function restoreReviewed(page: Page): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'casemark-pictures-'));
  const file = join(folder, 'reviewed.casemark');
  const inspections = [reviewedInspection(12)];
  await writeFile(file, await buildVaultExport({ inspections, person: moderator }));
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  const choose = await ChooseBackupPage.arrive(page);
  await createBrowserMachine(folder).choosing(page, file, () => choose.pressFile());
  await (await BackupPassphrasePage.arrive(page)).send(exportPassphrase);
  await (await RestorePlanPage.arrive(page)).confirm();
  await (await InspectionsPage.arrive(page)).open('Reviewed PDU');
  await rm(folder, { recursive: true });
}
