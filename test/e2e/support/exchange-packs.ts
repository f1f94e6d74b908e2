import { writeFile } from 'node:fs/promises';
import { expect, type Page, type TestInfo } from '@playwright/test';
import { arriveAtHeading } from '../pages/heading.ts';
import { NewPackPage, OpenPackPage, type Purpose } from '../pages/packs-pages.ts';
import type { App } from './app-test.ts';

const passphrase = 'seven lanterns across the marsh';

/** Somebody with an app open at a page. */
export type AtWork = { readonly app: App; readonly page: Page };

/** A pack of one case, or of its review, as a file. */
export async function sendPack(
  { app, page }: AtWork,
  inspection: string,
  { purpose, reference }: { readonly purpose: Purpose; readonly reference: string },
  info: TestInfo,
): Promise<string> {
  await page.goto(`${app.address}#/`);
  await page.getByRole('main').getByRole('link', { name: inspection }).click();
  await page.getByRole('link', { name: 'Make a pack' }).click();
  const form = await NewPackPage.arrive(page);
  await form.choosePurpose(purpose);
  await form.choose(reference);
  await form.typePassphrase(passphrase);
  const { name, bytes } = await (await form.continue()).make(app.files);
  const path = info.outputPath(name);
  await writeFile(path, bytes);
  return path;
}

/** Takes a pack in, once the sender's words were compared where they were not before. */
export async function receivePack({ app, page }: AtWork, path: string, sender: string) {
  await page.goto(`${app.address}#/packs/open`);
  const open = await OpenPackPage.arrive(page);
  await open.chooseFile(app.files, path);
  await open.typePassphrase(passphrase);
  const holds = page.getByRole('heading', { level: 1, name: /What the pack holds$/ });
  const asks = page.getByRole('heading', { level: 1, name: 'You do not have the sender’s card' });
  await expect(holds.or(asks)).toBeVisible({ timeout: 30_000 });
  if (await asks.isVisible()) await open.sayCompared(sender);
  await arriveAtHeading(page, /What the pack holds$/);
  await open.takeIn();
}
