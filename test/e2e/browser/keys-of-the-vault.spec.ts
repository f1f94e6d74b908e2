import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { otherKeys, protectedIdentity, teamKeys } from '../../builders/age-keys.ts';
import { ChangePassphrasePage } from '../pages/change-passphrase-page.ts';
import { CreateVaultPage } from '../pages/create-vault-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { createVault, inspectionName, person } from '../pages/known-paths.ts';
import { RecoveryPage } from '../pages/recovery-page.ts';
import { SectionPage } from '../pages/section-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';

const next = 'copper lantern orbit canal';
const shortRecipient = `${teamKeys.recipient.slice(0, 12)}…${teamKeys.recipient.slice(-8)}`;

test('a vault with a recovery recipient is opened with its secret key when the passphrase is lost', async ({
  app,
}) => {
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await app.files.choosing(page, teamKeys.recipientPath, () => create.chooseRecipient());
  await expect(page.getByText(`Whoever holds the secret key of ${shortRecipient}`)).toBeVisible();
  await expect(create.understood).toHaveCount(0);
  await create.create(person);
  await markOneAnswer(page);
  await page.getByRole('button', { name: 'Lock' }).click();

  const lost = await (await UnlockPage.arrive(page)).chooseLost();
  await expect(
    page.getByText(`This vault has a recovery recipient: ${shortRecipient}`),
  ).toBeVisible();
  await app.files.choosing(page, otherKeys.identityPath, () => lost.chooseIdentity());
  await lost.fill(next);
  await lost.send();
  await expect(lost.errorSummary).toContainText('That secret key does not belong to this vault’s');
  await app.files.choosing(page, teamKeys.identityPath, () => lost.chooseIdentity());
  // The other file is chosen until this one is read, which a person is too slow to notice.
  await expect(page.getByText(basename(teamKeys.identityPath))).toBeVisible();
  await lost.send();

  await expect(await theAnswer(page)).toBeChecked();
  const unlock = await UnlockPage.byLocking(page);
  await unlock.send(person.passphrase);
  await expect(unlock.errorSummary).toContainText('That is not the passphrase of this vault');
  await unlock.send(next);
  await expect(await theAnswer(page)).toBeChecked();
});

test('the secret key may itself be under a passphrase, which is asked for', async ({ app }) => {
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await app.files.choosing(page, teamKeys.recipientPath, () => create.chooseRecipient());
  await create.create(person);
  const lost = await (await UnlockPage.byLocking(page)).chooseLost();
  await app.files.choosing(page, protectedIdentity.path, () => lost.chooseIdentity());
  await lost.fill(next);

  const ofFile = page.getByLabel('Passphrase of the secret key’s file');
  await ofFile.fill('slow river over gravel');
  await lost.send();
  await expect(lost.errorSummary).toContainText(
    'That is not the passphrase of the secret key’s file',
  );
  await ofFile.fill(protectedIdentity.passphrase);
  await lost.send();

  await InspectionsPage.arrive(page);
});

test('a secret key given for a recipient is refused, and a vault without one asks to understand that', async ({
  app,
}) => {
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();

  await app.files.choosing(page, teamKeys.identityPath, () => create.chooseRecipient());
  await expect(create.errorSummary).toContainText('That file holds a secret key.');
  await create.fill({ ...person, understood: false });
  await create.send();
  await expect(create.errorSummary).toContainText('Tick the box to say that you understand');
  await (await CreateVaultPage.arrive(page)).create(person);
  await (await UnlockPage.byLocking(page)).chooseLost();

  await expect(page.getByText('Nobody can open this vault without its passphrase')).toBeVisible();
  await expect(page.getByText('Nothing is deleted.')).toBeVisible();
  await page.getByRole('link', { name: 'Back' }).click();
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  await InspectionsPage.arrive(page);
});

test('doing without a recovery recipient brings the focus back to choosing one', async ({
  app,
}) => {
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();
  await app.files.choosing(page, teamKeys.recipientPath, () => create.chooseRecipient());

  await page.getByRole('button', { name: 'Do without it' }).click();

  await expect(page.getByRole('button', { name: 'Choose a file' })).toBeFocused();
});

test('after a change of passphrase and a new start of the browser the new one opens, and the old one does not', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  await markOneAnswer(page);
  const change = await openChange(app, page);

  await change.send('wet granite under a low sun', next);
  await expect(change.errorSummary).toContainText('That is not the passphrase of this vault');
  await change.send('', next);
  await expect(change.errorSummary).toContainText('Enter the passphrase that the vault has now');
  await change.send(person.passphrase, person.passphrase);
  await expect(change.errorSummary).toContainText(
    'must differ from the one that the vault has now',
  );
  await change.send(person.passphrase, next);
  await expect(page.getByText('Your passphrase is changed.')).toBeVisible();
  await app.closeBrowser();

  const again = await app.open();
  const unlock = await UnlockPage.arrive(again);
  await unlock.send(person.passphrase);
  await expect(unlock.errorSummary).toContainText('That is not the passphrase of this vault');
  await unlock.send(next);
  const inspections = await InspectionsPage.arrive(again);
  const tasks = await (await inspections.open(inspectionName)).open('SNP-014');
  await expect((await tasks.open('2.2 Assessment')).firstAnswer()).toBeChecked();
});

test('a recovery recipient is set, replaced and removed with the passphrase', async ({ app }) => {
  const page = await app.open();
  await createVault(page);
  await page.goto(`${app.address}#/safekeeping/recovery`);
  const recovery = await RecoveryPage.arrive(page);
  await expect(page.getByText('This vault has no recovery recipient.')).toBeVisible();

  await app.files.choosing(page, teamKeys.recipientPath, () => recovery.chooseRecipient());
  await recovery.set('wet granite under a low sun');
  await expect(recovery.errorSummary).toContainText('That is not the passphrase of this vault');
  await recovery.set(person.passphrase);
  await expect(page.getByText('The recovery recipient is set')).toBeVisible();
  await expect(
    page.getByText(`This vault has a recovery recipient: ${shortRecipient}`),
  ).toBeVisible();

  await app.files.choosing(page, otherKeys.recipientPath, () => recovery.chooseRecipient());
  await expect(page.getByText(basename(otherKeys.recipientPath))).toBeVisible();
  await recovery.set(person.passphrase);
  await expect(page.getByText(/^This vault has a recovery recipient/)).toContainText(
    otherKeys.recipient.slice(-8),
  );

  await recovery.remove(person.passphrase);
  await expect(page.getByText('The recovery recipient is removed')).toBeVisible();
  await expect(page.getByText('This vault has no recovery recipient.')).toBeVisible();
});

/** One case of a new inspection, and one answer in it, saved. */
async function markOneAnswer(page: Page): Promise<void> {
  const inspections = await InspectionsPage.arrive(page);
  const creating = await inspections.chooseCreate();
  const list = await creating.create({ name: inspectionName, lead: 'Lee Lead' });
  const adding = await list.chooseAdd();
  const tasks = await adding.add({
    reference: 'SNP-014',
    facts: {
      'Which cohort is this case in?': 'Community',
      'What is the risk of serious harm level?': 'Low',
      'Is unpaid work the only requirement?': 'Yes',
      'Is there a recent court report': 'No',
    },
  });
  const section = await tasks.open('2.2 Assessment');
  await section.firstAnswer().check();
  await expect(section.saving).toHaveText(/^Saved /);
}

/** On the page where the lock found the person. */
async function theAnswer(page: Page): Promise<Locator> {
  return (await SectionPage.arrive(page, '2.2 Assessment')).firstAnswer();
}

async function openChange(app: App, page: Page): Promise<ChangePassphrasePage> {
  await page.goto(`${app.address}#/safekeeping/passphrase`);
  return ChangePassphrasePage.arrive(page);
}
