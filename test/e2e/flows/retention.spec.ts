import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CaseListPage } from '../pages/case-list-page.ts';
import { CheckSamplePage } from '../pages/import-sample-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { importSample, inspectionName, person, samplePath } from '../pages/known-paths.ts';
import { NewInspectionPage } from '../pages/new-inspection-page.ts';
import {
  CasesDeletedPage,
  CloseInspectionPage,
  DeleteCasesPage,
  ReopenInspectionPage,
} from '../pages/retention-pages.ts';
import { SafekeepingPage } from '../pages/safekeeping-page.ts';
import { SectionPage } from '../pages/section-page.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';
import { type CaseKey, readCaseKeys, searchKeys } from '../support/case-keys.ts';
import { today } from '../support/today.ts';

test('an inspection is closed, its cases are read and not changed, and it is worked on again once reopened', async ({
  app,
}) => {
  const page = await app.open();
  await importSample(app, page);
  const address = page.url();
  await page.getByRole('link', { name: 'Close this inspection' }).click();
  const closing = await CloseInspectionPage.arrive(page);
  await expect(page.getByText('40 of 40 cases are not signed off')).toBeVisible();
  await closing.fill('2020-03-31');
  await closing.send();
  await expect(closing.errorSummary).toContainText('must be today or later');
  const closed = await closing.close('2099-03-31', inspectionName);
  await expect(page.getByRole('alert')).toContainText('Inspection closed');
  await expect(page.getByText('They may be deleted from 31 March 2099 on.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a case' })).toHaveCount(0);

  await closed.open('SNP-014');
  const caseAddress = page.url();
  await page.goto(`${caseAddress}/sections/2.2`);
  await SectionPage.arrive(page, '2.2 Assessment');
  await expect(page.getByText('The inspection of this case is closed')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await expect(page.getByText('The inspection is closed. Reopen it')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);

  await page.goto(`${address}/reopen`);
  await (await ReopenInspectionPage.arrive(page)).reopen(inspectionName);
  await page.goto(`${caseAddress}/sections/2.2`);
  await SectionPage.arrive(page, '2.2 Assessment');
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await expect(page.getByRole('radio', { name: 'Yes' }).first()).toBeChecked();
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible();
});

test('deleted cases leave no key in any file: not in the profile, the vault or the backups', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await importSample(app, page);
  const address = page.url();
  await importAnother(app, page);
  const safekeeping = await openSafekeeping(app, page);
  await safekeeping.makeBackup();
  await page.goto(`${address}/close`);
  await (await CloseInspectionPage.arrive(page)).close(await today(page), inspectionName);
  const keys = await readCaseKeys(page);
  const doomed = keys.filter(({ inspectionId }) => address.endsWith(inspectionId));
  const kept = keys.filter((key) => !doomed.includes(key));
  await app.closeBrowser();
  const before = await whereFound(app, doomed);

  const again = await app.open();
  await (await UnlockPage.arrive(again)).send(person.passphrase);
  await InspectionsPage.arrive(again);
  await expect(again.getByRole('region', { name: 'Important' })).toContainText(
    /The cases of Example PDU may be deleted since .*: 40 cases/,
  );
  await again.getByRole('link', { name: 'Delete the cases of Example PDU' }).click();
  const deleting = await DeleteCasesPage.arrive(again);
  await expect(deleting.folders).toHaveText([/: 1 backup$/]);
  await deleting.confirm('Another PDU');
  await expect(deleting.errorSummary).toContainText('Enter the name of the inspection');
  await deleting.confirm('example pdu');
  const outcome = await CasesDeletedPage.arrive(again, 40);
  await expect(outcome.listAfter('rewritten without them')).toContainText(/casemark-.*\.casemark/);
  const whileOpen = await whereFound(app, doomed);
  await app.closeBrowser();

  expect({
    before: before.found,
    whileOpen: whileOpen.found,
    after: (await whereFound(app, doomed)).found,
    kept: (await whereFound(app, kept)).found,
    doomed: doomed.length,
  }).toEqual({
    before: everywhere(app, 40),
    whileOpen: everywhere(app, 0),
    after: everywhere(app, 0),
    kept: everywhere(app, 40),
    doomed: 40,
  });
  expect(before.files).toBeGreaterThan(20);

  const last = await app.open();
  await (await UnlockPage.arrive(last)).send(person.passphrase);
  const inspections = await InspectionsPage.arrive(last);
  await expect(last.getByRole('region', { name: 'Important' })).toHaveCount(0);
  await expect(last.getByText(/^40 cases deleted /)).toBeVisible();
  const other = await inspections.open('Another PDU');
  await expect(other.counts).toContainText('40 cases · 40 not started');
  await other.open('SNP-014');
  await TaskListPage.arrive(last, 'SNP-014');
});

/** In the browser form the vault's journals and its backups are in the profile. */
function everywhere({ form }: App, found: number): Record<string, number> {
  return form === 'browser'
    ? { profile: found }
    : { profile: found, vaults: found, backups: found };
}

async function whereFound(app: App, keys: readonly CaseKey[]) {
  const folders = {
    profile: app.profileFolder,
    vaults: app.folders.vaultsFolder,
    backups: app.folders.backupFolder,
  };
  let files = 0;
  const found: Record<string, number> = {};
  for (const [name, folder] of Object.entries(folders)) {
    if (!existsSync(folder)) continue;
    const searched = await searchKeys(folder, keys);
    found[name] = searched.found;
    files += searched.files;
  }
  return { found, files };
}

async function importAnother(app: App, page: Page): Promise<void> {
  await page.goto(`${app.address}#/inspections/new`);
  const name = 'Another PDU';
  const list = await (await NewInspectionPage.arrive(page)).create({ name, lead: 'Lee Lead' });
  const importing = await list.chooseImport();
  await app.files.choosingForInput(page, samplePath, () => importing.choose());
  await (await CheckSamplePage.arrive(page)).add(name);
  await CaseListPage.arrive(page, name);
}

async function openSafekeeping(app: App, page: Page): Promise<SafekeepingPage> {
  await page.goto(`${app.address}#/safekeeping`);
  return SafekeepingPage.arrive(page);
}
