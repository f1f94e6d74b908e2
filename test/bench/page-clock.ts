import type { Page } from '@playwright/test';
import type { ControlCount } from './standard-content.ts';

/** Clocks that run in the page itself, from an event to what its DOM shows: the driver is not in the figures. */

export type Opening = {
  /** From the time the browser gave the click to the moment when every control is in the page and none is disabled. */
  readonly usableMs: number;
  /** From the click to the task after the second frame that follows: all of it has been painted. */
  readonly paintedMs: number;
};

/** Clicks, and times it until that many controls can be used. */
export async function timeOpening(
  page: Page,
  selector: string,
  controls: ControlCount,
): Promise<Opening> {
  await clickAfter(page, selector, () => page.evaluate(armOpening, controls));
  return page.evaluate(() => globalThis.benchClock as Promise<Opening>);
}

/**
 * Clicks an answer, and times it until the saving line shows a new durable commit. From the moment the page is told
 * of the click, as a put is timed from the moment the page asks for it.
 */
export async function timeSaving(page: Page, selector: string): Promise<number> {
  await clickAfter(page, selector, () => page.evaluate(armSaving));
  return page.evaluate(() => globalThis.benchClock as Promise<number>);
}

/** Clicks or types, and times it from that event until so many elements stand there, painted. */
export async function timeUntilCount(
  page: Page,
  event: 'click' | 'input',
  wanted: { readonly selector: string; readonly count: number },
  act: () => Promise<void>,
): Promise<number> {
  await page.evaluate(armCount, { event, ...wanted });
  await act();
  return page.evaluate(() => globalThis.benchClock as Promise<number>);
}

/** A real click with nothing of the driver's in the page: its own hit test would be in the figure. */
async function clickAfter(page: Page, selector: string, arm: () => Promise<void>): Promise<void> {
  const target = page.locator(selector);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${selector} is not in the page`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await arm();
  await page.mouse.click(x, y);
}

declare global {
  var benchClock: Promise<unknown> | undefined;
}

// Each is sent to the page as text, so it can use nothing that stands outside it.

function armOpening({ radios, checkboxes, textareas }: ControlCount): void {
  globalThis.benchClock = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('the controls did not come')), 30_000);
    let clickedMs = Number.NaN;
    const onClick = (event: Event) => {
      clickedMs = event.timeStamp;
    };
    addEventListener('click', onClick, { capture: true, once: true });
    const usable = (selector: string) => document.querySelectorAll(`${selector}:enabled`).length;
    const observer = new MutationObserver(() => {
      if (usable('input[type=radio]') < radios) return;
      if (usable('input[type=checkbox]') < checkboxes) return;
      if (usable('textarea') < textareas) return;
      observer.disconnect();
      const usableMs = performance.now() - clickedMs;
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ usableMs, paintedMs: performance.now() - clickedMs });
          port2.postMessage(null);
        });
      });
    });
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
  });
}

function armSaving(): void {
  globalThis.benchClock = new Promise((resolve, reject) => {
    let clickedMs = Number.NaN;
    const onClick = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement)) return;
      removeEventListener('click', onClick, true);
      clickedMs = performance.now();
    };
    addEventListener('click', onClick, true);
    const bar = document.querySelector('footer') ?? document.body;
    const line = () => bar.querySelector('.ui-status-line')?.textContent?.trim() ?? '';
    const observer = new MutationObserver(() => {
      if (Number.isNaN(clickedMs) || !line().startsWith('Saved ')) return;
      observer.disconnect();
      resolve(performance.now() - clickedMs);
    });
    observer.observe(bar, { childList: true, subtree: true, characterData: true });
    setTimeout(() => reject(new Error('the answer was not shown as saved')), 10_000);
  });
}

function armCount(wanted: {
  readonly event: string;
  readonly selector: string;
  readonly count: number;
}): void {
  globalThis.benchClock = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('what was waited for did not come')), 300_000);
    let beganMs = Number.NaN;
    const onEvent = (event: Event) => {
      beganMs = event.timeStamp;
    };
    addEventListener(wanted.event, onEvent, { capture: true, once: true });
    const observer = new MutationObserver(() => {
      if (document.querySelectorAll(wanted.selector).length !== wanted.count) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - beganMs);
          port2.postMessage(null);
        });
      });
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}
