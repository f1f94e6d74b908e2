/**
 * Makes the browser turn its files over, so that the bytes of what was deleted go from them. Chromium keeps every
 * database of an origin in one LevelDB. It gathers writes until they are about 4 MiB and then makes a table of them, in
 * which what was deleted stands beside the word of its deletion; it goes when that table is merged with a newer one,
 * and the table itself when a later merge finds it in use by nothing. A round writes three times as much of random
 * bytes into a database of its own, and deletes that: found by trying how many it takes (docs/adr/0010-retention.md).
 * Throws what IndexedDB throws, when there is no room.
 */
export async function sweepStore(
  indexedDB: IDBFactory,
  vaultName: string,
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    // Merging goes on behind what was asked: the next round comes once it has begun.
    if (round > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const name = `${vaultName}-sweep-${round}`;
    try {
      await fill(indexedDB, name);
    } finally {
      await done(indexedDB.deleteDatabase(name));
    }
  }
}

const pauseMs = 300;
const transactions = 12;
const rowsEach = 17;
/** Short enough to stay in the LevelDB: from 64 KiB a value becomes a file of its own. */
const rowBytes = 60_000;

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

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
