/**
 * Focuses a field by id without touching the address, which belongs to the router, and brings its
 * question into view above it. Answers false when there is no such field on the page.
 */
export function focusField(id: string): boolean {
  const element = document.getElementById(id);
  if (!element) return false;
  const field = element.matches(FOCUSABLE)
    ? element
    : element.querySelector<HTMLElement>(FOCUSABLE);
  const target = field ?? element;
  if (!field) element.tabIndex = -1;
  (questionOf(target) ?? target).scrollIntoView();
  target.focus({ preventScroll: true });
  return true;
}

const FOCUSABLE =
  'input:not([type="hidden"], [hidden]), select, textarea, button, summary, a[href], [tabindex]';

function questionOf(field: HTMLElement): Element | null {
  if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
    const legend = field.closest('fieldset')?.querySelector('legend');
    if (legend) return legend;
  }
  return field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement
    ? (field.labels?.[0] ?? null)
    : null;
}
