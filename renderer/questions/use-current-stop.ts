import { useCallback, useEffect, useMemo, useRef } from 'react';
import { proposedAttribute } from './focused-row.ts';

/** A place in a page that the keyboard goes to. */
export type Stop = { readonly anchor: string };

/** The stop that the keyboard acts on. */
export type CurrentStop<One extends Stop> = {
  readonly stop: One;
  readonly row: HTMLElement;
  /** Marked as the page appeared: the focus has not been at any stop yet. */
  readonly proposed: boolean;
};

/**
 * Which stop the keyboard acts on: the one that holds the focus, after that the one that held it last, and before any
 * held it the proposed one. The mark is an attribute written here and not drawn by React, so that moving draws no
 * row again.
 */
export function useCurrentStop<One extends Stop>(
  stops: readonly One[],
  proposed: string | null,
): () => CurrentStop<One> | null {
  const byAnchor = useMemo(() => new Map(stops.map((stop) => [stop.anchor, stop])), [stops]);
  const marked = useRef<CurrentStop<One> | null>(null);

  useEffect(() => {
    const mark = (target: EventTarget | null, isProposed: boolean) => {
      const found = findRow(target, byAnchor);
      if (found === null) return;
      marked.current?.row.removeAttribute('aria-current');
      marked.current?.row.removeAttribute(proposedAttribute);
      found.row.setAttribute('aria-current', 'true');
      found.row.toggleAttribute(proposedAttribute, isProposed);
      marked.current = { ...found, proposed: isProposed };
    };
    const onFocus = ({ target }: FocusEvent) => mark(target, false);
    // Arriving at a question may have moved the focus there before anyone listened.
    mark(document.activeElement, false);
    if (marked.current === null && proposed !== null) {
      mark(document.getElementById(proposed), true);
    }
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [byAnchor, proposed]);

  return useCallback(() => {
    if (marked.current === null || !marked.current.row.isConnected) return null;
    const stop = byAnchor.get(marked.current.stop.anchor);
    return stop === undefined ? null : { ...marked.current, stop };
  }, [byAnchor]);
}

/** The row around an element: whatever carries a stop's anchor as its id, or in `data-stop`. */
function findRow<One extends Stop>(
  target: EventTarget | null,
  byAnchor: ReadonlyMap<string, One>,
): { readonly row: HTMLElement; readonly stop: One } | null {
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
