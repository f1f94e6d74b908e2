import type { Page } from '@playwright/test';
import { importSample, inspectionName, person } from '../pages/known-paths.ts';
import { SectionPage } from '../pages/section-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';
import {
  controlWrites,
  heldWrites,
  letWritesBe,
  writeDurabilities,
} from '../support/controlled-writes.ts';

test('"Saved" stands there only after the disk has the answer', async ({ app }) => {
  const { page, section } = await openStandard(app);
  await letWritesBe(page, 'held');
  const answer = section.firstAnswer('Yes');

  await answer.check();
  // The store has acknowledged every record of it by now; only the commit is outstanding.
  await expect.poll(() => heldWrites(page)).toBe(1);
  await expect(answer).toBeChecked();
  await expect(section.saving).toHaveText('Saving');

  await letWritesBe(page, 'done');
  await expect(section.saving).toHaveText(/^Saved \d\d:\d\d:\d\d · 2 copies$/);
  expect(new Set(await writeDurabilities(page))).toEqual(new Set(['strict']));
});

for (const { fate, words } of [
  {
    fate: 'disk-full',
    words:
      /^1 answer is only on this screen\. The disk .* full.* Free some space.* next try is at \d\d:\d\d:\d\d\.Try again now$/,
  },
  {
    fate: 'aborted',
    words:
      /^1 answer is only on this screen\. The first copy, .* cannot be written\. Keep this window open/,
  },
] as const) {
  test(`a write refused (${fate}) keeps the answer on screen, says so, holds back leaving, and is made good by itself`, async ({
    app,
  }) => {
    const { page, section } = await openStandard(app);
    await letWritesBe(page, fate);
    const answer = section.firstAnswer('No');

    await answer.check();
    await expect(section.saving).toHaveText('1 answer is not saved');
    await expect(section.savingFailure).toHaveText(words);
    await expect(answer).toBeChecked();
    expect(await app.holdsBackLeaving(page)).toBe(true);

    await page.getByRole('link', { name: inspectionName }).click();
    const dialog = page.getByRole('dialog', { name: 'Your last answers are not saved yet' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Try again and leave' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Stay on this page' }).click();
    await expect(dialog).toBeHidden();
    await expect(answer).toBeChecked();

    await letWritesBe(page, 'done');
    await expect(section.saving).toHaveText(/^Saved \d\d:\d\d:\d\d · 2 copies$/, {
      timeout: 40_000,
    });
    await expect.poll(() => app.holdsBackLeaving(page)).toBe(false);
    await page.reload();
    await (await UnlockPage.arrive(page)).send(person.passphrase);
    const again = await SectionPage.arrive(page, '2.2 Assessment');
    await expect(again.firstAnswer('No')).toBeChecked();
  });
}

test('a failing save is tried again as soon as it is asked for', async ({ app }) => {
  const { page, section } = await openStandard(app);
  await letWritesBe(page, 'disk-full');
  await section.firstAnswer('No').check();
  await expect(section.savingFailure.getByRole('alert')).toContainText('only on this screen');
  await letWritesBe(page, 'done');

  await section.savingFailure.getByRole('button', { name: 'Try again now' }).click();

  await expect(section.saving).toHaveText(/^Saved \d\d:\d\d:\d\d · 2 copies$/);
  await expect(section.savingFailure).toBeHidden();
});

test('leaving goes on by itself once a second try has saved the answers', async ({ app }) => {
  const { page, section } = await openStandard(app);
  await letWritesBe(page, 'disk-full');
  await section.firstAnswer('No').check();
  await expect(section.saving).toContainText('not saved');
  await page.getByRole('link', { name: inspectionName }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();

  await letWritesBe(page, 'done');
  await dialog.getByRole('button', { name: 'Try again and leave' }).click();

  await expect(page.getByRole('heading', { level: 1, name: inspectionName })).toBeVisible();
});

test('locking while an answer is not saved asks first, and behind the lock a warning stands until it is', async ({
  app,
}) => {
  const { page, section } = await openStandard(app);
  await letWritesBe(page, 'disk-full');
  await section.firstAnswer('No').check();
  await expect(section.savingFailure).toBeVisible();
  const lock = page.getByRole('button', { name: 'Lock', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Your last answers are not saved yet' });
  await lock.click();
  await dialog.getByRole('button', { name: 'Stay unlocked' }).click();
  await expect(dialog).toBeHidden();
  await expect(section.firstAnswer('No')).toBeChecked();

  await lock.click();
  await dialog.getByRole('button', { name: 'Lock all the same' }).click();

  const unlock = await UnlockPage.arrive(page);
  await expect(unlock.unsaved.getByRole('alert')).toHaveText(
    /^Changes made before locking are not saved yet\. .*kept sealed in this window.* Keep this window open/,
  );
  await unlock.send(person.passphrase);
  await expect(unlock.errorSummary).toContainText('The disk is full');
  await expect(unlock.unsaved).toBeVisible();
  await letWritesBe(page, 'done');
  await expect(unlock.unsaved).toBeHidden({ timeout: 40_000 });
  await unlock.send(person.passphrase);
  const again = await SectionPage.arrive(page, '2.2 Assessment');
  await expect(again.firstAnswer('No')).toBeChecked();
});

test('every answer of a quick run of keys is saved, in its order', async ({ app }) => {
  const { page, section } = await openStandard(app);
  await letWritesBe(page, 'held');

  for (const key of ['j', 'y', 'j', 'n', 'n', 'k', 'n', 'y', 'n']) await page.keyboard.press(key);
  await expect(section.saving).toHaveText('Saving');
  await letWritesBe(page, 'done');
  await expect(section.saving).toHaveText(/^Saved /);

  await page.reload();
  await (await UnlockPage.arrive(page)).send(person.passphrase);
  await SectionPage.arrive(page, '2.2 Assessment');
  const checked = page.locator('fieldset[id^="prompt-"] input[type="radio"]:checked');
  expect(await checked.evaluateAll((radios) => radios.map((radio) => radio.id))).toEqual([
    'prompt-2_2_1_a-no',
    'prompt-2_2_1_b-no',
  ]);
});

async function openStandard(app: App): Promise<{ page: Page; section: SectionPage }> {
  const page = await app.openTab();
  await controlWrites(page);
  await page.goto(app.address);
  const list = await importSample(app, page);
  const tasks = await list.open('SNP-014');
  return { page, section: await tasks.open('2.2 Assessment') };
}
