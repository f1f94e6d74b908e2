import { examplePassphrase, openExample } from '../pages/known-example.ts';
import { PrintCasePage } from '../pages/print-case-page.ts';
import { SectionPage } from '../pages/section-page.ts';
import { SettingsPage } from '../pages/settings-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import { controlWrites, letWritesBe } from '../support/controlled-writes.ts';

for (const why of ['lock-screen', 'suspend', 'shutdown'] as const) {
  test(`when the machine goes (${why}) the vault locks, and keeps what was half typed`, async ({
    app,
  }) => {
    const page = await app.open();
    const list = await openExample(page);
    const tasks = await list.open('EX-012');
    await tasks.open('2.2 Assessment');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The train is in the tunnel');

    await app.tell('machine:locking', why);

    const unlock = await UnlockPage.arrive(page);
    await unlock.send(examplePassphrase);
    await SectionPage.arrive(page, '2.2 Assessment');
    await expect(page.getByLabel('Note', { exact: true })).toHaveValue(
      'The train is in the tunnel',
    );
  });
}

test('the menu asks before it locks over an answer that is not saved, and the machine does not', async ({
  app,
}) => {
  const page = await app.open();
  await controlWrites(page);
  await page.reload();
  const list = await openExample(page);
  const tasks = await list.open('EX-012');
  const section = await tasks.open('2.2 Assessment');
  await letWritesBe(page, 'disk-full');
  for (const key of ['j', 'y']) await page.keyboard.press(key);
  await expect(section.savingFailure).toBeVisible();
  await app.tell('menu:chosen', 'lock');
  await expect(
    page.getByRole('dialog', { name: 'Your last answers are not saved yet' }),
  ).toBeVisible();

  await app.tell('machine:locking', 'lock-screen');

  const unlock = await UnlockPage.arrive(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(unlock.unsaved).toBeVisible();
  await letWritesBe(page, 'done');
  await expect(unlock.unsaved).toBeHidden({ timeout: 40_000 });
});

test('the menu leads to settings and the sheet of keys, and locks', async ({ app }) => {
  const page = await app.open();
  const list = await openExample(page);
  await list.open('EX-012');

  await app.tell('menu:chosen', 'keyboard-shortcuts');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await app.tell('menu:chosen', 'settings');
  await SettingsPage.arrive(page);
  await app.tell('menu:chosen', 'lock');
  await UnlockPage.arrive(page);
});

test('a case saved as a PDF is on the disk where the person said, under a name that says nothing of it', async ({
  app,
}) => {
  const page = await app.open();
  const list = await openExample(page);
  const tasks = await list.open('EX-001');
  await tasks.openPrint('EX-001');
  await PrintCasePage.arrive(page, 'EX-001');

  const saved = await app.files.saving(page, () =>
    page.getByRole('button', { name: 'Save as PDF' }).click(),
  );

  expect([saved.name, saved.bytes.subarray(0, 5).toString()]).toEqual(['case.pdf', '%PDF-']);
});
