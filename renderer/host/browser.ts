import { fileLimitBytes, type WantedFile } from '../../shared/ipc/file.ts';
import type { Version } from '../../shared/ipc/version.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { createBrowserFiles } from './browser/browser-files.ts';
import type { Host } from './host.ts';

/** The host of the same build on any web origin: downloads, the browser's own pickers and dialogs. */
export function createBrowserHost(window: Window, appVersion: string): Host {
  const askBeforeLeaving = (event: Event) => event.preventDefault();

  return {
    edition: 'browser',
    ...createBrowserFiles(window),
    version: async () => versionFrom(appVersion, window.navigator.userAgent),
    async saveFile({ suggestedName, mediaType, bytes }) {
      download(window.document, suggestedName, new Blob([bytes.slice()], { type: mediaType }));
      return ok('saved');
    },
    async openFile(wanted) {
      const file = await pickFile(window.document, wanted);
      if (file === undefined) return ok('cancelled');
      if (file.size > fileLimitBytes) {
        return err({ kind: 'file-too-large', limitBytes: fileLimitBytes });
      }
      try {
        return ok({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
      } catch (fault) {
        return err(
          fault instanceof DOMException && fault.name === 'NotFoundError'
            ? { kind: 'file-not-found' }
            : { kind: 'permission-refused' },
        );
      }
    },
    async print() {
      window.print();
      return ok('printed');
    },
    async saveAsPdf() {
      window.print();
      return ok('printed');
    },
    setUnsaved(unsaved) {
      if (unsaved) window.addEventListener('beforeunload', askBeforeLeaving);
      else window.removeEventListener('beforeunload', askBeforeLeaving);
    },
    onMachineLocking: () => () => {},
    onMenuChosen: () => () => {},
  };
}

function versionFrom(app: string, userAgent: string): Version {
  const chromium = /\bChrome\/([\d.]+)/.exec(userAgent)?.[1];
  return chromium === undefined ? { app } : { app, chromium };
}

function download(document: Document, name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns; a minute is more than any needs to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function pickFile(document: Document, { extensions }: WantedFile): Promise<File | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map((extension) => `.${extension}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}
