/** Brings the focus to a row, so that the keys that follow act on it; false where the page does not have it. */
export function focusRow(anchor: string, block: ScrollLogicalPosition = 'nearest'): boolean {
  const row = document.querySelector<HTMLElement>(`main [data-stop="${anchor}"]`);
  if (row === null) return false;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block });
  return true;
}
