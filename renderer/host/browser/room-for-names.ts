import { type OriginFolder, openFile, writeAt } from './origin-files.ts';
import { createQueue } from './queue.ts';

/** Does what makes names, when there is surely room for them; throws as a full disk does when there is not. */
export type RoomForNames = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * When Chromium cannot write the database of names in its private file system, because the disk is full, it refuses
 * every other question about that file system until it is started again, or ends. So some room is held by a file of
 * no use, given up while names are made, and taken back (docs/adr/0008).
 */
export function createRoomForNames(root: () => Promise<OriginFolder>): RoomForNames {
  const next = createQueue();
  return (work) =>
    next(async () => {
      const handle = await (await root()).getFileHandle('room', { create: true });
      const file = await openFile(handle);
      try {
        hold();
        file.truncate(0);
        file.flush();
        return await work();
      } finally {
        try {
          hold();
        } catch {
          // Next time no name is made before this much is free again.
        }
        file.close();
      }

      function hold(): void {
        if (file.getSize() >= roomBytes) return;
        try {
          writeAt(file, new Uint8Array(roomBytes), 0);
          file.flush();
        } catch (fault) {
          file.truncate(0);
          throw fault;
        }
      }
    });
}

/** A name takes a quarter of a kilobyte, and some blocks of the disk's own. */
const roomBytes = 512 * 1024;
