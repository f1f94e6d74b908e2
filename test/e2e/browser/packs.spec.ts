import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { arriveAtHeading } from '../pages/heading.ts';
import { openExample } from '../pages/known-example.ts';
import { createVault } from '../pages/known-paths.ts';
import { CheckPackPage, NewPackPage, OpenPackPage } from '../pages/packs-pages.ts';
import { PeoplePage } from '../pages/people-pages.ts';
import { type App, expect, test } from '../support/app-test.ts';

const passphrase = 'seven lanterns across the marsh';

test('forty cases leave in a pack, by a second try after a first was cancelled, and opened here again are nothing new', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  const inspections = await (await FirstRunPage.arrive(page)).tryExample();
  await inspections.openComplete();
  const check = await askForPack(page, 'cases');

  await check.pressMake();
  await expect(page.getByText(/^\d+ of 40/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel, and make no pack' }).click();
  await expect(page.getByText('The pack was not made. Nothing of it is left.')).toBeVisible();
  const again = await CheckPackPage.arrive(page);
  const saved = await again.make(app.files);
  expect(saved.name).toMatch(/^casemark-\d{4}-\d\d-\d\d-[0-9a-f]{16}\.age$/);
  const path = test.info().outputPath(saved.name);
  await writeFile(path, saved.bytes);

  await openPack(app, page, path);

  await arriveAtHeading(page, /Nothing new$/);
  await expect(page.getByRole('button', { name: 'Take in' })).toHaveCount(0);
});

test('a pack that was damaged on its way says so, and changes nothing', async ({ app }) => {
  const page = await app.open();
  await openExample(page);
  const path = await makePack(app, page, 'to-moderate');
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);

  const open = await openPack(app, page, path);

  await arriveAtHeading(page, 'This pack cannot be taken in');
  await expect(open.problems).toContainText('Nothing was taken in');
  await expect(open.problems).toContainText('The sealed file is damaged or cut short.');
  await page.goto(`${app.address}#/packs`);
  await arriveAtHeading(page, 'Packs');
  await expect(page.getByRole('cell', { name: 'Sent' })).toHaveCount(1);
  await expect(page.getByRole('cell', { name: 'Received' })).toHaveCount(0);
});

test('a pack of somebody unknown waits until their words are compared, and is then taken in', async ({
  app,
  anotherApp,
}) => {
  test.slow();
  const sender = await app.open();
  await openExample(sender);
  const path = await makePack(app, sender, 'to-moderate');
  const words = await (await PeoplePage.open(sender)).ownWords();
  const other = await anotherApp();
  const page = await other.open();
  await createVault(page);

  const open = await openPack(other, page, path);
  await arriveAtHeading(page, 'You do not have the sender’s card');
  expect(await open.words()).toEqual(words);
  await open.sayCompared('Alex Example');
  await arriveAtHeading(page, /What the pack holds$/);
  await expect(page.getByRole('cell', { name: 'New' })).toHaveCount(3);
  await open.takeIn();

  await expect(page.getByText('3 new')).toBeVisible();
  await page.getByRole('button', { name: 'Start moderating' }).click();
  await arriveAtHeading(page, 'Reviews');
});

/** A pack of all cases that may be sent so, before it is made. */
async function askForPack(page: Page, purpose: 'cases' | 'to-moderate'): Promise<CheckPackPage> {
  await page.getByRole('link', { name: 'Make a pack' }).click();
  const form = await NewPackPage.arrive(page);
  await form.choosePurpose(purpose);
  await form.chooseAll();
  await form.typePassphrase(passphrase);
  return form.continue();
}

/** The same as a file. */
async function makePack(app: App, page: Page, purpose: 'cases' | 'to-moderate'): Promise<string> {
  const check = await askForPack(page, purpose);
  const { name, bytes } = await check.make(app.files);
  const path = test.info().outputPath(name);
  await writeFile(path, bytes);
  return path;
}

async function openPack(app: App, page: Page, path: string): Promise<OpenPackPage> {
  await page.goto(`${app.address}#/packs/open`);
  const open = await OpenPackPage.arrive(page);
  await open.chooseFile(app.files, path);
  await open.typePassphrase(passphrase);
  return open;
}
