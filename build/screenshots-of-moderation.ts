import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { FirstRunPage } from '../test/e2e/pages/first-run-page.ts';
import { exampleName, openExample } from '../test/e2e/pages/known-example.ts';
import { NewPackPage, OpenPackPage, type Purpose } from '../test/e2e/pages/packs-pages.ts';
import { ConcludePage } from '../test/e2e/pages/review-pages.ts';
import { createBrowserMachine } from '../test/e2e/support/machine.ts';
import { type CardHolder, giveCard } from '../test/e2e/support/team.ts';
import { openPicturePage, type Take, type Viewport } from './picture-page.ts';

const reference = 'EX-001';
const passphrase = 'copper lantern orbit';

/** Somebody at a laptop of their own, whose screens are taken. */
type Sitter = CardHolder & { readonly take: Take };

/** A case that goes from its inspector to a moderator, home again, and to the lead inspector, with only files between them. */
export async function takeModeration(
  browser: Browser,
  address: string,
  viewport: Viewport,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'casemark-pictures-'));
  const sit = async (name: string, number: number): Promise<Sitter> => {
    const { page, take } = await openPicturePage(browser, viewport, number);
    await page.goto(address);
    return { app: { address, files: createBrowserMachine(folder) }, page, name, take };
  };
  const inspector = await sit('Alex Example', 11);
  const moderator = await sit('Morgan Reid', 22);
  const lead = await sit('Lee Shaw', 33);
  await openExample(inspector.page);
  for (const { page, name } of [moderator, lead]) {
    await (await (await FirstRunPage.arrive(page)).chooseCreate()).create({ name, passphrase });
  }

  await takeNothingYet(inspector);
  await takePeople(inspector, moderator, lead, folder);
  const toCheck = await takeMaking(inspector, folder);
  await takeOpening(moderator, toCheck);
  await takeReviewing(moderator);
  const checked = await send(moderator, 'reviews', inspector, folder);
  await receive(inspector, checked);
  await takeResponding(inspector);
  const answered = await send(inspector, 'reviews', lead, folder);
  await giveCard(inspector, lead, folder);
  await giveCard(moderator, lead, folder);
  await receive(lead, answered);
  await takeSettling(lead);

  for (const { page } of [inspector, moderator, lead]) await page.context().close();
  await rm(folder, { recursive: true });
}

/** What the pages say of themselves while there is nothing on them. */
async function takeNothingYet({ app, page, take }: Sitter): Promise<void> {
  await toModeration(page, app.address);
  await take('reviews-none');
  for (const [link, name] of [
    ['Sample', 'sample'],
    ['Agreement', 'agreement-none'],
  ] as const) {
    await page
      .getByRole('navigation', { name: 'Moderation' })
      .getByRole('link', { name: link })
      .click();
    await arrive(page, new RegExp(`${link}$`));
    await page.getByText(/^Reading the /).waitFor({ state: 'detached' });
    await take(name);
  }
}

async function takePeople(
  inspector: Sitter,
  moderator: Sitter,
  lead: Sitter,
  folder: string,
): Promise<void> {
  const { app, page, take } = inspector;
  await page.goto(`${app.address}#/people/add`);
  await arrive(page, 'Add a person');
  await take('add-a-person');
  await giveCard(moderator, inspector, folder, () => take('compare-the-words'));
  await giveCard(lead, inspector, folder);
  await page.goto(`${app.address}#/people`);
  await page.getByRole('table', { name: 'People you know' }).waitFor();
  await take('people');
}

async function takeMaking(inspector: Sitter, folder: string): Promise<string> {
  const { app, page, take } = inspector;
  const form = await toNewPack(inspector);
  await form.choosePurpose('to-moderate');
  await form.choose(reference);
  await page.getByRole('checkbox', { name: 'Morgan Reid' }).check();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await take('make-a-pack');
  await page.getByRole('checkbox', { name: 'Morgan Reid' }).scrollIntoViewIfNeeded();
  await take('make-a-pack-further-down');
  const check = await form.continue();
  const { name, bytes } = await check.make(app.files);
  await take('pack-made');
  await page.goto(`${app.address}#/packs`);
  await arrive(page, 'Packs');
  await take('packs');
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function takeOpening(moderator: Sitter, path: string): Promise<void> {
  const { app, page, take } = moderator;
  await page.goto(`${app.address}#/packs/open`);
  const open = await OpenPackPage.arrive(page);
  await take('open-a-pack');
  await open.chooseFile(app.files, path);
  await arrive(page, 'You do not have the sender’s card');
  await take('card-of-the-sender');
  await open.sayCompared('Alex Example');
  await arrive(page, /What the pack holds$/);
  await take('what-a-pack-holds');
  await open.takeIn();
  await take('pack-taken-in');
}

async function takeReviewing({ app, page, take }: Sitter): Promise<void> {
  await toModeration(page, app.address);
  await page.getByRole('table', { name: 'Reviews' }).waitFor();
  await take('reviews');
  await page.getByRole('link', { name: reference, exact: true }).click();
  await arrive(page, new RegExp(`Review of ${reference}$`));
  await take('review');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Continue: / })
    .click();
  await arrive(page, '2.1 Court work');
  await take('review-of-a-standard');
  await page.keyboard.press('o');
  const form = page.getByRole('form', { name: /^Overrule/ });
  await take('overrule');
  await form.getByRole('radio').last().check();
  await form.getByLabel('Kind of reason').selectOption({ index: 1 });
  await form.getByLabel('Reason', { exact: true }).fill('The advice came too late to be used.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('q');
  await page.keyboard.type('Where is the record of it?');
  await page.keyboard.press('Control+Enter');
  const title = page.getByRole('heading', { level: 1 });
  for (let standards = 0; standards < 6; standards += 1) {
    const before = await title.innerText();
    await page.keyboard.press('Shift+A');
    await page.keyboard.press('g');
    if (standards < 5) await title.filter({ hasNotText: before }).waitFor();
  }
  await page
    .getByRole('navigation', { name: 'This review' })
    .getByText('Check and conclude')
    .click();
  const conclude = await ConcludePage.arrive(page);
  await take('conclude');
  await conclude.conclude('Accepted with changes', 'One judgement does not stand.');
  await take('concluded');
}

async function takeResponding({ app, page, take }: Sitter): Promise<void> {
  await toModeration(page, app.address);
  await page.getByRole('link', { name: reference, exact: true }).click();
  await arrive(page, new RegExp(`Review of ${reference}$`));
  await page.getByRole('main').getByRole('button', { name: 'Answer what was changed' }).click();
  await arrive(page, 'The inspector’s answers');
  await page.getByRole('button', { name: /^Dispute / }).click();
  const form = page.getByRole('form', { name: /^Dispute/ });
  await form.getByLabel('Why you dispute this').fill('It was in the contact log.');
  await take('answer-what-was-changed');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'End your turn' }).click();
  await page.getByRole('heading', { name: 'What happens now' }).waitFor();
}

async function takeSettling({ app, page, take }: Sitter): Promise<void> {
  await toModeration(page, app.address);
  await page.getByRole('link', { name: reference, exact: true }).click();
  await arrive(page, new RegExp(`Review of ${reference}$`));
  await page.getByRole('main').getByRole('button', { name: 'Settle what is disputed' }).click();
  await arrive(page, 'Settle');
  await page.getByRole('button', { name: /^Settle 2/ }).click();
  const form = page.getByRole('form', { name: /^Settle/ });
  await form.getByRole('radio').first().check();
  await form.getByLabel('Reason').fill('The log has it.');
  await take('settle');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'End the settlement' }).click();
  await page.getByRole('heading', { name: 'What happens now' }).waitFor();
  await page.getByRole('navigation', { name: 'This review' }).getByText('History').click();
  await arrive(page, 'History of this review');
  await take('history-of-a-review');
  await toInspection(page, app.address);
  await page.getByRole('link', { name: 'Moderation', exact: true }).waitFor();
  await page.goto(`${page.url()}/results/moderation`);
  await arrive(page, /Moderated judgements$/);
  await take('moderated-judgements');
}

async function send(from: Sitter, purpose: Purpose, to: Sitter, folder: string): Promise<string> {
  const form = await toNewPack(from);
  await form.choosePurpose(purpose);
  await form.choose(reference);
  await from.page.getByRole('checkbox', { name: to.name }).check();
  const check = await form.continue();
  // The example's lead inspector is its inspector; that it goes to somebody else is asked about.
  const understood = from.page.getByRole('checkbox', { name: /^Everyone who can open this pack/ });
  if (await understood.isVisible()) await understood.check();
  const { name, bytes } = await check.make(from.app.files);
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function receive({ app, page }: Sitter, path: string): Promise<void> {
  await page.goto(`${app.address}#/packs/open`);
  const open = await OpenPackPage.arrive(page);
  await open.chooseFile(app.files, path);
  await arrive(page, /What the pack holds$/);
  await open.takeIn();
}

async function toNewPack({ app, page }: Sitter): Promise<NewPackPage> {
  await toInspection(page, app.address);
  await page.getByRole('link', { name: 'Make a pack' }).click();
  return NewPackPage.arrive(page);
}

async function toModeration(page: Page, address: string): Promise<void> {
  await toInspection(page, address);
  await page.getByRole('link', { name: 'Moderation', exact: true }).click();
  await arrive(page, 'Reviews');
}

async function toInspection(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/`);
  await page.getByRole('main').getByRole('link', { name: exampleName }).click();
}

async function arrive(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}
