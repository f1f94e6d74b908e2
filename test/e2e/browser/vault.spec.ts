import { CreateVaultPage } from '../pages/create-vault-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';
import { InspectionsPage } from '../pages/inspections-page.ts';
import { createInspection, createVault, importSample, person } from '../pages/known-paths.ts';
import { SectionPage } from '../pages/section-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import { openSameOriginPage } from '../support/same-origin-page.ts';

test('a vault is made with a passphrase of twelve characters or more, typed twice the same', async ({
  app,
}) => {
  const page = await app.open();
  const create = await (await FirstRunPage.arrive(page)).chooseCreate();

  await create.fill({ name: 'AB', passphrase: 'elevenchars', understood: false });
  await create.send();
  await expect(create.errorSummary).toContainText('The passphrase must be at least 12 characters');
  await expect(create.errorSummary).toContainText('Tick the box');

  await create.fill({ name: 'AB', passphrase: person.passphrase, again: 'wet granite under' });
  await create.send();
  await expect(create.errorSummary).toHaveText(
    /There is a problem\s*The two passphrases must be the same/,
  );

  await create.fill({ name: 'AB', passphrase: person.passphrase });
  await create.send();
  await InspectionsPage.arrive(page);
});

test('a passphrase can be pasted, and its strength is shown in a word', async ({ app }) => {
  const page = await app.open();
  await (await FirstRunPage.arrive(page)).chooseCreate();
  const create = await CreateVaultPage.arrive(page);
  await create.passphrase.fill('password1234');
  await expect(create.strength).toContainText('Strength: weak');

  await page.getByLabel('Your name or initials').fill(person.passphrase);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await create.passphrase.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');

  await expect(create.passphrase).toHaveValue(person.passphrase);
  await expect(create.strength).toContainText('Strength: very strong');
});

test('a wrong passphrase is called wrong, and the right one still opens the vault', async ({
  app,
}) => {
  const page = await app.open();
  await createInspection(page);
  const unlock = await UnlockPage.byLocking(page);

  await unlock.send('wet granite under a low sun');

  await expect(unlock.errorSummary).toContainText('That is not the passphrase of this vault');
  await expect(unlock.passphrase).toBeFocused();
  await expect(unlock.passphrase).toHaveValue('');
  await expect(page.getByText('Example PDU')).toHaveCount(0);
  await unlock.send(person.passphrase);
  await expect(page.getByRole('heading', { level: 1, name: 'Example PDU' })).toBeVisible();
});

test('where no passphrase is typed it is asked for, and typing it then opens the vault', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  const unlock = await UnlockPage.byLocking(page);

  // The box has the focus on arrival.
  await page.keyboard.press('Enter');

  await expect(unlock.errorSummary).toHaveText(/There is a problem\s*Enter your passphrase/);
  await expect(unlock.passphrase).toHaveAccessibleDescription(/Enter your passphrase/);
  await expect(unlock.passphrase).toBeFocused();
  await unlock.send(person.passphrase);
  await InspectionsPage.arrive(page);
});

test('a half-typed note survives a lock, and the person comes back to where they were', async ({
  app,
}) => {
  const page = await app.open();
  const list = await importSample(app, page);
  const tasks = await list.open('SNP-014');
  await tasks.open('2.3 Planning');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sentence plan of 3 M');
  await page.getByRole('button', { name: 'Lock' }).click();

  const unlock = await UnlockPage.arrive(page);
  await expect(page.getByText('SNP-014')).toHaveCount(0);
  await unlock.send(person.passphrase);

  await SectionPage.arrive(page, '2.3 Planning');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Sentence plan of 3 M');
});

test('after the minutes in the settings without a key or a pointer it locks by itself, and keeps a half-typed note', async ({
  app,
}) => {
  const page = await app.openTab();
  await page.clock.install();
  await page.goto(app.address);
  const list = await importSample(app, page);
  await page.goto(`${app.address}#/settings`);
  const settings = await SettingsPage.arrive(page);
  await settings.lockAfter('1');
  await expect(page.getByText('Settings saved')).toBeVisible();
  await page.goBack();
  const tasks = await list.open('SNP-014');
  await tasks.open('2.2 Assessment');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Interrupted her');

  await page.clock.fastForward(50_000);
  await page.keyboard.type('e');
  await page.clock.fastForward(50_000);
  await SectionPage.arrive(page, '2.2 Assessment');
  await page.clock.fastForward(15_000);

  const unlock = await UnlockPage.arrive(page);
  await unlock.send(person.passphrase);
  await SectionPage.arrive(page, '2.2 Assessment');
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('Interrupted here');
});

test('a second tab says that the vault is open elsewhere, until it is locked there', async ({
  app,
}) => {
  const first = await app.open();
  await createVault(first);
  const second = await app.openTab();
  await second.goto(app.address);
  const unlock = await UnlockPage.arrive(second);

  await unlock.send(person.passphrase);
  await expect(unlock.errorSummary).toContainText('This vault is open in another window.');

  await UnlockPage.byLocking(first);
  await unlock.send(person.passphrase);
  await InspectionsPage.arrive(second);
});

test('a vault from a newer release is refused with a message and left as it is', async ({
  app,
}) => {
  const page = await app.open();
  await createVault(page);
  await openSameOriginPage(page, app.address);
  const bumped = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('casemark', 99_990);
        request.onsuccess = () => {
          resolve(request.result.version);
          request.result.close();
        };
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('blocked'));
      }),
  );
  expect(bumped).toBe(99_990);

  await page.goto(app.address);

  await expect(
    page.getByRole('heading', { level: 1, name: 'This vault was made by a newer Casemark' }),
  ).toBeVisible();
  await expect(page.getByText('it was left as it is')).toBeVisible();
  await expect(page.getByLabel('Passphrase')).toHaveCount(0);
  expect(
    await page.evaluate(async () =>
      (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`),
    ),
  ).toEqual(['casemark 99990']);
});
