/** Marks the row that the keyboard would act on although the focus has not been there yet. */
export const proposedAttribute = 'data-proposed';

/** The row of the page that holds the focus, or that held it last. */
export function findFocusedRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>(
    `main [aria-current="true"]:not([${proposedAttribute}])`,
  );
}
