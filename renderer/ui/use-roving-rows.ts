import { type KeyboardEvent, useState } from 'react';

export type RovingRows = {
  /** 0 for the one row that Tab reaches, -1 for the rest. */
  tabIndexOf(rowId: string): 0 | -1;
  onFocus(rowId: string): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
};

/**
 * Moves between the links, or the checkboxes, of a list's rows by arrow keys, Home and End: one stop for Tab, however
 * long the list. They are native, so Enter opens the link and the space bar ticks the box in focus. They are found by
 * their `data-row-link`.
 */
export function useRovingRows(rowIds: readonly string[]): RovingRows {
  const [lastRowId, setLastRowId] = useState<string | null>(null);
  const current = lastRowId !== null && rowIds.includes(lastRowId) ? lastRowId : rowIds[0];
  return {
    tabIndexOf: (rowId) => (rowId === current ? 0 : -1),
    onFocus: setLastRowId,
    onKeyDown: (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
      const place = event.target instanceof HTMLElement ? links.indexOf(event.target) : -1;
      if (place === -1) return;
      const wanted = wantedPlace(event.key, place, links.length);
      if (wanted === undefined) return;
      event.preventDefault();
      links[wanted]?.focus();
    },
  };
}

function wantedPlace(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(place + 1, count - 1);
    case 'ArrowUp':
      return Math.max(place - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
