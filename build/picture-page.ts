import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { projectRoot } from './tool.ts';

/** Where the pictures are kept, each as `<name>-<width>.png`. */
export const pictureFolder = join(projectRoot, 'docs/screenshots');

export type Viewport = { readonly width: number; readonly height: number };

/** Takes the picture of what is on screen. */
export type Take = (name: string) => Promise<void>;

/**
 * An empty page of a person at a laptop of their own. No two of them may have the same number: what stands for chance
 * follows from it, and two people with the same ids would be one.
 */
export async function openPicturePage(
  browser: Browser,
  viewport: Viewport,
  number = 0,
): Promise<{ readonly page: Page; readonly take: Take }> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The pictures show times of day: the same at every making.
  await page.clock.setFixedTime(new Date('2026-11-23T14:03:22Z'));
  // So do they show fingerprints, which depend on every id: the same ids, then.
  await page.addInitScript(countInsteadOfRandom, number);
  return {
    page,
    async take(name) {
      await page.evaluate(() => document.fonts.ready);
      // The pointer would leave one line of a list shaded.
      await page.mouse.move(0, viewport.height - 1);
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(pictureFolder, `${name}-${viewport.width}.png`) });
      console.log(`${name}-${viewport.width}.png`);
    },
  };
}

/** Runs in the page. What it makes is only for pictures of made-up cases. */
function countInsteadOfRandom(first: number): void {
  let count = first;
  crypto.getRandomValues = (values) => {
    if (values !== null) {
      const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
      for (let index = 0; index < bytes.length; index += 1) {
        count = (count * 1103515245 + 12345) % 2147483648;
        bytes[index] = count >> 16;
      }
    }
    return values;
  };
}
