import type { Page } from '@playwright/test';
import { openExample } from '../pages/known-example.ts';
import { SectionPage } from '../pages/section-page.ts';
import { expect, test } from '../support/app-test.ts';

/** What a laptop's window leaves at 400%. */
const fourTimes = { width: 320, height: 256 };

test('on a page enlarged four times, whether it is saved stays in view and hides no control', async ({
  app,
}) => {
  const page = await app.open();
  const list = await openExample(page);
  await list.open('EX-006');
  await page.goto(`${page.url()}/sections/2.5`);
  await SectionPage.arrive(page, '2.5 Reviewing');
  await page.setViewportSize(fourTimes);
  const bottomLine = page.getByRole('contentinfo');

  await page.getByRole('radio', { name: 'Yes', exact: true }).first().check();
  await expect(bottomLine).toContainText(/Saved \d/);
  const heights = await bottomLine.evaluate((line) => {
    const { top, bottom } = line.getBoundingClientRect();
    return { from: innerHeight - bottom, height: Math.round(bottom - top) };
  });
  const hidden: string[] = [];
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press('Tab');
    hidden.push(...(await focusedUnderBottomLine(page)));
  }

  expect({ heights, hidden }).toEqual({ heights: { from: 0, height: 32 }, hidden: [] });
});

test('a table is a stop for Tab only where it scrolls, and the page around it never scrolls sideways', async ({
  app,
}) => {
  const page = await app.open();
  const list = await openExample(page);
  const cases = await list.open('EX-004');
  await cases.openHistory();
  const table = page.getByRole('region').filter({ has: page.getByRole('table') });
  const overflow = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  await expect(table).toHaveCount(0);
  await page.setViewportSize(fourTimes);
  await expect(table).toHaveAttribute('tabindex', '0');
  await expect(table).toHaveAccessibleName(/./);

  expect(await overflow()).toBe(0);
});

/** The name of what has the focus, if the bottom line covers any of its middle. */
function focusedUnderBottomLine(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const line = document.querySelector('footer');
    if (focused === null || line === null || line.contains(focused)) return [];
    const box = focused.getBoundingClientRect();
    const middle = (box.top + Math.min(box.bottom, innerHeight)) / 2;
    return middle > line.getBoundingClientRect().top
      ? [focused.textContent || focused.outerHTML]
      : [];
  });
}
