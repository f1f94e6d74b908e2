import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { exampleName } from '../pages/known-example.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';
import { searchFolder } from '../support/search-bytes.ts';

/** A browser writes down what stands in a page a second or two after it changed. */
const sessionSaveMs = 3500;

test('nothing that stands in a control is kept for after a crash, a shown passphrase neither', async ({
  app,
}) => {
  test.slow();
  const canary = createCanary();
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await page.getByRole('button', { name: 'Show passphrase' }).first().click();
  await create.fill({ name: `${canary} person`, passphrase: `${canary} passphrase` });
  await untilKept(page);

  const inspections = await (await FirstRunPage.arrive(page)).tryExample();
  const list = await inspections.open(exampleName);
  await list.search.fill(canary);
  await list.search.clear();
  await list.open('EX-006');
  await page.goto(`${page.url()}/sections/2.2`);
  await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
  const names = await controlNames(page);
  await page.getByRole('button', { name: 'Add note' }).first().click();
  await page.keyboard.type(`${canary} note`);
  await untilKept(page);

  await page.getByRole('button', { name: 'Try the example inspection' }).click();
  const unlock = await UnlockPage.byLocking(page);
  await page.getByRole('button', { name: 'Show passphrase' }).click();
  await unlock.passphrase.fill(`${canary} again`);
  await untilKept(page);
  await app.closeBrowser();

  expect(names.length).toBeGreaterThan(5);
  expect(await textsFound(app, [canary, ...names])).toEqual([]);
});

test('the same search finds what stands in controls that a browser may keep', async ({ app }) => {
  test.slow();
  const canaries = { note: createCanary(), passphrase: createCanary(), radio: createCanary() };
  const page = await app.openTab();
  const url = `${app.address}controls`;
  const body = `<form><textarea></textarea><input type="text" autocomplete="new-password">
    <input type="radio" name="${canaries.radio}"></form>`;
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(url);
  await page.locator('textarea').fill(canaries.note);
  await page.locator('[type=text]').fill(canaries.passphrase);
  await page.locator('[type=radio]').check();
  await untilKept(page);
  await app.closeBrowser();

  expect(await textsFound(app, Object.values(canaries))).toEqual(Object.values(canaries));
});

/** Letters and digits that occur nowhere else in the world. */
function createCanary(): string {
  return `Qz${randomBytes(12).toString('hex')}`;
}

/** Gives the browser the time to keep what it would, and leaves the page the way a crash or an F5 does. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForTimeout(sessionSaveMs);
  await page.reload();
}

/** The names of the page's radios and boxes: beside them a browser keeps which is chosen. */
function controlNames(page: Page): Promise<string[]> {
  return page
    .locator('input[name]')
    .evaluateAll((inputs) => [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))]);
}

async function textsFound(app: App, texts: readonly string[]): Promise<readonly string[]> {
  const searches = await Promise.all(texts.map((text) => searchFolder(app.profileFolder, text)));
  return texts.filter((_, index) => searches[index]?.found.length);
}
