import type { Page } from '@playwright/test';
import { protectedIdentity, teamKeys } from '../../builders/age-keys.ts';
import { AddCasePage } from '../pages/add-case-page.ts';
import { type CasePath, goToCasePage } from '../pages/case-pages.ts';
import { ChangePassphrasePage } from '../pages/change-passphrase-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { FrameworksPage } from '../pages/frameworks-page.ts';
import { arriveAtHeading } from '../pages/heading.ts';
import {
  CheckSamplePage,
  ImportSamplePage,
  SampleRefusedPage,
} from '../pages/import-sample-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { openExample } from '../pages/known-example.ts';
import { createVault, inspectionName, person, samplePath } from '../pages/known-paths.ts';
import { NewInspectionPage } from '../pages/new-inspection-page.ts';
import { RecoveryPage } from '../pages/recovery-page.ts';
import { SectionPage } from '../pages/section-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';
import { controlWrites, letWritesBe } from '../support/controlled-writes.ts';
import { inspectScreen } from '../support/inspect-screen.ts';

test('locked screens are accessible: first run, creating, unlocking, and their errors', async ({
  app,
}) => {
  const page = await app.open();
  const firstRun = await FirstRunPage.arrive(page);
  await inspectScreen(page, 'first run');
  const create = await firstRun.chooseCreate();
  await inspectScreen(page, 'create a vault');
  await create.fill({ name: '', passphrase: 'short', again: 'other', understood: false });
  await create.send();
  await expect(create.errorSummary).toBeVisible();
  await inspectScreen(page, 'create a vault, with errors');
  await create.create(person);
  const unlock = await UnlockPage.byLocking(page);
  await inspectScreen(page, 'unlock');
  await unlock.send('not the passphrase');
  await expect(unlock.errorSummary).toBeVisible();
  await inspectScreen(page, 'unlock, with an error');
});

test('screens about who can open a vault are accessible: with and without a recipient, and with errors', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await createVault(page);
  await page.goto(`${app.address}#/safekeeping/passphrase`);
  const change = await ChangePassphrasePage.arrive(page);
  await inspectScreen(page, 'change the passphrase');
  await change.send('', 'short', 'other');
  await expect(change.errorSummary).toBeVisible();
  await inspectScreen(page, 'change the passphrase, with errors');
  await page.goto(`${app.address}#/safekeeping/recovery`);
  const recovery = await RecoveryPage.arrive(page);
  await inspectScreen(page, 'recovery, none');
  await app.files.choosing(page, teamKeys.identityPath, () => recovery.chooseRecipient());
  await recovery.set('');
  await expect(recovery.errorSummary).toBeVisible();
  await inspectScreen(page, 'recovery, with errors');
  await (await UnlockPage.byLocking(page)).chooseLost();
  await inspectScreen(page, 'a lost passphrase, no recipient');
  await page.getByRole('link', { name: 'Back' }).click();
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  await RecoveryPage.arrive(page);
  await app.files.choosing(page, teamKeys.recipientPath, () => recovery.chooseRecipient());
  await inspectScreen(page, 'recovery, a recipient chosen');
  await recovery.set(person.passphrase);
  await expect(page.getByText('The recovery recipient is set')).toBeVisible();
  await inspectScreen(page, 'recovery, set');
  const lost = await (await UnlockPage.byLocking(page)).chooseLost();
  await inspectScreen(page, 'a lost passphrase, with a recipient');
  await app.files.choosing(page, protectedIdentity.path, () => lost.chooseIdentity());
  await lost.send();
  await expect(lost.errorSummary).toBeVisible();
  await inspectScreen(page, 'a lost passphrase, with errors');
});

test('screens without a case are accessible: empty, filled and with errors', async ({ app }) => {
  test.slow();
  const page = await app.open();
  const inspections = await createVault(page);
  await inspectScreen(page, 'inspections, none');
  const creating = await inspections.chooseCreate();
  await inspectScreen(page, 'create an inspection');
  await creating.send();
  await expect(creating.errorSummary).toBeVisible();
  await inspectScreen(page, 'create an inspection, with errors');
  const list = await creating.create({ name: inspectionName });
  await inspectScreen(page, 'case list, none');
  const address = page.url();

  await list.chooseAdd();
  await inspectScreen(page, 'add a case');
  const adding = await AddCasePage.arrive(page);
  await adding.send();
  await expect(adding.errorSummary).toBeVisible();
  await inspectScreen(page, 'add a case, with errors');

  await page.goto(`${address}/import`);
  const importing = await ImportSamplePage.arrive(page);
  await page.getByText('What each column may hold').click();
  await inspectScreen(page, 'import sample');
  await app.files.choosingForInput(page, 'test/fixtures/samples/sample-faulty.csv', () =>
    importing.choose(),
  );
  await SampleRefusedPage.arrive(page);
  await inspectScreen(page, 'sample refused');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await app.files.choosingForInput(page, samplePath, () => importing.choose());
  const check = await CheckSamplePage.arrive(page);
  await inspectScreen(page, 'check the sample');
  const filled = await check.add(inspectionName);
  await inspectScreen(page, 'case list of 40, just added');
  await filled.search.fill('no such case');
  await expect(page.getByText('No case matches')).toBeVisible();
  await inspectScreen(page, 'case list, nothing found');
  await page.goto(`${address}/change`);
  await arriveAtHeading(page, 'Change this inspection');
  await inspectScreen(page, 'change an inspection');
  await page.goto(`${app.address}#/`);
  await InspectionsPage.arrive(page);
  await inspectScreen(page, 'inspections');
});

test('settings, frameworks, about and lost addresses are accessible, and so are their errors', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  await page.goto(`${app.address}#/settings`);
  const settings = await SettingsPage.arrive(page);
  await inspectScreen(page, 'settings');
  await settings.lockAfter('0');
  await expect(page.getByRole('alert')).toBeVisible();
  await inspectScreen(page, 'settings, with an error');
  await settings.lockAfter('20');
  await expect(page.getByText('Settings saved')).toBeVisible();
  await inspectScreen(page, 'settings, saved');

  await page.goto(`${app.address}#/frameworks`);
  const frameworks = await FrameworksPage.arrive(page);
  await inspectScreen(page, 'frameworks');
  await app.files.choosing(page, 'test/fixtures/frameworks/faulty.json', () =>
    frameworks.addFromFile(),
  );
  await expect(frameworks.errorSummary).toBeVisible();
  await inspectScreen(page, 'frameworks, refused');
  await app.files.choosing(page, 'test/fixtures/frameworks/synthetic.json', () =>
    frameworks.addFromFile(),
  );
  await expect(page.getByText('2030 added')).toBeVisible();
  await inspectScreen(page, 'frameworks, added');
  await page.goto(`${app.address}#/inspections/new`);
  await NewInspectionPage.arrive(page);
  await inspectScreen(page, 'create an inspection, two frameworks');

  const nowhere = '01a2060c-dfeb-72d0-96e3-083b17fa0ba8';
  for (const [hash, heading] of [
    ['#/about', 'About Casemark'],
    ['#/nowhere', 'Page not found'],
    [`#/inspections/${nowhere}`, 'Inspection not found'],
    [`#/cases/${nowhere}`, 'This case cannot be opened'],
  ] as const) {
    await page.goto(`${app.address}${hash}`);
    await arriveAtHeading(page, heading);
    await inspectScreen(page, heading);
  }
});

test('the example’s case list and a case not started are accessible', async ({ app }) => {
  const page = await app.open();
  const list = await openExample(page);
  await inspectScreen(page, 'case list');
  await list.open('EX-012');
  await inspectCase(page, page.url(), 'not started', ['', '/sections/2.4', '/check']);
});

test('a case in progress is accessible on every page', async ({ app }) => {
  test.slow();
  const page = await app.open();
  const list = await openExample(page);
  await list.open('EX-007');
  await inspectCase(page, page.url(), 'in progress', [
    '',
    '/sections/details',
    '/sections/interview',
    '/sections/2.2',
    '/sections/2.4',
    '/sections/2.6',
    '/sections/practice-examples',
    '/check',
    '/history',
    '/score',
    '/print',
    '/nowhere',
  ]);
});

test('a case ready, signed off and reopened is accessible', async ({ app }) => {
  test.slow();
  const page = await app.open();
  const list = await openExample(page);
  const address = page.url();
  await list.open('EX-005');
  await inspectCase(page, page.url(), 'ready', ['/check', '/score']);
  await page.goto(address);
  await list.open('EX-001');
  await inspectCase(page, page.url(), 'signed off', [
    '',
    '/sections/details',
    '/sections/2.3',
    '/check',
    '/signed-off',
  ]);
  await page.goto(address);
  await list.open('EX-004');
  await inspectCase(page, page.url(), 'reopened', ['', '/signed-off']);
});

test('what comes up while marking is accessible: notes, odd patterns, examples, the sheet of keys, a failure to save', async ({
  app,
}) => {
  const page = await openCaseWithWrites(app);
  const address = page.url();
  await page.goto(`${address}/sections/2.2`);
  const section = await SectionPage.arrive(page, '2.2 Assessment');
  // Four prompts answered no under a judgement of sufficient, and one that cannot be judged.
  for (const key of ['j', 'n', 'j', 'n', 'j', 'n', 'j', 'n', 's']) await page.keyboard.press(key);
  for (const key of ['j', 'y', 'Enter']) await page.keyboard.press(key);
  await page.keyboard.type('A note');
  for (const key of ['Escape', 'u', 'j', 'a']) await page.keyboard.press(key);
  await inspectScreen(page, 'marking, with a note, an odd pattern and a refused key');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await inspectScreen(page, 'keyboard shortcuts');
  await page.keyboard.press('Escape');

  await page.goto(`${address}/sections/practice-examples`);
  await SectionPage.arrive(page, 'Practice examples');
  await page.getByRole('button', { name: 'Add a poor practice example' }).click();
  await inspectScreen(page, 'a practice example');
  await page.goto(`${address}/sections/2.2`);
  await SectionPage.arrive(page, '2.2 Assessment');
  await expect(section.saving).toHaveText(/^(Saved|Nothing)/);
  await letWritesBe(page, 'disk-full');
  for (const key of ['j', 'y']) await page.keyboard.press(key);
  await expect(section.saving).toContainText('not saved');
  await inspectScreen(page, 'not saved');
  await page.getByRole('link', { name: 'Example PDU (fictional)' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await inspectScreen(page, 'leaving held back');
  await letWritesBe(page, 'done');
});

async function openCaseWithWrites(app: App): Promise<Page> {
  const page = await app.openTab();
  await controlWrites(page);
  await page.goto(app.address);
  const list = await openExample(page);
  await list.open('EX-012');
  return page;
}

async function inspectCase(
  page: Page,
  address: string,
  state: string,
  paths: readonly CasePath[],
): Promise<void> {
  for (const path of paths) {
    await goToCasePage(page, address, path);
    await inspectScreen(page, `${path} of a case ${state}`);
  }
}
