import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { reviewedInspection } from '../../builders/reviewed-inspection.ts';
import { buildVaultExport, exportPassphrase } from '../../builders/vault-export.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { AgreementPage, CalibrationPage, DrawPage, SamplePage } from '../pages/moderation-pages.ts';
import { openCompleteResults } from '../pages/results-pages.ts';
import {
  BackupPassphrasePage,
  ChooseBackupPage,
  RestorePlanPage,
} from '../pages/safekeeping-page.ts';
import { type App, expect, test } from '../support/app-test.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { walkByTab } from '../support/tab-walk.ts';

test('a draw from thrown dice is recorded, comes out the same again, and no other replaces it', async ({
  app,
}) => {
  const page = await app.open();
  await openCompleteResults(page);
  const address = `${app.address}#${moderation(page)}/sample`;
  await page.goto(address);
  const sample = await SamplePage.arrive(page);
  await expect(page.getByText('40 signed-off cases of 5 assessors.')).toBeVisible();
  await sample.method('Cases that look odd').check();
  await page.getByRole('radio', { name: 'Some of them, at random' }).check();
  await page.getByLabel('Number').fill('none');
  await sample.typeSeed('');
  await sample.pressDraw();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter a seed',
    'Enter a whole number of per cent from 1 to 100',
  ]);
  await inspectScreen(page, 'a sample asked for wrongly');

  await sample.typeSeed('3 5 1 6');
  await sample.method('At random').check();
  await page.getByLabel('Number').fill('20');
  await sample.pressDraw();
  const drawn = await DrawPage.arrive(page);
  await expect(drawn.cases).toHaveCount(8);
  const first = await drawn.cases.allTextContents();
  await page.getByRole('button', { name: 'Repeat the draw' }).click();
  await expect(page.getByText('The same 8 of 40 cases came out.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'To mark blind' })).toHaveAttribute(
    'href',
    /\/packs\/new\?purpose=to-mark-blind&sample=[0-9a-f-]+$/,
  );
  await page.getByText('Repeat it without Casemark').click();
  await inspectScreen(page, 'a draw');

  const again = await drawn.backToAll();
  await again.typeSeed('3 5 1 6');
  await again.pressDraw();
  const second = await DrawPage.arrive(page);
  await expect(second.cases).toHaveText(first);
  await expect((await second.backToAll()).draws).toHaveCount(2);
});

test('agreement of blind markings and of open reviews stands apart, with counts, intervals and a file', async ({
  app,
}) => {
  const page = await openReviewed(app);
  await page.goto(`${app.address}#${moderation(page)}/agreement`);
  const agreement = await AgreementPage.arrive(page);
  await expect(agreement.row('By standard', '2.2 Assessment')).toContainText('83% (30 of 36)');
  await expect(agreement.row('By key question', '2.2.1')).toContainText('6 of 12');
  await expect(agreement.row('By key question', '2.2.1')).toContainText('Not told: counts only');
  await expect(page.getByText('Of 144 judgements 138 stayed as they were, 6 went')).toBeVisible();
  await page.getByText('What each figure says').click();
  await inspectScreen(page, 'agreement');
  expect(await walkByTab(page)).toMatchObject({ faults: [] });

  const saved = await app.files.saving(page, () =>
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  );
  expect([saved.name, saved.bytes.toString().split('\r\n')[1]?.slice(0, 33)]).toEqual([
    'agreement-blind.csv',
    'blind,three,overall,,144,12,138,6',
  ]);

  await page.getByRole('radio', { name: /^Open reviews/ }).check();
  await expect(page.getByText('Of 36 judgements 33 stayed as they were')).toBeVisible();
  await expect(page.getByText('No coefficient can tell agreement from following.')).toBeVisible();
});

test('calibration shows each person’s rounds as a chart and a table, and a set is made for a pack', async ({
  app,
}) => {
  const page = await openReviewed(app);
  const address = `${app.address}#${moderation(page)}/calibration`;
  await page.goto(address);
  const calibration = await CalibrationPage.arrive(page);
  await expect(calibration.rounds('Priya Nair')).toHaveText([
    /Autumn reference cases, round 1.*6% \(2 of 36\).*Within 10 in 100$/,
    /Autumn reference cases, round 2.*6% \(2 of 36\).*Within 10 in 100$/,
  ]);
  await expect(page.getByRole('img', { name: /^Judgements that differ/ })).toBeVisible();
  await inspectScreen(page, 'calibration with its chart');
  await page.keyboard.press('t');
  await expect(
    page.getByRole('table', { name: 'Judgements that differ, round by round' }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Make a set' }).click();
  await page.getByRole('button', { name: 'Make the set' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter a name for the set',
    'Select at least one case',
  ]);
  await inspectScreen(page, 'a set made wrongly');
  await page.getByLabel('Name', { exact: true }).fill('Spring cases');
  await page.getByRole('checkbox', { name: /^RV-002/ }).check();
  await page.getByRole('button', { name: 'Make the set' }).click();
  await expect(page.getByRole('link', { name: 'Make a pack of Spring cases' })).toHaveAttribute(
    'href',
    /\/packs\/new\?purpose=calibration&set=[0-9a-f-]+$/,
  );
});

/** The moderation of the inspection whose page is shown. */
function moderation(page: Page): string {
  const id = /\/inspections\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? '';
  return `/inspections/${id}/moderation`;
}

/** A vault with a reviewed inspection, out of a backup. */
async function openReviewed(app: App): Promise<Page> {
  const bytes = await buildVaultExport({ inspections: [reviewedInspection(12)] });
  const page = await app.open();
  const file = join(app.profileFolder, '..', 'reviewed.casemark');
  await writeFile(file, bytes);
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  const choose = await ChooseBackupPage.arrive(page);
  await app.files.choosing(page, file, () => choose.pressFile());
  await (await BackupPassphrasePage.arrive(page)).send(exportPassphrase);
  await (await RestorePlanPage.arrive(page)).confirm();
  await (await InspectionsPage.arrive(page)).open('Reviewed PDU');
  return page;
}
