import type { Page } from '@playwright/test';
import { goToCasePage } from '../pages/case-pages.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { arriveAtHeading } from '../pages/heading.ts';
import { openExample } from '../pages/known-example.ts';
import { createVault } from '../pages/known-paths.ts';
import { SectionPage } from '../pages/section-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { expect, test } from '../support/app-test.ts';
import { walkByTab } from '../support/tab-walk.ts';

/** Pages of a case, and the fewest controls that each must have for the walk to mean anything. */
const casePages = [
  ['', 12],
  ['/sections/details', 25],
  ['/sections/2.4', 80],
  ['/sections/2.6', 15],
  ['/sections/practice-examples', 15],
  ['/check', 90],
  ['/history', 12],
  ['/score', 12],
  ['/print', 5],
] as const;

test('every control of a case is reached with Tab, shows that it has the focus, and is not covered', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  const list = await openExample(page);
  await list.open('EX-007');
  const address = page.url();
  for (const [path, atLeast] of casePages) {
    await goToCasePage(page, address, path);
    await expectWalk(page, path, atLeast);
  }
});

test('every control outside a case is reached with Tab, shows that it has the focus, and is not covered', async ({
  app,
}) => {
  const page = await app.open();
  const firstRun = await FirstRunPage.arrive(page);
  await expectWalk(page, 'first run', 3);
  await firstRun.chooseCreate();
  await expectWalk(page, 'create a vault', 8);
  await page.getByRole('link', { name: 'Back' }).click();
  const list = await openExample(page);
  await expect(list.search).toBeVisible();
  await expectWalk(page, 'case list', 18);
  const address = page.url();
  for (const [where, heading, atLeast] of [
    [`${address}/add`, 'Add a case', 20],
    [`${address}/import`, 'Import sample', 9],
    [`${app.address}#/inspections/new`, 'Create an inspection', 12],
    [`${app.address}#/frameworks`, 'Frameworks', 8],
    [`${app.address}#/settings`, 'Settings', 8],
    [`${app.address}#/about`, 'About Casemark', 6],
  ] as const) {
    await page.goto(where);
    await arriveAtHeading(page, heading);
    await expectWalk(page, heading, atLeast);
  }
});

test('the first thing that Tab reaches leads past the bar to the content', async ({ app }) => {
  const page = await app.open();
  const list = await openExample(page);
  const tasks = await list.open('EX-007');
  await tasks.open('2.3 Planning');
  // As if just come to the page: the focus at its very beginning.
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.locator('#main-content')).toBeFocused();
  await SectionPage.arrive(page, '2.3 Planning');
});

test('with shortcuts switched off a letter does nothing, and the rest of the keyboard still marks', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  await page.getByRole('button', { name: 'Lock' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Try the example inspection' }).click();
  await page.goto(`${app.address}#/settings`);
  const settings = await SettingsPage.arrive(page);
  await settings.switchShortcuts('Off');
  await expect(page.getByText('Settings saved')).toBeVisible();
  await page.goto(`${app.address}#/`);
  await page.getByRole('link', { name: 'Example PDU (fictional)' }).click();
  await page.getByRole('link', { name: 'EX-012' }).click();
  await page.getByRole('link', { name: '2.2 Assessment' }).click();
  await SectionPage.arrive(page, '2.2 Assessment');

  for (const key of ['j', 'y', 'n', 's', ']', '?']) await page.keyboard.press(key);
  await SectionPage.arrive(page, '2.2 Assessment');
  await expect(page.locator('main input:checked')).toHaveCount(0);

  await page.locator('#prompt-2_2_1_a-yes').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#prompt-2_2_1_a-no')).toBeChecked();
});

async function expectWalk(page: Page, name: string, atLeast: number): Promise<void> {
  const { stops, faults } = await walkByTab(page);
  expect.soft(faults, name).toEqual([]);
  expect.soft(stops, `controls of ${name}`).toBeGreaterThanOrEqual(atLeast);
}
