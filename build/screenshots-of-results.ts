import type { Page } from '@playwright/test';

/** What the complete example comes to. The case list of the example is on screen, and is left for its results. */
export async function takeResults(
  page: Page,
  address: string,
  take: (name: string) => Promise<void>,
): Promise<void> {
  await page.goto(`${address}#/`);
  await page.getByRole('button', { name: 'Add the complete example' }).click();
  await page.getByRole('link', { name: 'Example inspection (complete)' }).click();
  await page.getByRole('button', { name: 'See the results' }).click();
  await arrive(page, 'Ratings at a glance');
  await take('results');
  await page.keyboard.press('t');
  await page.getByRole('table', { name: 'Ratings of every standard' }).waitFor();
  await take('results-as-a-table');
  await page.keyboard.press('t');
  await page.getByRole('heading', { name: 'What decides each rating' }).scrollIntoViewIfNeeded();
  await take('results-further-down');
  await goTo(page, 'Key questions and prompts');
  await take('key-questions-and-prompts');
  const row = page.getByRole('row').filter({ hasText: '2.2.3' });
  await row.getByRole('link').last().click();
  await page.getByRole('navigation', { name: 'Cases of which column' }).waitFor();
  await take('cases-behind-a-figure');
  for (const [title, name] of [
    ['How firm each rating is', 'firmness'],
    ['The sample and its needs', 'sample-and-needs'],
    ['Consistency', 'consistency'],
  ] as const) {
    await goTo(page, title);
    await page.getByText('Comparing the judgements').waitFor({ state: 'detached' });
    await take(name);
  }
}

async function goTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Results', exact: true })
    .getByRole('link', { name: title })
    .click();
  await arrive(page, title);
}

/** The heading holds the inspection's name above the title. */
async function arrive(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: new RegExp(`${title}$`) }).waitFor();
}
