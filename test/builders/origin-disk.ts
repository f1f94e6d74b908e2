import type {
  OpenFile,
  OriginFile,
  OriginFolder,
} from '../../renderer/host/browser/origin-files.ts';

/**
 * A browser's private files on a disk that can lose its power: what was not flushed is then lost, kept or half kept,
 * and so is a name that was made since `settle`, which no flush makes sure of.
 */
export type OriginDisk = {
  root(): Promise<OriginFolder>;
  /** The power comes back. Everything that was open before is of no more use. */
  restart(unflushed: 'lost' | 'kept' | 'half'): void;
  /** The operating system has written everything by itself. */
  settle(): void;
  /** The nth change from now on fails so, and every later one; without a fault the power goes. */
  failAt(step: number, fault?: { readonly name: string; readonly once?: boolean }): void;
  mend(): void;
  /** How many changes there were since the disk was made or `failAt` was set. */
  steps(): number;
  flushes(): number;
  openFiles(): number;
  /** Does something to what is on the disk, file by file. */
  damage(change: (bytes: Uint8Array) => Uint8Array): void;
  contents(): readonly Uint8Array[];
};

type Kept = { seen: Uint8Array; durable: Uint8Array; since: number; isNameDurable: boolean };

export function createOriginDisk(): OriginDisk {
  const files = new Map<string, Kept>();
  const folders = new Set<string>(['']);
  const open = new Map<string, object>();
  let session = 0;
  let clock = 0;
  let steps = 0;
  let flushes = 0;
  let failing: { step: number; fault: { name: string; once?: boolean } } | null = null;

  function change(of: number): void {
    if (of !== session) throw new DOMException('the page is gone', 'InvalidStateError');
    steps += 1;
    clock += 1;
    if (failing === null || steps < failing.step) return;
    if (failing.fault.once === true && steps > failing.step) return;
    throw new DOMException('provoked', failing.fault.name);
  }

  function opened(path: string, of: number): OpenFile {
    const mark = {};
    open.set(path, mark);
    const file = () => {
      const kept = files.get(path);
      if (kept === undefined || open.get(path) !== mark) {
        throw new DOMException('closed', 'InvalidStateError');
      }
      return kept;
    };
    const put = (seen: Uint8Array) => Object.assign(file(), { seen, since: clock });
    return {
      getSize: () => file().seen.length,
      read(into, { at }) {
        const bytes = file().seen.subarray(at, at + into.length);
        into.set(bytes);
        return bytes.length;
      },
      write(bytes, { at }) {
        change(of);
        const seen = new Uint8Array(Math.max(file().seen.length, at + bytes.length));
        seen.set(file().seen);
        seen.set(bytes, at);
        put(seen);
        return bytes.length;
      },
      truncate(size) {
        change(of);
        const seen = new Uint8Array(size);
        seen.set(file().seen.subarray(0, size));
        put(seen);
      },
      flush() {
        change(of);
        flushes += 1;
        file().durable = file().seen;
      },
      close() {
        if (open.get(path) === mark) open.delete(path);
      },
    };
  }

  const fileAt = (path: string, of: number): OriginFile => ({
    kind: 'file',
    async getFile() {
      const kept = files.get(path);
      if (kept === undefined) throw new DOMException('gone', 'NotFoundError');
      return new File([Uint8Array.from(kept.seen)], path, { lastModified: kept.since });
    },
    async createSyncAccessHandle() {
      if (of !== session) throw new DOMException('the page is gone', 'InvalidStateError');
      if (!files.has(path)) throw new DOMException('gone', 'NotFoundError');
      if (open.has(path)) throw new DOMException('open', 'NoModificationAllowedError');
      return opened(path, of);
    },
  });

  const folderAt = (path: string, of: number): OriginFolder => ({
    kind: 'directory',
    async getDirectoryHandle(name, options) {
      const at = `${path}${name}/`;
      if (!folders.has(at) && !options?.create) throw new DOMException('none', 'NotFoundError');
      if (!folders.has(at)) change(of);
      folders.add(at);
      return folderAt(at, of);
    },
    async getFileHandle(name, options) {
      const at = path + name;
      if (!files.has(at)) {
        if (!options?.create) throw new DOMException('none', 'NotFoundError');
        change(of);
        const empty = new Uint8Array();
        files.set(at, { seen: empty, durable: empty, since: clock, isNameDurable: false });
      }
      return fileAt(at, of);
    },
    async *entries() {
      for (const at of [...files.keys()]) {
        const name = at.slice(path.length);
        if (at.startsWith(path) && !name.includes('/')) yield [name, fileAt(at, of)] as const;
      }
    },
  });

  return {
    root: async () => folderAt('', session),
    restart(unflushed) {
      session += 1;
      failing = null;
      open.clear();
      for (const [path, kept] of files) {
        if (unflushed === 'lost' && !kept.isNameDurable) files.delete(path);
        if (unflushed === 'half') kept.seen = mixed(kept.durable, kept.seen);
        if (unflushed === 'lost') kept.seen = kept.durable;
        kept.durable = kept.seen;
      }
    },
    settle() {
      for (const kept of files.values()) {
        kept.durable = kept.seen;
        kept.isNameDurable = true;
      }
    },
    failAt(step, fault = { name: 'AbortError' }) {
      steps = 0;
      failing = { step, fault };
    },
    mend() {
      failing = null;
    },
    steps: () => steps,
    flushes: () => flushes,
    openFiles: () => open.size,
    damage(change) {
      for (const kept of files.values()) {
        kept.seen = change(kept.seen);
        kept.durable = kept.seen;
      }
    },
    contents: () => [...files.values()].map(({ seen }) => seen),
  };
}

/** As a disk may have it that had begun to write: the first half as it was to be, the rest as it was. */
function mixed(durable: Uint8Array, seen: Uint8Array): Uint8Array {
  const half = Math.floor(seen.length / 2);
  const bytes = new Uint8Array(Math.max(half, Math.min(durable.length, seen.length)));
  bytes.set(durable.subarray(0, bytes.length));
  bytes.set(seen.subarray(0, half));
  return bytes;
}
