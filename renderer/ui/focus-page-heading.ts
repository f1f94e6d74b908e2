/** For when what had the focus goes away: the page is then read from its start, which can take the focus. */
export function focusPageHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus();
}
