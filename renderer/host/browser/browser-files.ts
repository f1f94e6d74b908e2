import type { Host } from '../host.ts';
import { createBrowserBackups, type PickFolder } from './browser-backups.ts';
import { createBrowserJournal } from './browser-journal.ts';
import { createFilesInWorker } from './files-in-worker.ts';
import { createKnownFolders } from './known-folders.ts';

/** What the browser keeps beside the store: the second copy and the backups. Nothing is touched until it is asked for. */
export function createBrowserFiles(
  window: Window & { showDirectoryPicker?: (options: object) => ReturnType<PickFolder> },
): Pick<Host, 'journal' | 'backups'> {
  const worker = createFilesInWorker(
    () => new Worker(new URL('./files.worker.ts', import.meta.url), { type: 'module' }),
  );
  const known = createKnownFolders(window.indexedDB, () => crypto.randomUUID());
  const { showDirectoryPicker } = window;
  const pickFolder: PickFolder | undefined =
    showDirectoryPicker && (() => showDirectoryPicker.call(window, whatToPick));
  return {
    journal: createBrowserJournal(worker.journal),
    backups: createBrowserBackups(worker.backups, known, pickFolder),
  };
}

const whatToPick = { id: 'casemark-backups', mode: 'readwrite', startIn: 'documents' };
