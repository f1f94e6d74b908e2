/**
 * Selects what stands in an element and copies it. False where the platform does not copy: it is selected all the same,
 * so that the person can. The newer way to the clipboard asks a permission that the desktop shell gives to nobody.
 */
export function copySelected(element: HTMLElement): boolean {
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
