/** Opens a database in whatever version it has. Rejects when it is not there, see `isNotThere`; makes none. */
export function openAsItIs(indexedDB: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      // It went away since it was listed: leave nothing behind.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

export function isNotThere(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
