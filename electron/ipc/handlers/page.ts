import { err, ok } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../dispatch.ts';
import type { FileDialogs, WriteFile } from './file.ts';

export type PagePowers = {
  /** Electron's own account of a print: on failure, its reason in English. */
  readonly print: () => Promise<{ readonly success: boolean; readonly reason: string }>;
  readonly makePdf: () => Promise<Uint8Array>;
  readonly dialogs: Pick<FileDialogs, 'choosePathToSave'>;
  readonly write: WriteFile;
};

export function createPageHandlers({
  print,
  makePdf,
  dialogs,
  write,
}: PagePowers): Pick<Handlers, 'page:print' | 'page:save-as-pdf'> {
  return {
    async 'page:print'() {
      const { success, reason } = await print();
      if (success) return ok('printed');
      // Chromium spells it "Print job canceled"; there is no code to go by.
      return /cancell?ed/i.test(reason) ? ok('cancelled') : err({ kind: 'printing-failed' });
    },
    async 'page:save-as-pdf'({ suggestedName }) {
      const path = await dialogs.choosePathToSave(suggestedName);
      if (path === undefined) return ok('cancelled');
      const pdf = await makePdf().catch(() => undefined);
      return pdf === undefined ? err({ kind: 'printing-failed' }) : write(path, pdf);
    },
  };
}
