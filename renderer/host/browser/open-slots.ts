import { isNamed, type OpenFile, type OriginFile, openFile, readAt } from './origin-files.ts';

/** The files of slots. Those in use stay open, because opening takes as long as writing; a few, and not for long. */
export type OpenSlots = {
  /** Opens a slot's file, or takes the open one. */
  get(name: string): Promise<OpenFile>;
  /** All that a slot holds, its label first: of one moment, so the label vouches for the rest. */
  readWhole(name: string): Promise<Uint8Array>;
  /** A file that was found or made. */
  know(name: string, file: OriginFile): void;
};

export function createOpenSlots(): OpenSlots {
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

  function handleOf(name: string): OriginFile {
    const file = files.get(name);
    if (file === undefined) throw new DOMException('no such slot', 'NotFoundError');
    return file;
  }

  return {
    async get(name) {
      const there = open.get(name);
      if (there !== undefined) return used(name, there);
      closeAllBut(mostOpen - 1);
      return used(name, await openFile(handleOf(name)));
    },
    async readWhole(name) {
      for (let attempt = 1; ; attempt += 1) {
        const there = open.get(name);
        if (there !== undefined) return readAt(there, 0, there.getSize());
        try {
          const file = await handleOf(name).getFile();
          return new Uint8Array(await file.arrayBuffer());
        } catch (fault) {
          // Another tab wrote in it between the two.
          if (attempt === 3 || !isNamed(fault, 'NotReadableError')) throw fault;
        }
      }
    },
    know: (name, file) => files.set(name, file),
  };
}

const mostOpen = 8;
const idleMs = 2_000;
