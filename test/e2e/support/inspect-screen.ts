import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.0, 2.1 and 2.2 at A and AA, and what axe counts as good practice beside them. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const usualSize = { width: 1280, height: 800 };

/**
 * Looks at a screen as it stands: axe finds nothing; at 200% zoom and reflowed for 400% nothing is cut off to the
 * side; no tag says its state by colour alone.
 */
export async function inspectScreen(page: Page, name: string): Promise<void> {
  // What is shown while a page's code comes is not the page.
  await expect(page.getByText('Opening', { exact: true })).toHaveCount(0);
  expect.soft(await axeFaults(page), `axe on ${name}`).toEqual([]);

  for (const [zoom, size] of [
    ['200%', { width: 640, height: 400 }],
    ['400%', { width: 320, height: 256 }],
  ] as const) {
    await page.setViewportSize(size);
    expect.soft(await sidewaysOverflow(page), `${name} at ${zoom}`).toEqual([]);
  }
  await page.setViewportSize(usualSize);
  // What follows the size of a box does so with the next picture.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );

  const wordless = await page
    .locator('.govuk-tag')
    .evaluateAll((found) => found.filter((tag) => tag.textContent?.trim() === '').length);
  expect.soft(wordless, `tags without words on ${name}`).toBe(0);
}

export async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html}`),
  );
}

/** What makes the page wider than its window. What scrolls inside a box of its own is allowed to: wide tables. */
export function sidewaysOverflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) =>
        element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement),
    );
    return [
      `${scrollWidth} wide in ${clientWidth}`,
      ...wide.map((element) => element.outerHTML.slice(0, 120)),
    ];
  });
}
