import type { Page } from '@playwright/test';

/** Today as 2026-11-23, by the calendar of the page, which is the one that counts. */
export function today(page: Page): Promise<string> {
  return page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
}
