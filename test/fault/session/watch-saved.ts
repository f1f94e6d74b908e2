import type { BrowserContext, Page } from '@playwright/test';

/**
 * Tells, in every page from its start, how many acts had been done whenever the saving line read "Saved". An act is
 * counted as its key goes down, before the app hears of it; "Saved" is read when the page has changed. Between the
 * two the app has recorded the act and shows that it is saving, so that none is counted as saved too soon.
 */
export async function watchSaved(
  context: BrowserContext,
  saved: (acts: number, line: string) => void,
): Promise<void> {
  await context.exposeBinding(bindingName, (_, acts: number, line: string) => saved(acts, line));
  await context.addInitScript(watchInPage, bindingName);
}

/** Begins to count from nothing, as when another case is opened. */
export async function countActsAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    Reflect.set(window, 'faultActs', 0);
    Reflect.set(window, 'faultTold', '');
  });
}

const bindingName = 'faultSaved';

function watchInPage(binding: string): void {
  if (window !== window.top) return;
  Reflect.set(window, 'faultActs', 0);
  window.addEventListener(
    'keydown',
    (event) => {
      const typing = event.target instanceof HTMLTextAreaElement;
      const acts = typing ? event.key === 'Escape' : ['y', 'n', 's', 'i'].includes(event.key);
      if (acts) Reflect.set(window, 'faultActs', Reflect.get(window, 'faultActs') + 1);
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const line =
      document
        .querySelector('[role="contentinfo"], footer')
        ?.textContent?.match(/Saved [\d:]+( · 2 copies)?/)?.[0] ?? '';
    const acts = Reflect.get(window, 'faultActs');
    const told = `${acts} ${line}`;
    if (line === '' || told === Reflect.get(window, 'faultTold')) return;
    Reflect.set(window, 'faultTold', told);
    Reflect.get(window, binding)(acts, line);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
