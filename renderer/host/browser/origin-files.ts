/** An open file of the origin private file system, as only a worker has it. Nobody else can open it meanwhile. */
export type OpenFile = {
  getSize(): number;
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};

/** What is used of a file's handle. */
export type OriginFile = {
  readonly kind: 'file';
  getFile(): Promise<Pick<File, 'lastModified' | 'size' | 'slice' | 'arrayBuffer'>>;
  createSyncAccessHandle(): Promise<OpenFile>;
};

/** What is used of a folder's handle. */
export type OriginFolder = {
  readonly kind: 'directory';
  getDirectoryHandle(name: string, options?: { readonly create: boolean }): Promise<OriginFolder>;
  getFileHandle(name: string, options?: { readonly create: boolean }): Promise<OriginFile>;
  entries(): AsyncIterable<readonly [string, OriginFile | OriginFolder]>;
};

/** Finds a folder by its names from the root, making it when asked to; null when it is not there. */
export async function findFolder(
  root: OriginFolder,
  path: readonly string[],
  create: boolean,
): Promise<OriginFolder | null> {
  let folder = root;
  for (const name of path) {
    try {
      folder = await folder.getDirectoryHandle(name, { create });
    } catch (fault) {
      if (isNamed(fault, 'NotFoundError') && !create) return null;
      throw fault;
    }
  }
  return folder;
}

/** Opens a file. A page that has just gone, or another tab, may still have it for a moment. */
export async function openFile(file: OriginFile, waitMs = 4_000): Promise<OpenFile> {
  const until = performance.now() + waitMs;
  for (;;) {
    try {
      return await file.createSyncAccessHandle();
    } catch (fault) {
      if (!isNamed(fault, 'NoModificationAllowedError') || performance.now() > until) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

export function readAt(file: OpenFile, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  return bytes.subarray(0, file.read(bytes, { at }));
}

/** Writes all of it, or throws: a disk that is nearly full may take a part and say so only by its number. */
export function writeAt(file: OpenFile, bytes: Uint8Array, at: number): void {
  if (file.write(bytes, { at }) !== bytes.length) {
    throw new DOMException('the disk took a part of it', 'QuotaExceededError');
  }
}

export function isNamed(fault: unknown, name: string): boolean {
  return fault instanceof DOMException && fault.name === name;
}
