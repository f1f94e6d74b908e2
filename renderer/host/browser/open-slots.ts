import { isNamed, type OpenFile, type OriginFile, openFile, readAt } from './origin-files.ts';
import { labelBytes } from './slot-label.ts';

/** The files of slots. Those in use stay open, because opening takes as long as writing; a few, and not for long. */
export type OpenSlots = {
  /** Opens a slot's file, or takes the open one. */
  get(name: string): Promise<OpenFile>;
  /** What a slot holds past its label. */
  read(name: string): Promise<Uint8Array>;
  /** Makes the file of a new slot, and leaves it closed. */
  make(name: string): Promise<void>;
  /** A file that was found, so that it need not be looked for. */
  find(name: string, file: OriginFile): void;
};

export function createOpenSlots(fileOf: (name: string) => Promise<OriginFile>): OpenSlots {
  const files = new Map<string, OriginFile>();
  // In the order of their last use.
  const open = new Map<string, OpenFile>();
  let closing: ReturnType<typeof setTimeout> | undefined;

  function closeAllBut(count: number): void {
    for (const [name, file] of [...open].slice(0, Math.max(0, open.size - count))) {
      open.delete(name);
      file.close();
    }
  }

  function used(name: string, file: OpenFile): OpenFile {
    open.delete(name);
    open.set(name, file);
    clearTimeout(closing);
    closing = setTimeout(() => closeAllBut(0), idleMs);
    return file;
  }

  async function handleOf(name: string): Promise<OriginFile> {
    const file = files.get(name) ?? (await fileOf(name));
    files.set(name, file);
    return file;
  }

  return {
    async get(name) {
      const there = open.get(name);
      if (there !== undefined) return used(name, there);
      closeAllBut(mostOpen - 1);
      try {
        return used(name, await openFile(await handleOf(name)));
      } catch (fault) {
        // Its file went from under its name: it is made again, empty.
        if (!isNamed(fault, 'NotFoundError')) throw fault;
        files.delete(name);
        return used(name, await openFile(await handleOf(name)));
      }
    },
    async read(name) {
      for (let attempt = 1; ; attempt += 1) {
        const there = open.get(name);
        if (there !== undefined) {
          return readAt(there, labelBytes, Math.max(0, there.getSize() - labelBytes));
        }
        try {
          const file = await (await handleOf(name)).getFile();
          return new Uint8Array(await file.slice(labelBytes).arrayBuffer());
        } catch (fault) {
          // Another tab wrote in it between the two.
          if (attempt === 3 || !isNamed(fault, 'NotReadableError')) throw fault;
        }
      }
    },
    async make(name) {
      await handleOf(name);
    },
    find: (name, file) => files.set(name, file),
  };
}

const mostOpen = 8;
const idleMs = 2_000;
