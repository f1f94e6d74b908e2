import type { WebContents } from 'electron';
import type { PagePowers } from '../ipc/handlers/page.ts';

/** Printing the window's page, as promises. */
export function createPagePowers(contents: WebContents): Pick<PagePowers, 'print' | 'makePdf'> {
  return {
    print: () =>
      new Promise((resolve) => {
        contents.print({}, (success, reason) => resolve({ success, reason }));
      }),
    makePdf: () =>
      contents.printToPDF({
        pageSize: 'A4',
        preferCSSPageSize: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
  };
}
