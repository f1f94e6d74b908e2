import { findFocusedRow } from './focused-row.ts';

/** Remembers where on the page the work is, as the vault locks. In memory only, and gone once it was come back to. */
export function keepPlace(): void {
  const anchor = currentPlace();
  kept = anchor === null ? null : { path: pathOf(window.location.hash), anchor };
}

/** The anchor of the place on the page with this path, where that is the page that was locked. */
export function keptPlace(path: string): string | null {
  return kept?.path === path ? kept.anchor : null;
}

export function forgetPlace(): void {
  kept = null;
}

let kept: { readonly path: string; readonly anchor: string } | null = null;

/** A text that is being written, else the row around the focus. An empty note is not on the page afterwards. */
function currentPlace(): string | null {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement && focused.value.trim() !== '') return focused.id;
  const row = findFocusedRow();
  return row === null ? null : (row.dataset.stop ?? row.id);
}

function pathOf(hash: string): string {
  return hash.slice(1).split('?')[0] ?? '';
}
