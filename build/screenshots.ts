import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { controlWrites, letWritesBe } from '../test/e2e/support/controlled-writes.ts';
import { browserArgs, machineBrowser } from './machine-browser.ts';
import { openPicturePage, pictureFolder, type Take, type Viewport } from './picture-page.ts';
import { takeModeration } from './screenshots-of-moderation.ts';
import { takeResults } from './screenshots-of-results.ts';
import { takeSafekeeping } from './screenshots-of-safekeeping.ts';
import { takeSecondMarkings } from './screenshots-of-second-markings.ts';
import { serveBrowserEdition } from './serve-browser-edition.ts';
import { projectRoot } from './tool.ts';

/** Makes docs/screenshots/: every screen of the built browser edition, at a laptop's and a monitor's size. */

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const passphrase = 'copper lantern orbit';
const fixture = (path: string) => join(projectRoot, 'test/fixtures', path);

mkdirSync(pictureFolder, { recursive: true });
const served = await serveBrowserEdition({ root: join(projectRoot, 'out/renderer'), port: 0 });
if (!served.ok) throw new Error(`not served: ${served.error.kind}`);
const browser = await chromium.launch({ executablePath: machineBrowser(), args: browserArgs() });
for (const size of sizes) await takeAll(browser, served.value.address, size);
await browser.close();
await served.value.close();

async function takeAll(browser: Browser, address: string, viewport: Viewport): Promise<void> {
  const { page, take } = await openPicturePage(browser, viewport);
  await controlWrites(page);
  await page.goto(address);
  await takeExample(page, address, take);
  await takeOwnVault(page, address, take);
  await page.context().close();
  await takeModeration(browser, address, viewport);
  await takeSecondMarkings(browser, address, viewport);
}

async function takeExample(page: Page, address: string, take: Take): Promise<void> {
  await page.getByRole('button', { name: 'Try the example inspection' }).waitFor();
  await take('first-run');
  await page.getByRole('button', { name: 'Try the example inspection' }).click();
  await arrive(page, 'Inspections');
  await take('inspections');
  await page.getByRole('link', { name: /^Example PDU/ }).click();
  await page.getByRole('link', { name: 'EX-001' }).waitFor();
  await take('case-list');

  // EX-007 is nearly done, EX-005 ready to sign off, EX-001 signed off.
  await openCase(page, 'EX-007');
  await take('task-list');
  await openSection(page, 'Case details');
  await take('details');
  await openSection(page, 'Practitioner interview');
  await take('interview');
  await openSection(page, '2.3 Planning');
  await take('marking');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await page.getByText(/^Saved \d/).waitFor();
  await take('marking-by-keyboard');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await take('shortcuts');
  await page.keyboard.press('Escape');
  await page.getByText('Judgement 2.3.1').scrollIntoViewIfNeeded();
  await take('judgement');
  await openSection(page, '2.6 Outcomes');
  await take('outcomes');
  await openSection(page, 'Check answers and sign off');
  await take('missing-answers');
  await toCases(page);

  await openCase(page, 'EX-005');
  await openSection(page, 'Check answers and sign off');
  await take('check-answers');
  await page.getByRole('button', { name: 'Sign off this case' }).click();
  await arrive(page, 'Case signed off');
  await take('signed-off');
  await toCases(page);

  await openCase(page, 'EX-001');
  await openSection(page, '2.2 Assessment');
  await take('marking-signed-off');
  await openSection(page, 'Practice examples');
  await take('practice-examples');
  for (const [link, name] of [
    ['History', 'history'],
    ['Score', 'score'],
    ['Print', 'print'],
  ] as const) {
    await page.getByRole('link', { name: 'Sections' }).click();
    await page.getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await take(name);
    if (link === 'Print') await page.getByRole('link', { name: 'Back to the case' }).click();
  }
  await takeResults(page, address, take);

  await page.getByRole('link', { name: 'Settings' }).click();
  await arrive(page, 'Settings');
  await take('settings');
  await page.getByRole('link', { name: 'About' }).click();
  await arrive(page, 'About Casemark');
  await take('about');
  await page.getByRole('link', { name: 'Frameworks' }).click();
  await arrive(page, 'Frameworks');
  await take('frameworks');
  await chooseBy(page, 'Add a framework from a file', 'frameworks/faulty.json');
  await page.getByText('There is a problem').waitFor();
  await take('framework-faults');
  await page.getByRole('button', { name: 'Lock' }).click();
  await arrive(page, 'Unlock the example inspection');
  await take('unlock-example');
}

async function takeOwnVault(page: Page, address: string, take: Take): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.getByRole('button', { name: 'Create a vault' }).click();
  await arrive(page, 'Create a vault');
  await page.getByLabel('Your name or initials').fill('AB');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByText('very strong').waitFor();
  await take('create-vault');
  await page.getByLabel('Passphrase again').fill(passphrase);
  await page.getByLabel('I understand that if I lose my passphrase').check();
  await page.getByRole('button', { name: 'Create the vault' }).click();
  await arrive(page, 'Inspections');
  await take('inspections-none');
  await page.getByRole('button', { name: 'Create an inspection' }).click();
  await arrive(page, 'Create an inspection');
  await page.getByLabel('Name of the inspection').fill('Swansea Neath Port Talbot PDU');
  await page.getByLabel('OFFICIAL-SENSITIVE').check();
  await take('new-inspection');
  await page.getByRole('button', { name: 'Create inspection' }).click();
  await page.getByText('This inspection has no cases yet.').waitFor();
  await take('case-list-none');
  await page.getByRole('button', { name: 'Import sample' }).click();
  await arrive(page, 'Import sample');
  await take('import-sample');
  await chooseBy(page, /Sample file/, 'samples/sample-faulty.csv');
  await arrive(page, 'The sample was not imported');
  await take('import-faults');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await arrive(page, 'Import sample');
  await chooseBy(page, /Sample file/, 'samples/sample.csv');
  await arrive(page, 'Check the sample');
  await take('import-preview');
  await page.getByRole('button', { name: /^Add 40 cases/ }).click();
  await page.getByText('40 cases added').waitFor();
  await take('case-list-imported');
  await takeFailure(page, take);
  await page.getByRole('link', { name: 'Change this inspection' }).click();
  await arrive(page, 'Change this inspection');
  await take('change-inspection');
  await page.goBack();
  await page.getByRole('button', { name: 'Add a case' }).click();
  await page.getByRole('heading', { level: 1, name: 'Add a case' }).waitFor();
  await take('add-case');
  await page.goto(`${address}#/safekeeping/passphrase`);
  await arrive(page, 'Change your passphrase');
  await take('change-passphrase');
  await page.goto(`${address}#/safekeeping/recovery`);
  await arrive(page, 'Recovery of a lost passphrase');
  await take('recovery');
  await page.getByRole('button', { name: 'Lock' }).click();
  await arrive(page, 'Unlock your vault');
  await take('unlock');
  await page.getByRole('button', { name: 'I have lost my passphrase' }).click();
  await arrive(page, 'If you have lost your passphrase');
  await take('lost-passphrase');
  await page.getByRole('link', { name: 'Back' }).click();
  await arrive(page, 'Unlock your vault');
  await page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText('There is a problem').waitFor();
  await take('wrong-passphrase');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('button', { name: 'Lock' }).waitFor();
  await takeSafekeeping(page, address, passphrase, take);
}

/** What a full disk looks like, and what it holds back. */
async function takeFailure(page: Page, take: Take): Promise<void> {
  await openCase(page, 'SNP-014');
  await openSection(page, '2.2 Assessment');
  await letWritesBe(page, 'disk-full');
  for (const key of ['j', 'n', 'j', 'y']) await page.keyboard.press(key);
  await page.getByText('2 answers are not saved').waitFor();
  await take('not-saved');
  await page.getByRole('link', { name: 'Swansea Neath Port Talbot PDU' }).click();
  await page.getByRole('dialog').waitFor();
  await take('leaving-held-back');
  await letWritesBe(page, 'done');
  await page.getByRole('button', { name: 'Try again and leave' }).click();
  await page.getByRole('heading', { level: 1, name: 'Swansea Neath Port Talbot PDU' }).waitFor();
}

async function chooseBy(page: Page, button: string | RegExp, path: string): Promise<void> {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chosen).setFiles(fixture(path));
}

async function arrive(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

async function openCase(page: Page, reference: string): Promise<void> {
  await page.getByRole('link', { name: reference, exact: true }).click({ force: true });
  await arrive(page, `Case ${reference}`);
}

async function openSection(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function toCases(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Example PDU/ }).click();
  await page.getByRole('link', { name: 'EX-001' }).waitFor();
}
