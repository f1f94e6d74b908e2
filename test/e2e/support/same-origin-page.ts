import type { Page } from '@playwright/test';

/** Leaves the app for an empty page of its own origin, from which a test reaches the app's store without the app. */
export async function openSameOriginPage(page: Page, address: string): Promise<void> {
  const url = `${address}empty-page`;
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body: '<p>empty' }));
  await page.goto(url);
}
