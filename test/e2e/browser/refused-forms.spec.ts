import type { Page } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { FrameworksPage } from '../pages/frameworks-page.ts';
import { createInspection, person } from '../pages/known-paths.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';

test('a tab says when its form was refused', async ({ app }) => {
  const page = await app.open();
  const titles: string[] = [];
  const refused = async (form: { send(): Promise<void> }) => {
    titles.push(await page.title());
    await form.send();
    await expect(page.getByRole('alert')).toBeVisible();
    titles.push(await page.title());
  };

  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await refused(create);
  const inspections = await create.create(person);
  const creating = await inspections.chooseCreate();
  await refused(creating);
  const list = await creating.create({ name: 'Example PDU' });
  await refused(await list.chooseAdd());
  await expect(page.getByRole('alert')).toContainText('Answer: Which cohort is this case in?');
  await page.goBack();
  const importing = await list.chooseImport();
  await refused({
    send: () =>
      app.files.choosingForInput(page, 'test/fixtures/samples/sample-faulty.csv', () =>
        importing.choose(),
      ),
  });
  await page.goto(`${app.address}#/settings`);
  await page.getByLabel('Lock after').fill('soon');
  await refused({ send: () => page.getByRole('button', { name: 'Save settings' }).click() });

  expect(titles).toEqual([
    'Create a vault – Casemark',
    'Error: Create a vault – Casemark',
    'Create an inspection – Casemark',
    'Error: Create an inspection – Casemark',
    'Add a case – Casemark',
    'Error: Add a case – Casemark',
    'Import sample – Casemark',
    'Error: The sample was not imported – Casemark',
    'Settings – Casemark',
    'Error: Settings – Casemark',
  ]);
});

test('after a wrong passphrase the next one can be typed at once', async ({ app }) => {
  const page = await app.open();
  await expect(page.getByRole('banner')).toHaveText('Casemark');
  await createInspection(page);
  const unlock = await UnlockPage.byLocking(page);
  await expect(page.getByRole('banner')).toHaveText('CasemarkLocked');

  await unlock.send('not the passphrase');

  await expect(page).toHaveTitle('Error: Unlock your vault – Casemark');
  await expect(unlock.passphrase).toBeFocused();
  await expect(unlock.passphrase).toHaveAccessibleDescription(/not the passphrase of this vault/);
  await expect(unlock.errorSummary).toContainText('That is not the passphrase of this vault');
  await page.keyboard.type(person.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Example PDU' })).toBeVisible();
});

test('a refused framework is told above the heading, its faults stand below, and the next choice takes both away', async ({
  app,
}) => {
  const page = await app.open();
  await createInspection(page);
  await page.goto(`${app.address}#/frameworks`);
  const frameworks = await FrameworksPage.arrive(page);

  await app.files.choosing(page, 'test/fixtures/frameworks/faulty.json', () =>
    frameworks.addFromFile(),
  );
  await expect(frameworks.errorSummary).toBeVisible();
  const order = await standingOrder(page);
  await app.files.choosing(page, 'test/fixtures/frameworks/synthetic.json', () =>
    frameworks.addFromFile(),
  );

  await expect(page.getByText('Fictional youth panel standards 2030 added')).toBeVisible();
  expect({ order, left: await frameworks.errorSummary.count() }).toEqual({
    order: ['There is a problem', 'Frameworks', 'Faults in faulty.json'],
    left: 0,
  });
});

/** The headings and captions from the top, those that tell of the refusal. */
function standingOrder(page: Page): Promise<string[]> {
  return page
    .locator('main')
    .locator('.govuk-error-summary__title, h1, #framework-faults caption')
    .allTextContents();
}
