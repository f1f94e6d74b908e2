import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Stop } from './stops.ts';

/**
 * Which stop the keyboard acts on: the one that holds the focus, and after that the one that held it last.
 * The mark is an attribute written here and not drawn by React, so that moving draws no row again.
 */
export function useCurrentStop(
  page: RefObject<HTMLElement | null>,
  stops: readonly Stop[],
): () => Stop | null {
  const byAnchor = useMemo(() => new Map(stops.map((stop) => [stop.anchor, stop])), [stops]);
  const marked = useRef<{ readonly row: HTMLElement; readonly stop: Stop } | null>(null);

  useEffect(() => {
    const element = page.current;
    if (element === null) return;
    const mark = (target: EventTarget | null) => {
      const found = findRow(target, byAnchor);
      if (found === null) return;
      marked.current?.row.removeAttribute('aria-current');
      found.row.setAttribute('aria-current', 'true');
      marked.current = found;
    };
    const onFocus = ({ target }: FocusEvent) => mark(target);
    // Arriving at a question may have moved the focus there before anyone listened.
    mark(document.activeElement);
    element.addEventListener('focusin', onFocus);
    return () => element.removeEventListener('focusin', onFocus);
  }, [page, byAnchor]);

  return useCallback(() => {
    if (marked.current === null || !marked.current.row.isConnected) return null;
    return byAnchor.get(marked.current.stop.anchor) ?? null;
  }, [byAnchor]);
}

/** The row around an element: whatever carries a stop's anchor as its id, or in `data-stop`. */
function findRow(
  target: EventTarget | null,
  byAnchor: ReadonlyMap<string, Stop>,
): { readonly row: HTMLElement; readonly stop: Stop } | null {
  let row = target instanceof HTMLElement ? target : null;
  for (; row !== null; row = row.parentElement) {
    const stop =
      byAnchor.get(row.dataset.stop ?? '') ?? (row.matches(ROW) ? byAnchor.get(row.id) : undefined);
    if (stop !== undefined) return { row, stop };
  }
  return null;
}

// A text field carries its question's anchor too, and is no row.
const ROW = 'fieldset, div';
