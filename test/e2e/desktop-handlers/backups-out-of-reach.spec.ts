import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { importSample, inspectionName, person } from '../pages/known-paths.ts';
import {
  CasesDeletedPage,
  CloseInspectionPage,
  DeleteCasesPage,
} from '../pages/retention-pages.ts';
import { SafekeepingPage } from '../pages/safekeeping-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import { readCaseKeys, searchKeys } from '../support/case-keys.ts';
import { today } from '../support/today.ts';

test('backups on a drive that is unplugged are named, and treated when it is there again', async ({
  app,
}) => {
  test.slow();
  const drive = join(app.folders.backupFolder, '..', 'drive');
  await mkdir(drive);
  const page = await app.open();
  await importSample(app, page);
  const address = page.url();
  await page.goto(`${app.address}#/safekeeping`);
  const safekeeping = await SafekeepingPage.arrive(page);
  await app.files.choosingFolder(drive, () =>
    page.getByRole('button', { name: 'Choose another folder' }).click(),
  );
  await expect(page.getByText('From now on backups go to this folder')).toBeVisible();
  await safekeeping.makeBackup();
  const keys = await readCaseKeys(page);
  const inBackup = await searchKeys(drive, keys);
  await rename(drive, `${drive}-unplugged`);

  await page.goto(`${address}/close`);
  await (await CloseInspectionPage.arrive(page)).close(await today(page), inspectionName);
  await page.getByRole('link', { name: 'Delete the cases' }).click();
  const deleting = await DeleteCasesPage.arrive(page);
  await expect(deleting.folders.filter({ hasText: drive })).toContainText('Not reachable');
  await deleting.confirm(inspectionName);
  const outcome = await CasesDeletedPage.arrive(page, 40);
  await expect(outcome.listAfter('Not reached:')).toContainText(drive);
  await page.getByRole('button', { name: 'Lock' }).click();
  await rename(`${drive}-unplugged`, drive);
  const untreated = await searchKeys(drive, keys);

  await (await UnlockPage.arrive(page)).send(person.passphrase);
  await page.goto(`${app.address}#/`);
  await InspectionsPage.arrive(page);
  await expect(page.getByText('1 backup still held deleted cases')).toBeVisible({
    timeout: 30_000,
  });

  const treated = await searchKeys(drive, keys);
  expect([inBackup.found, untreated.found, treated.found]).toEqual([40, 40, 0]);
  // Locking makes one more where the drive is there again in time.
  const backups = (await readdir(drive)).filter((name) => name.endsWith('.casemark'));
  expect(backups.length).toBeGreaterThanOrEqual(inBackup.files);
  expect(treated.files).toBe(backups.length);
  await page.goto(`${app.address}#/safekeeping/history`);
  await expect(page.getByRole('row').nth(1)).toContainText(/Rewritten: .*drive/);
});
