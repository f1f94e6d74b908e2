import { expect, type Locator, type Page } from '@playwright/test';

/** Waits for the page whose one h1 reads so: proof of having arrived. */
export async function arriveAtHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(heading(page, name)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
}

function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' });
}
