import { FirstRunPage } from '../pages/first-run-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { exampleName, examplePassphrase, openExample } from '../pages/known-example.ts';
import { createVault, person } from '../pages/known-paths.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';

test('one button shows an example inspection of twelve cases in every state of progress', async ({
  app,
}) => {
  const page = await app.open();
  const list = await openExample(page);

  await expect(list.counts).toContainText(
    '12 cases · 3 signed off · 1 ready to sign off · 5 in progress · 1 reopened · 2 not started',
  );
  const cells = (column: number) =>
    page.locator(`.cases-table tbody tr > :nth-child(${column})`).allTextContents();
  const kinds = async (column: number) => [...new Set(await cells(column))].toSorted();
  expect([await kinds(2), await kinds(3), await kinds(4)]).toEqual([
    ['Community', 'Post-release'],
    ['High', 'Low', 'Medium', 'Very high'],
    ['In progress', 'Not started', 'Ready to sign off', 'Reopened', 'Signed off'],
  ]);
});

test('a complete inspection of forty signed-off cases is added beside it, for its results', async ({
  app,
}) => {
  const page = await app.open();
  const inspections = await (await FirstRunPage.arrive(page)).tryExample();

  const list = await inspections.openComplete();

  await expect(list.counts).toContainText('40 cases · 40 signed off');
});

test('the example locks, shows its passphrase, and unlocks with it where it was', async ({
  app,
}) => {
  const page = await app.open();
  const list = await openExample(page);
  await list.open('EX-006');
  await page.getByRole('button', { name: 'Lock' }).click();

  const unlock = await UnlockPage.arrive(page);
  await expect(page.getByText(examplePassphrase)).toBeVisible();
  await unlock.send(examplePassphrase);

  await expect(page.getByRole('heading', { level: 1, name: 'Case EX-006' })).toBeVisible();
  await expect(page.getByText('Example inspection: fictional cases')).toBeVisible();
});

test('the example stays apart from a vault of one’s own', async ({ app }) => {
  const page = await app.open();
  await openExample(page);
  await UnlockPage.byLocking(page);
  await page.getByRole('button', { name: 'Go to your own vault' }).click();
  await FirstRunPage.arrive(page);
  await createVault(page);

  await expect(page.getByText('There is no inspection here yet.')).toBeVisible();
  await app.closeBrowser();
  const reopened = await app.open();
  const unlock = await UnlockPage.arrive(reopened);
  await unlock.send(person.passphrase);
  await InspectionsPage.arrive(reopened);
  await expect(reopened.getByText(exampleName)).toHaveCount(0);
});
