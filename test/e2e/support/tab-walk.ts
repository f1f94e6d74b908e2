import type { Page } from '@playwright/test';

/** What a walk through a page with the Tab key found wrong, as sentences. */
export type TabWalk = { readonly stops: number; readonly faults: readonly string[] };

/**
 * Presses Tab from the top of a page to its end. Every control must be reached once, must look different while it
 * has the focus, and must not be covered by a bar.
 */
export async function walkByTab(page: Page): Promise<TabWalk> {
  const stops = await page.evaluate(prepareWalk);
  const faults: string[] = [];
  const reached = new Set<number>();
  // From the top of the page, as someone who has just come to it.
  for (let pressed = 0; pressed < stops.length + 5; pressed += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(lookAtFocus);
    if (at === null || reached.has(at.stop)) {
      if (reached.size >= stops.length) break;
      continue;
    }
    reached.add(at.stop);
    const name = stops[at.stop] ?? 'something that was not there before';
    if (!at.looksFocused) faults.push(`no visible focus: ${name}`);
    if (at.isCovered) faults.push(`covered while it has the focus: ${name}`);
  }
  for (const [stop, name] of stops.entries()) {
    if (!reached.has(stop)) faults.push(`never reached: ${name}`);
  }
  return { stops: stops.length, faults };
}

type Walk = { stops: Element[]; looks: string[]; lookOf: (element: Element) => string };
type Walking = Window & { tabWalk: Walk };

/** Runs in the page: which controls Tab must come to, and how each looks without the focus. */
function prepareWalk(): string[] {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.getSelection()?.removeAllRanges();
  window.scrollTo(0, 0);

  const partLook = (element: Element, part?: string) => {
    const style = getComputedStyle(element, part);
    const drawn = (line: string, width: string, whole: string) =>
      line === 'none' || width === '0px' ? 'none' : whole;
    return [
      drawn(style.outlineStyle, style.outlineWidth, `${style.outline} ${style.outlineOffset}`),
      drawn(style.borderTopStyle, style.borderTopWidth, style.borderTop),
      drawn(style.borderBottomStyle, style.borderBottomWidth, style.borderBottom),
      drawn(style.borderLeftStyle, style.borderLeftWidth, style.borderLeft),
      drawn(style.textDecorationLine, '', style.textDecoration),
      style.boxShadow,
      style.backgroundColor,
      style.clipPath,
    ].join(' ');
  };
  // A control may show its focus on its label, on the box around it or on what is drawn beside it.
  const lookOf = (element: Element) =>
    [element, element.parentElement, element.nextElementSibling, element.closest('fieldset')]
      .filter((one) => one !== null && one !== undefined)
      .map((one) => [partLook(one), partLook(one, '::before'), partLook(one, '::after')].join(' '))
      .join(' | ');

  const isGroupStop = (radio: HTMLInputElement) => {
    const group = [
      ...document.querySelectorAll<HTMLInputElement>(
        `input[type="radio"][name="${CSS.escape(radio.name)}"]`,
      ),
    ];
    return (group.find(({ checked }) => checked) ?? group[0]) === radio;
  };
  const candidates = document.querySelectorAll<HTMLElement>(
    ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled)',
  );
  const stops = [...candidates].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      (!(element instanceof HTMLInputElement) || element.type !== 'radio' || isGroupStop(element)),
  );
  const walk: Walk = { stops, looks: stops.map(lookOf), lookOf };
  Object.assign(window, { tabWalk: walk });
  return stops.map((element) =>
    `${element.tagName.toLowerCase()} ${element.id} ${element.textContent?.trim().slice(0, 60)}`.replaceAll(
      /\s+/g,
      ' ',
    ),
  );
}

/** Runs in the page: which of the stops has the focus now, whether that shows, and whether it can be seen. */
function lookAtFocus(): { stop: number; looksFocused: boolean; isCovered: boolean } | null {
  const { stops, looks, lookOf } = (window as unknown as Walking).tabWalk;
  const element = document.activeElement;
  if (element === null) return null;
  const stop = stops.indexOf(element);
  if (stop === -1) return null;
  const shown = element.matches('.ui-chip__input, .govuk-radios__input, .govuk-checkboxes__input')
    ? (element.closest('label, .govuk-radios__item, .govuk-checkboxes__item') ?? element)
    : element;
  const { left, right, top, bottom } = shown.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const isSeen = points.some(([x, y]) => {
    const found = document.elementFromPoint(x, y);
    return (
      found !== null &&
      (shown.contains(found) || found.contains(shown) || found.closest('label')?.contains(shown))
    );
  });
  return { stop, looksFocused: lookOf(element) !== looks[stop], isCovered: !isSeen };
}
