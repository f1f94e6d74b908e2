import { arriveAtHeading } from '../pages/heading.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { importSample, inspectionName, person } from '../pages/known-paths.ts';
import { ChooseBackupPage, RestorePlanPage, SafekeepingPage } from '../pages/safekeeping-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import { controlWrites, letWritesBe } from '../support/controlled-writes.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { loseStore } from '../support/lost-copies.ts';
import { walkByTab } from '../support/tab-walk.ts';

test('the screens of safekeeping and of restoring are accessible', async ({ app }) => {
  test.slow();
  const page = await app.open();
  await importSample(app, page);
  await page.goto(`${app.address}#/safekeeping`);
  const safekeeping = await SafekeepingPage.arrive(page);
  await safekeeping.makeBackup();
  await expect(safekeeping.backups).toHaveCount(1);
  await inspectScreen(page, 'safekeeping');
  await page.getByLabel('Make a backup after').fill('0');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await inspectScreen(page, 'safekeeping, with an error');
  await page.goto(`${app.address}#/safekeeping/history`);
  await arriveAtHeading(page, 'History of this vault');
  await inspectScreen(page, 'history of the vault, empty');
  await page.goto(`${app.address}#/safekeeping/restore`);
  await arriveAtHeading(page, 'Restore a backup');
  await inspectScreen(page, 'restore a backup');

  await page.getByRole('button', { name: 'Lock and choose a backup' }).click();
  const choose = await ChooseBackupPage.arrive(page);
  await inspectScreen(page, 'choose a backup');
  const passphrase = await choose.chooseNewest();
  await passphrase.send('not the passphrase');
  await expect(passphrase.errorSummary).toBeVisible();
  await inspectScreen(page, 'the passphrase of a backup, with an error');
  await passphrase.send(person.passphrase);
  const plan = await RestorePlanPage.arrive(page);
  await inspectScreen(page, 'what would change');
  await plan.confirm();
  await expect(page.getByRole('alert')).toContainText('was restored');
  await inspectScreen(page, 'restored');
  await page.goto(`${app.address}#/safekeeping/history`);
  await expect(page.getByRole('row')).toHaveCount(2);
  await inspectScreen(page, 'history of the vault');
});

test('a vault whose store is lost and rebuilt says so accessibly', async ({ app }) => {
  const page = await app.open();
  await importSample(app, page);
  await UnlockPage.byLocking(page);
  await loseStore(page);

  await page.goto('about:blank');
  await page.goto(app.address);
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  await expect(page.getByText('No answer is lost.')).toBeVisible();

  await inspectScreen(page, 'the two copies were mended');
});

test('every control of safekeeping is reached with Tab, and is not covered by what a failing save tells', async ({
  app,
}) => {
  const page = await app.openTab();
  await controlWrites(page);
  await page.goto(app.address);
  const list = await importSample(app, page);
  await page.goto(`${app.address}#/safekeeping`);
  await (await SafekeepingPage.arrive(page)).makeBackup();
  const safekeeping = await walkByTab(page);
  await page.getByRole('link', { name: 'Inspections', exact: true }).click();
  await (await InspectionsPage.arrive(page)).open(inspectionName);
  await (await list.open('SNP-014')).open('2.2 Assessment');
  await letWritesBe(page, 'disk-full');
  for (const key of ['j', 'y']) await page.keyboard.press(key);
  await expect(page.getByRole('alert')).toContainText('only on this screen');
  const failing = await walkByTab(page);
  await letWritesBe(page, 'done');

  expect({
    safekeeping: safekeeping.faults,
    failing: failing.faults,
    enough: [safekeeping.stops >= 18, failing.stops >= 40],
  }).toEqual({ safekeeping: [], failing: [], enough: [true, true] });
});
