import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { arriveAtHeading } from '../pages/heading.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { importSample, inspectionName, person } from '../pages/known-paths.ts';
import { ChooseBackupPage, RestorePlanPage, SafekeepingPage } from '../pages/safekeeping-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';
import { flipMiddle, loseStore } from '../support/lost-copies.ts';

test('a vault that neither copy opens can be verified with the keys of a backup, saved, and restored', async ({
  app,
}) => {
  const page = await app.open();
  await importSample(app, page);
  await makeBackup(app, page);
  await lock(page);
  await loseStore(page);
  await writeFile(join(app.folders.vaultsFolder, 'casemark/vault.journal'), 'not a journal');

  await page.goto('about:blank');
  await page.goto(app.address);
  await arriveAtHeading(page, 'Your vault could not be opened');
  await page.getByRole('button', { name: 'Verify every case' }).click();
  await expect(page.getByText('Enter the passphrase of this vault')).toBeVisible();
  await verify(page);
  const [backup = ''] = await readdir(app.folders.backupFolder);
  const notes = join(app.folders.vaultsFolder, 'notes.casemark');
  await writeFile(notes, 'notes of a meeting');
  await app.files.choosing(page, notes, () =>
    page.getByRole('button', { name: 'Choose a backup for its keys' }).click(),
  );
  await expect(page.getByRole('alert').getByText(/^notes\.casemark is not a backup/)).toBeVisible();
  await app.files.choosing(page, join(app.folders.backupFolder, backup), () =>
    page.getByRole('button', { name: 'Choose a backup for its keys' }).click(),
  );
  await expect(page.getByText(/^The keys are taken from/)).toBeVisible();
  await verify(page);
  await expect(page.getByText('40 cases, all whole.')).toBeVisible();
  const saved = await app.files.saving(page, () =>
    page.getByRole('button', { name: 'Save a backup as a file' }).click(),
  );
  expect(saved.name).toMatch(/^casemark-\d{4}-\d\d-\d\d-by-hand-\d{6}-[0-9a-f]{8}\.casemark$/);
  await expect(page.getByText('Saved, with 40 cases.')).toBeVisible();
  await expect(page.getByText(/cannot be opened without another backup/)).toBeHidden();
  await page.getByRole('button', { name: 'Restore a backup' }).click();
  const choose = await ChooseBackupPage.arrive(page);
  await app.files.choosing(page, notes, () =>
    page.getByRole('button', { name: 'Choose a backup file' }).click(),
  );
  await expect(page.getByRole('alert')).toContainText(/notes\.casemark is not a backup/);
  const passphrase = await choose.chooseNewest();
  await passphrase.send(person.passphrase);
  await (await RestorePlanPage.arrive(page)).confirm();

  await (await InspectionsPage.arrive(page)).open(inspectionName);
  await expect(page.getByText('40 cases', { exact: true })).toBeVisible();
});

test('a case that neither copy holds whole is named, and can be exported alone; the others open', async ({
  app,
}) => {
  const page = await app.open();
  await damageOneCase(app, page);

  await page.goto('about:blank');
  await page.goto(app.address);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  await InspectionsPage.arrive(page);
  const notice = page.getByRole('region', { name: 'Important' });
  await expect(notice).toContainText(/39 cases.*1 case cannot be read whole in either copy/);
  await notice.getByRole('link', { name: 'Open it, or export it alone' }).click();
  await arriveAtHeading(page, 'This case cannot be opened');
  const saved = await app.files.saving(page, () =>
    page.getByRole('button', { name: 'Export this case' }).click(),
  );

  expect(saved.name).toMatch(/^casemark-.*-one-case-.*\.casemark$/);
  await expect(page.getByText(/^Exported, with [1-9]\d* entr/)).toBeVisible();
  await page.goto(`${app.address}#/safekeeping/history`);
  await arriveAtHeading(page, 'History of this vault');
  await expect(
    page.getByText(`One case was exported alone, as a file: ${saved.name}.`),
  ).toBeVisible();
});

test('a case that neither copy holds whole stays named on the lists after the message is hidden', async ({
  app,
}) => {
  const page = await app.open();
  const caseId = await damageOneCase(app, page);
  await page.goto('about:blank');
  await page.goto(app.address);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  const inspections = await InspectionsPage.arrive(page);

  await page.getByRole('button', { name: 'Hide this message' }).click();

  await expect(page.getByRole('region', { name: 'Important' })).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  const way = page.locator(`a[href="#/cases/${caseId}"]`);
  const warning = page.getByText('1 case cannot be read whole in either copy');
  await expect(warning).toBeVisible();
  await expect(way).toHaveText('Open it, or export it alone');
  await inspections.open(inspectionName);
  await expect(warning).toBeVisible();
  await way.click();
  await arriveAtHeading(page, 'This case cannot be opened');
});

test('a backup chosen in safekeeping is told by when it was made where its passphrase is typed', async ({
  app,
}) => {
  const page = await app.open();
  await importSample(app, page);
  await makeBackup(app, page);
  await (await SafekeepingPage.arrive(page)).restoreNewest();

  await expect(page.getByRole('term')).toHaveText(['Backup', 'Made']);
});

test('a backup that fails is told on every page until one can be made', async ({ app }) => {
  const page = await app.open();
  const list = await importSample(app, page);
  await page.goto(`${app.address}#/safekeeping`);
  const safekeeping = await SafekeepingPage.arrive(page);
  await rm(app.folders.backupFolder, { recursive: true, force: true });
  await writeFile(app.folders.backupFolder, 'a file in the place of the folder');
  const failing = page.locator('.ui-alert-bar--warning');

  await page.getByRole('button', { name: 'Make a backup now' }).click();
  await expect(failing).toContainText(/^No backup has been made yet\. The backup folder/);
  await page.getByRole('link', { name: 'Inspections', exact: true }).click();
  await (await InspectionsPage.arrive(page)).open(inspectionName);
  await list.open('SNP-014');
  await expect(failing).toBeVisible();
  await rm(app.folders.backupFolder);
  await failing.getByRole('button', { name: 'Make one now' }).click();

  await expect(failing).toBeHidden();
  await page.goto(`${app.address}#/safekeeping`);
  await expect(safekeeping.backups).toHaveCount(1);
});

/** One marked case that neither copy holds whole: the store is gone, and its journal broken in the middle. */
async function damageOneCase(app: App, page: Page): Promise<string> {
  const list = await importSample(app, page);
  const tasks = await list.open('SNP-014');
  const caseId = /cases\/([^/]+)/.exec(page.url())?.[1] ?? '';
  const section = await tasks.open('2.2 Assessment');
  for (const key of ['j', 'y', 'j', 'n', 'j', 'y']) await page.keyboard.press(key);
  await expect(section.saving).toHaveText(/^Saved .* · 2 copies$/);
  await lock(page);
  await loseStore(page);
  await flipMiddle(join(app.folders.vaultsFolder, `casemark/cases/${caseId}.journal`));
  return caseId;
}

async function makeBackup(app: App, page: Page): Promise<void> {
  await page.goto(`${app.address}#/safekeeping`);
  await (await SafekeepingPage.arrive(page)).makeBackup();
}

async function verify(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase);
  await page.getByRole('button', { name: 'Verify every case' }).click();
}

async function lock(page: Page): Promise<void> {
  await UnlockPage.byLocking(page);
}
