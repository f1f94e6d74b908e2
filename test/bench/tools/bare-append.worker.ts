/** Appends to one file of its own, opened once, and flushes it. */

const opened = openFile();

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  const file = await opened;
  const beganMs = performance.now();
  if (data.method === 'append') {
    file.write(data.bytes, { at: file.getSize() });
    file.flush();
  }
  postMessage({ id: data.id, ms: performance.now() - beganMs });
});

type Asked = {
  readonly id: number;
  readonly method: 'append' | 'cross';
  readonly bytes: Uint8Array;
};

/** The compiler's types of a page do not have what only a worker has. */
type OpenFile = {
  getSize(): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  flush(): void;
};

async function openFile(): Promise<OpenFile> {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle('bench-appended', { create: true });
  const { createSyncAccessHandle } = handle as unknown as {
    createSyncAccessHandle(): Promise<OpenFile>;
  };
  return createSyncAccessHandle.call(handle);
}
