import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CaseListPage } from '../pages/case-list-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { createVault, importSample, inspectionName, person } from '../pages/known-paths.ts';
import {
  BackupPassphrasePage,
  ChooseBackupPage,
  RestorePlanPage,
  SafekeepingPage,
} from '../pages/safekeeping-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';
import { controlWrites, heldWrites, letWritesBe } from '../support/controlled-writes.ts';
import { loseStore } from '../support/lost-copies.ts';

test('restoring a backup shows which case goes back, does that, and keeps what was there', async ({
  app,
}) => {
  const page = await app.open();
  const list = await importSample(app, page);
  await (await openSafekeeping(app, page)).makeBackup();
  await answerFirst(app, page, list);
  const passphrase = await (await openSafekeeping(app, page)).restoreNewest();
  await passphrase.send('');
  await expect(passphrase.errorSummary).toContainText('Enter the passphrase of this backup');
  await passphrase.send('not the passphrase');
  await expect(passphrase.errorSummary).toContainText('That is not the passphrase of this backup');

  await passphrase.send(person.passphrase);
  const plan = await RestorePlanPage.arrive(page);
  await expect(plan.changing).toHaveCount(1);
  await expect(plan.changing).toContainText(/^SNP-014.*2 entries.*1 entry.*Goes back$/);
  await plan.confirm();

  const inspections = await InspectionsPage.arrive(page);
  await expect(page.getByRole('alert')).toContainText(/^Success.*was restored.*kept as a backup/);
  const restored = await inspections.open(inspectionName);
  await expect(restored.page.getByText('40 not started')).toBeVisible();
  const after = await openSafekeeping(app, page);
  await expect(after.backups).toHaveText([
    /Before another was restored/,
    /By itself, or asked for/,
  ]);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: /^See what was mended/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('was restored, with 40 cases.');
});

test('what went back comes forward again from the backup that was made before it', async ({
  app,
}) => {
  const page = await app.open();
  const list = await importSample(app, page);
  await (await openSafekeeping(app, page)).makeBackup();
  await answerFirst(app, page, list);
  await restoreNewest(app, page);

  await restoreNewest(app, page);

  await (await InspectionsPage.arrive(page)).open(inspectionName);
  await expect(page.getByText('1 in progress')).toBeVisible();
});

test('a backup saved as a file opens on another computer with its passphrase', async ({ app }) => {
  const page = await app.open();
  const list = await importSample(app, page);
  await answerFirst(app, page, list);
  const safekeeping = await openSafekeeping(app, page);
  const saved = await app.files.saving(page, () => safekeeping.pressSaveAsFile());
  const file = join(app.profileFolder, '..', saved.name);
  await writeFile(file, saved.bytes);
  await app.closeBrowser();
  await Promise.all(
    [app.profileFolder, app.folders.vaultsFolder, app.folders.backupFolder].map((folder) =>
      rm(folder, { recursive: true, force: true }),
    ),
  );

  const other = await app.open();
  await other.getByRole('button', { name: 'Restore a backup' }).click();
  const choose = await ChooseBackupPage.arrive(other);
  await app.files.choosing(other, file, () => choose.pressFile());
  await (await BackupPassphrasePage.arrive(other)).send(person.passphrase);
  await (await RestorePlanPage.arrive(other)).confirm();

  await (await InspectionsPage.arrive(other)).open(inspectionName);
  await expect(other.getByText('1 in progress')).toBeVisible();
});

test('a store that was lost is rebuilt from the journal, which is told once and stands in the history', async ({
  app,
}) => {
  const page = await app.open();
  const list = await importSample(app, page);
  await answerFirst(app, page, list);
  await lock(page);
  await loseStore(page);

  await page.goto('about:blank');
  await page.goto(app.address);
  await (await UnlockPage.arrive(page)).send(person.passphrase);

  await InspectionsPage.arrive(page);
  const told =
    /was empty or could not be read\. It was rebuilt from the journal: 40 cases, 41 entries\. No answer is lost\./;
  const notice = page.getByRole('region', { name: 'Important' });
  await expect(notice).toContainText(told);
  const safekeeping = await openSafekeeping(app, page);
  await expect(safekeeping.told('At unlocking')).toContainText(told);
  await notice.getByRole('button', { name: 'Hide this message' }).click();
  await expect(notice).toBeHidden();
  await page.getByRole('link', { name: /^See what was mended/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText(told);
  await lock(page);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History of this vault');
  await expect(notice).toHaveCount(0);
});

test('locking backs up what no backup holds yet, and nothing twice', async ({ app }) => {
  const page = await app.open();
  await importSample(app, page);
  await lock(page);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  const first = await openSafekeeping(app, page);
  await expect(first.backups).toHaveCount(1);
  const made = await first.backups.first().textContent();
  await lock(page);
  await (await UnlockPage.arrive(page)).send(person.passphrase);

  const again = await SafekeepingPage.arrive(page);
  await expect(again.backups).toHaveText([made ?? '']);
});

test('the numbers of the backups are settings, refused beyond what makes sense', async ({
  app,
}) => {
  const page = await app.open();
  await importSample(app, page);
  await openSafekeeping(app, page);
  const every = page.getByLabel('Make a backup after');

  await every.fill('4');
  await page.getByLabel('Keep the newest backup').fill('61');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter a whole number of minutes from 5 to 120',
    'Enter a whole number of days from 1 to 60',
  ]);
  await every.fill('30');
  await page.getByLabel('Keep the newest backup').fill('20');
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(
    page.getByText(/after 30 minutes of work.*each of the last 20 days with work is kept/),
  ).toBeVisible();
});

test('saving the numbers of the backups leaves the focus where it was, however long it takes', async ({
  app,
}) => {
  const page = await app.openTab();
  await controlWrites(page);
  await page.goto(app.address);
  await createVault(page);
  await openSafekeeping(app, page);
  await page.getByLabel('Make a backup after').fill('30');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await letWritesBe(page, 'held');

  await save.click();
  await expect.poll(() => heldWrites(page)).toBe(1);
  await letWritesBe(page, 'done');

  await expect(page.getByText(/after 30 minutes of work/)).toBeVisible();
  await expect(save).toBeFocused();
});

async function openSafekeeping(app: App, page: Page): Promise<SafekeepingPage> {
  await page.goto(`${app.address}#/safekeeping`);
  return SafekeepingPage.arrive(page);
}

async function openList(page: Page): Promise<CaseListPage> {
  await page.getByRole('link', { name: 'Inspections', exact: true }).click();
  return (await InspectionsPage.arrive(page)).open(inspectionName);
}

/** One answer in one case, saved in both copies. */
async function answerFirst(app: App, page: Page, list: CaseListPage): Promise<void> {
  await openSafekeeping(app, page);
  await openList(page);
  const section = await (await list.open('SNP-014')).open('2.2 Assessment');
  await section.firstAnswer().check();
  await expect(section.saving).toHaveText(/^Saved .* · 2 copies$/);
}

async function restoreNewest(app: App, page: Page): Promise<void> {
  const passphrase = await (await openSafekeeping(app, page)).restoreNewest();
  await passphrase.send(person.passphrase);
  await (await RestorePlanPage.arrive(page)).confirm();
  await InspectionsPage.arrive(page);
}

async function lock(page: Page): Promise<void> {
  await UnlockPage.byLocking(page);
}
