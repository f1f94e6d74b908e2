import type {} from './bare-files.ts';

/** As many bytes as the app wrote for one answer, in each copy. */
export type Written = { readonly putBytes: number; readonly appendBytes: number };

/** What writing as much takes with nothing of the app in between. */
export type BareTurn = {
  /** One record put with strict durability, from before its transaction to its `complete`. */
  readonly putMs: number;
  /** One append made durable, asked for as the app asks. */
  readonly appendMs: number;
  /** That append at the file itself, without the way there and back. */
  readonly atFileMs: number;
  /** That put and then that append. */
  readonly inSequenceMs: number;
  /** Another put and another append, begun together, to the end of both. */
  readonly atOnceMs: number;
  /** The way to the file and back with as many bytes, and nothing done there. */
  readonly crossingMs: number;
};

declare global {
  var benchDatabases: { readonly app: IDBDatabase; readonly bare: IDBDatabase } | undefined;
}

// Both are sent to the page as text, so they can use nothing that stands outside them.

/** A connection to the app's own database, to see what it wrote, and to one beside it for the bare puts. */
export async function openBareStore(): Promise<void> {
  const open = (name: string, create: boolean) =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        if (create) request.result.createObjectStore('records', { keyPath: 'id' });
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  globalThis.benchDatabases = {
    app: await open('casemark', false),
    bare: await open('bench-bare', true),
  };
}

/** A put and an append one after the other, then both at once, or the other way round. */
export async function timeBareTurn({
  putBytes,
  appendBytes,
  atOnceFirst,
}: Written & { readonly atOnceFirst: boolean }): Promise<BareTurn> {
  const { benchDatabases, benchFiles } = globalThis;
  if (benchDatabases === undefined || benchFiles === undefined) {
    throw new Error('what is measured beside the app is not in the page');
  }
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const put = async (sealed: Uint8Array) => {
    const transaction = benchDatabases.bare.transaction('records', 'readwrite', {
      durability: 'strict',
    });
    transaction.objectStore('records').put({ id: crypto.randomUUID(), sealed });
    transaction.commit();
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
  };
  const inSequence = async () => {
    const [record, frame] = [random(putBytes), random(appendBytes)];
    const beganMs = performance.now();
    await put(record);
    const putMs = performance.now();
    const atFileMs = await benchFiles.append(frame);
    const endedMs = performance.now();
    return {
      putMs: putMs - beganMs,
      appendMs: endedMs - putMs,
      atFileMs,
      inSequenceMs: endedMs - beganMs,
    };
  };
  const atOnce = async () => {
    const [record, frame] = [random(putBytes), random(appendBytes)];
    const beganMs = performance.now();
    await Promise.all([put(record), benchFiles.append(frame)]);
    return { atOnceMs: performance.now() - beganMs };
  };
  const first = await (atOnceFirst ? atOnce() : inSequence());
  const second = await (atOnceFirst ? inSequence() : atOnce());
  const nothing = random(appendBytes);
  const beganMs = performance.now();
  await benchFiles.cross(nothing);
  return { ...first, ...second, crossingMs: performance.now() - beganMs } as BareTurn;
}
