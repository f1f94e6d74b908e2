import type { BareFiles } from '../bare-files.ts';

/** The bare files of the browser form: the origin private file system, appended to by a worker as the app does. */

const worker = new Worker(new URL('./bare-append.worker.ts', import.meta.url), { type: 'module' });
const waiting = new Map<number, (ms: number) => void>();
let asked = 0;
worker.onmessage = ({ data }: MessageEvent<{ id: number; ms: number }>) => {
  waiting.get(data.id)?.(data.ms);
  waiting.delete(data.id);
};

function ask(method: 'append' | 'cross', bytes: Uint8Array): Promise<number> {
  return new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, resolve);
    worker.onerror = () => reject(new Error('the bare append failed'));
    worker.postMessage({ id: asked, method, bytes });
  });
}

const bareFiles: BareFiles = {
  append: (bytes) => ask('append', bytes),
  cross: async (bytes) => {
    await ask('cross', bytes);
  },
  async readJournals() {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('vaults')).getDirectoryHandle('casemark');
    const reading: Promise<ArrayBuffer>[] = [];
    for await (const handle of folder.values()) {
      if (handle.kind !== 'file') continue;
      reading.push(handle.getFile().then((file) => file.arrayBuffer()));
    }
    return (await Promise.all(reading)).reduce((sum, { byteLength }) => sum + byteLength, 0);
  },
};
globalThis.benchFiles = bareFiles;
