import { createBackupWork } from './backup-work.ts';
import type { Asked } from './files-in-worker.ts';
import type { OriginFolder } from './origin-files.ts';
import { createOriginJournal } from './origin-journal.ts';
import { createRoomForNames } from './room-for-names.ts';

async function root(): Promise<OriginFolder> {
  // Not there on a page without a secure context, or where the person lets sites keep nothing.
  if (navigator.storage?.getDirectory === undefined) {
    throw new DOMException('no place for files', 'SecurityError');
  }
  return (await navigator.storage.getDirectory()) as unknown as OriginFolder;
}

const withRoom = createRoomForNames(root);
const journal = createOriginJournal(root, withRoom);
const parts = { journal, backups: createBackupWork(root, withRoom, journal, () => new Date()) };

/** The page is typed by the parts themselves, so it asks for nothing else. */
type Method = (...args: readonly unknown[]) => Promise<unknown>;

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const method = Reflect.get(parts[data.part], data.method) as Method;
  try {
    const value = await method(...data.args);
    postMessage({ id: data.id, value });
  } catch (fault) {
    postMessage({ id: data.id, fault: fault instanceof Error ? fault.name : 'Error' });
  }
});
