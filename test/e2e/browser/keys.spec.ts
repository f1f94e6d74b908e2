import type { Locator, Page } from '@playwright/test';
import { openExample } from '../pages/known-example.ts';
import { importSample, person } from '../pages/known-paths.ts';
import { SectionPage } from '../pages/section-page.ts';
import { UnlockPage } from '../pages/unlock-page.ts';
import { type App, expect, test } from '../support/app-test.ts';

test('a standard just opened is answered at once, its heading still read first; x clears', async ({
  app,
}) => {
  const { page } = await openSection(app, '2.2 Assessment');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('y');
  await expect(focused(page)).toHaveAttribute('id', 'prompt-2_2_1_a-yes');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  await expect(checked(page)).toHaveCount(2);

  await page.keyboard.press('x');
  await expect(said(page)).toHaveText('Cleared: answer to 2.2.1 b');
  await expect(checked(page)).toHaveCount(1);
});

test('what comes first but is out of sight is shown before a key answers it', async ({ app }) => {
  const { page, section } = await openSection(app, '2.2 Assessment');
  const groups = page.locator('fieldset[id^="prompt-2_2_1"]');
  for (const group of await groups.all()) await group.getByRole('radio', { name: 'Yes' }).check();
  await page.locator('#judgement-2_2_1-sufficient').check();
  const answered = await groups.count();
  await section.goTo('2.3 Planning');
  await section.goTo('2.2 Assessment');
  await page.setViewportSize({ width: 1280, height: 500 });

  await page.keyboard.press('n');
  await expect(page.locator('fieldset[id^="prompt-2_2_2_a"]')).toBeInViewport();
  await expect(checked(page)).toHaveCount(answered);

  await page.keyboard.press('n');
  await expect(page.locator('#prompt-2_2_2_a-no')).toBeChecked();
});

test('an undo in another section goes where it changes something, and says what', async ({
  app,
}) => {
  const { page } = await openSection(app, '2.2 Assessment');
  await page.keyboard.press('y');
  await page.keyboard.press(']');
  await SectionPage.arrive(page, '2.3 Planning');

  await page.keyboard.press('z');

  await SectionPage.arrive(page, '2.2 Assessment');
  await expect(said(page)).toHaveText('Undone: answer to 2.2.1 a');
  await expect(focused(page)).toHaveAttribute('id', 'prompt-2_2_1_a-yes');
  await expect(checked(page)).toHaveCount(0);
  expect(await isSaidInBar(page)).toBe(true);

  await page.goto(page.url().replace(/sections.*/, 'history'));
  await expect(said(page)).toHaveCount(0);
});

test('details are walked and answered by the same keys, and j is never typed into a box', async ({
  app,
}) => {
  const { page } = await openSection(app, 'Practitioner interview');
  await page.keyboard.press('y');
  await expect(page.locator('#field-interview-held-yes')).toBeChecked();
  const box = page.locator('#field-interview-caseload');

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('y');
  await expect(said(page)).toHaveText('Press Enter to write here.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('42');
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('y');

  await expect(said(page)).toHaveText('Use the arrow keys and space here.');
  await expect(box).toHaveValue('42');
});

test('nothing is called saved while words wait', async ({ app }) => {
  const { page, section } = await openSection(app, '2.2 Assessment');
  await page.keyboard.press('y');
  await expect(section.saving).toHaveText(/^Saved /);

  await page.keyboard.press('Enter');
  await page.keyboard.type('P');

  await expect(page.getByRole('contentinfo').getByText('Not saved yet')).toBeVisible();
  await expect(section.saving).toHaveText(/^Saved /);
});

test('going on from the end says that it starts again', async ({ app }) => {
  const { page } = await openSection(app, '2.2 Assessment');
  await page.goto(page.url().replace(/sections.*/, 'sections/2.6'));
  await expect(page.getByRole('heading', { level: 1, name: /^2\.6 / })).toBeVisible();
  for (let steps = 0; steps < 40; steps += 1) await page.keyboard.press('j');

  await page.keyboard.press('g');

  await expect(said(page)).toHaveText('From the start again.');
});

test('a signed-off case offers nothing to answer', async ({ app }) => {
  const page = await app.open();
  await openExample(page);
  const row = page.getByRole('row').filter({ hasText: 'Signed off' }).first();
  await row.locator('[data-row-link]').click();
  await expect(page.getByText(/^Signed off by /)).toBeVisible();
  await page.goto(`${page.url()}/sections/2.2`);
  await SectionPage.arrive(page, '2.2 Assessment');

  await page.keyboard.press('g');

  await expect(said(page)).toHaveText('The case is signed off. Reopen it to change an answer.');
  await expect(page.getByRole('button', { name: 'Next unanswered' })).toHaveCount(0);
});

test('after a lock the work goes on where it was', async ({ app }) => {
  const { page } = await openSection(app, '2.2 Assessment');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Seen in the record');

  await (await UnlockPage.byLocking(page)).send(person.passphrase);
  await SectionPage.arrive(page, '2.2 Assessment');

  await expect(page.locator('#prompt-2_2_1_b')).toHaveAttribute('aria-current', 'true');
  await expect(focused(page)).toHaveAttribute('name', 'prompt-2_2_1_b');
  await expect(page.locator('#note-2_2_1_b')).toHaveValue('Seen in the record');
});

async function openSection(app: App, title: string) {
  const page = await app.open();
  const list = await importSample(app, page);
  const tasks = await list.open('SNP-014');
  return { page, section: await tasks.open(title) };
}

function focused(page: Page): Locator {
  return page.locator(':focus');
}

function checked(page: Page): Locator {
  return page.locator('fieldset[id^="prompt-"] input[type="radio"]:checked');
}

function said(page: Page): Locator {
  return page.getByRole('contentinfo').locator('.announcement p');
}

/** In the bar, what is said covers nothing of the page. */
function isSaidInBar(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const said = document.querySelector('.announcement > p')?.getBoundingClientRect();
    const bar = document.querySelector('footer')?.getBoundingClientRect();
    return !!said && !!bar && said.top >= bar.top && said.bottom <= bar.bottom;
  });
}
