import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { arriveAtHeading } from '../pages/heading.ts';
import { NewPackPage, OpenPackPage, type Purpose } from '../pages/packs-pages.ts';
import type { App } from './app-test.ts';
import { expect } from './app-test.ts';
import type { SavedFile } from './machine.ts';

/** Somebody at a machine of their own. Files go from one to another by the test's own hands. */
export type Colleague = { readonly app: App; readonly page: Page; readonly name: string };

/** Whoever has a card, and can be given one. */
export type CardHolder = Pick<Colleague, 'page' | 'name'> & {
  readonly app: Pick<App, 'address' | 'files'>;
};

/** A vault of their own, from nothing. */
export async function joinAs(app: App, name: string): Promise<Colleague> {
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await create.create({ name, passphrase: `the long passphrase of ${name}` });
  return { app, page, name };
}

/**
 * `from` gives `to` their card as a file; both read its words to each other, and `to` says that they are the same.
 * `look` runs while the words are on the screen of `to`.
 */
export async function giveCard(
  from: CardHolder,
  to: CardHolder,
  folder: string,
  look = async () => {},
): Promise<void> {
  await from.page.goto(`${from.app.address}#/people`);
  await arriveAtHeading(from.page, 'People');
  const card = await from.app.files.saving(from.page, () =>
    from.page.getByRole('button', { name: 'Save your card as a file' }).click(),
  );
  const words = await from.page.locator('.people-words').first().innerText();
  const path = await put(folder, card);

  await to.page.goto(`${to.app.address}#/people/add`);
  await arriveAtHeading(to.page, 'Add a person');
  await to.app.files.choosing(to.page, path, () =>
    to.page.getByRole('button', { name: 'Choose their card file' }).click(),
  );
  await arriveAtHeading(to.page, /Read these words to each other$/);
  expect(await to.page.locator('.people-words').first().innerText()).toBe(words);
  await look();
  await to.page.getByRole('radio', { name: 'Yes, all eight' }).check();
  await to.page.getByRole('button', { name: 'Continue' }).click();
  await expect(to.page.getByText(`${from.name} is added and trusted`)).toBeVisible();
}

/** Puts everything that may be sent for this purpose into a pack for one colleague. Gives the path of the file. */
export async function sendAll(
  from: Colleague,
  inspectionAddress: string,
  purpose: 'to-mark-blind' | 'reviews',
  to: Colleague,
  folder: string,
): Promise<string> {
  await from.page.goto(`${inspectionAddress}/packs/new?purpose=${purpose}`);
  const making = await NewPackPage.arrive(from.page);
  await making.chooseAll();
  await from.page.getByRole('checkbox', { name: to.name }).check();
  const check = await making.continue();
  const pack = await check.make(from.app.files);
  expect(pack.name).toMatch(/^casemark-\d{4}-\d\d-\d\d-[0-9a-z]+\.age$/);
  return put(folder, pack);
}

/** The same of one case, or of the reviews of it. The inspection is given by the end of its address. */
export async function send(
  from: Colleague,
  what: { readonly inspection: string; readonly purpose: Purpose; readonly reference: string },
  to: Colleague,
  folder: string,
): Promise<string> {
  await from.page.goto(`${from.app.address}${what.inspection}/packs/new?purpose=${what.purpose}`);
  const making = await NewPackPage.arrive(from.page);
  await making.choose(what.reference);
  await from.page.getByRole('checkbox', { name: to.name }).check();
  const check = await making.continue();
  return put(folder, await check.make(from.app.files));
}

/** Opens a pack, looks that every check passed, and takes in what it suggests. */
export async function takeIn(to: Colleague, path: string): Promise<void> {
  const opening = await open(to, path);
  await arriveAtHeading(to.page, /What the pack holds$/);
  await opening.takeIn();
}

/** Opens a pack, as far as what is told of it. */
export async function open(to: Colleague, path: string): Promise<OpenPackPage> {
  // From elsewhere: the page of a pack that was taken in has the same address.
  await to.page.goto(`${to.app.address}#/packs`);
  await arriveAtHeading(to.page, 'Packs');
  await to.page.goto(`${to.app.address}#/packs/open`);
  const opening = await OpenPackPage.arrive(to.page);
  await opening.chooseFile(to.app.files, path);
  return opening;
}

/** Keeps a file where the next person takes it from. Gives its path. */
export async function put(folder: string, { name, bytes }: SavedFile): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
