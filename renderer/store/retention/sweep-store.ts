/**
 * Makes the browser tidy its files, so that the bytes of a database deleted a moment ago go from them. Chromium keeps
 * every database of an origin in one LevelDB, where what is deleted stays in older files until they are merged with
 * newer ones that span the same keys. Databases of random bytes, each with a name of its own, are such newer files;
 * found by trying how many it takes (docs/adr/0010-retention.md). They hold nothing and are deleted again.
 * Throws what IndexedDB throws, when there is no room for them.
 */
export async function sweepStore(indexedDB: IDBFactory, vaultName: string): Promise<void> {
  const names = Array.from({ length: databases }, (_, index) => `${vaultName}-sweep-${index}`);
  try {
    for (const name of names) await fill(indexedDB, name);
  } finally {
    for (const name of names) await remove(indexedDB, name);
  }
}

const databases = 8;
const transactions = 5;
const rowsEach = 60;
/** Short enough to stay in the LevelDB: longer values become files of their own. */
const rowBytes = 30_000;

async function fill(indexedDB: IDBFactory, name: string): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
  const database = await done(opening);
  try {
    for (let batch = 0; batch < transactions; batch += 1) {
      const transaction = database.transaction('rows', 'readwrite');
      for (let row = 0; row < rowsEach; row += 1) {
        const bytes = crypto.getRandomValues(new Uint8Array(rowBytes));
        transaction.objectStore('rows').put(bytes, batch * rowsEach + row);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
      });
    }
  } finally {
    database.close();
  }
}

async function remove(indexedDB: IDBFactory, name: string): Promise<void> {
  await done(indexedDB.deleteDatabase(name));
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
