import { writeFile } from 'node:fs/promises';
import { arriveAtHeading } from '../pages/heading.ts';
import { examplePassphrase, openExample } from '../pages/known-example.ts';
import { NewPackPage, OpenPackPage } from '../pages/packs-pages.ts';
import { TaskListPage } from '../pages/task-list-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { expect, test } from '../support/app-test.ts';
import { controlWrites, letWritesBe } from '../support/controlled-writes.ts';
import { inspectScreen } from '../support/inspect-screen.ts';
import { walkByTab } from '../support/tab-walk.ts';

const passphrase = 'seven lanterns across the marsh';

test('the screens of making and opening a pack are accessible, and reached with Tab', async ({
  app,
}) => {
  test.slow();
  const page = await app.open();
  await openExample(page);
  await page.getByRole('link', { name: 'Make a pack' }).click();
  const form = await NewPackPage.arrive(page);
  await form.pressContinue();
  await inspectScreen(page, 'make a pack, with an error');
  await form.choosePurpose('reviews');
  await inspectScreen(page, 'make a pack of reviews, with none there');
  await form.choosePurpose('cases');
  await form.choose('EX-001');
  await inspectScreen(page, 'make a pack, for people');
  expect((await walkByTab(page)).faults).toEqual([]);
  await form.typePassphrase(passphrase);
  await inspectScreen(page, 'make a pack, for a passphrase');
  const check = await form.continue();
  await inspectScreen(page, 'check a pack');
  const saved = await check.make(app.files);
  await inspectScreen(page, 'a pack that was made');

  const path = test.info().outputPath(saved.name);
  await writeFile(path, saved.bytes);
  const notPack = test.info().outputPath('not-a-pack.age');
  await writeFile(notPack, 'nothing of the kind');
  await page.goto(`${app.address}#/packs/open`);
  const open = await OpenPackPage.arrive(page);
  await inspectScreen(page, 'open a pack');
  await open.chooseFile(app.files, notPack);
  await arriveAtHeading(page, 'This pack cannot be taken in');
  await inspectScreen(page, 'a file that is no pack');
  await page.getByRole('button', { name: 'Choose another pack' }).click();
  await open.chooseFile(app.files, path);
  await open.typePassphrase('not the passphrase');
  await expect(open.problems).toContainText('The passphrase is not the one of this pack.');
  await inspectScreen(page, 'the passphrase of a pack, with an error');
  await open.typePassphrase(passphrase);
  await arriveAtHeading(page, /Nothing new$/);
  await inspectScreen(page, 'what a pack holds');
  expect((await walkByTab(page)).faults).toEqual([]);
  await page.goto(`${app.address}#/packs`);
  await arriveAtHeading(page, 'Packs');
  await inspectScreen(page, 'packs sent and received');

  await page.getByRole('rowheader').getByRole('link').click();
  await arriveAtHeading(page, /Pack sent$/);
  await expect(page.getByRole('definition').filter({ hasText: saved.name })).toBeVisible();
  await inspectScreen(page, 'a pack that was sent');
  await page.getByRole('link', { name: 'EX-001' }).click();
  await TaskListPage.arrive(page, 'EX-001');
  await expect(page.getByText(/ for whoever has its passphrase has this case in it/)).toBeVisible();
  await inspectScreen(page, 'the tasks of a case that is out');
  await page.getByRole('link', { name: 'Check answers and sign off' }).click();
  await expect(page.getByText(/^This case went out in a pack/)).toBeVisible();
  await inspectScreen(page, 'a signed-off case that is out');
});

test('what was chosen for a pack outlasts a lock, and what could not be told in the vault’s history is not made', async ({
  app,
}) => {
  const page = await app.open();
  await controlWrites(page);
  await page.reload();
  await openExample(page);
  await page.getByRole('link', { name: 'Make a pack' }).click();
  const form = await NewPackPage.arrive(page);
  await form.choosePurpose('to-moderate');
  await form.choose('EX-001');
  const unlock = await UnlockPage.byLocking(page);
  await unlock.send(examplePassphrase);
  await NewPackPage.arrive(page);
  await expect(page.getByText('1 chosen of 3')).toBeVisible();

  const check = await form.continue();
  await letWritesBe(page, 'disk-full');
  await check.pressMake();

  await expect(page.getByText(/^No pack was made\. /)).toBeVisible();
  await letWritesBe(page, 'done');
});

test('a pack is made by keyboard alone', async ({ app }) => {
  const page = await app.open();
  await openExample(page);
  await page.getByRole('link', { name: 'Make a pack' }).focus();
  await page.keyboard.press('Enter');
  await NewPackPage.arrive(page);
  await page.getByRole('radio', { name: 'Moderate openly' }).focus();
  await page.keyboard.press('Space');
  const boxes = page.getByRole('checkbox', { name: /^EX-/ });
  await boxes.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(boxes.nth(1)).toBeChecked();
  await expect(page.getByText('1 chosen of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).focus();
  await page.keyboard.press('Enter');

  await arriveAtHeading(page, /Check before you make the pack$/);
  await expect(page.getByRole('definition').filter({ hasText: /^1 case/ })).toBeVisible();
});
