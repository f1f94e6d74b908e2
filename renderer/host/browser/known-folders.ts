import type { VaultName } from '../../../shared/journal/vault-name.ts';

/** A folder that the person picked for a vault's backups. */
export type KnownFolder = {
  readonly id: string;
  readonly vault: VaultName;
  readonly handle: FileSystemDirectoryHandle;
};

/** The folders that were picked, by vault: the last one first. Kept in a small database of the host's own. */
export type KnownFolders = {
  of(vault: VaultName): Promise<readonly KnownFolder[]>;
  /** Makes a folder the present one. The same folder picked again is known by the same id. */
  remember(vault: VaultName, handle: FileSystemDirectoryHandle): Promise<void>;
};

export function createKnownFolders(indexedDb: IDBFactory, newId: () => string): KnownFolders {
  async function of(vault: VaultName): Promise<readonly Row[]> {
    const rows = await inDatabase(indexedDb, 'readonly', (table) => table.getAll());
    return (rows as Row[]).filter((row) => row.vault === vault).sort((a, b) => b.chosen - a.chosen);
  }
  return {
    of,
    async remember(vault, handle) {
      const rows = await of(vault);
      let id = newId();
      for (const row of rows) if (await row.handle.isSameEntry(handle)) id = row.id;
      const chosen = (rows[0]?.chosen ?? 0) + 1;
      const row: Row = { id, vault, handle, chosen };
      await inDatabase(indexedDb, 'readwrite', (table) => table.put(row));
    },
  };
}

/** `chosen` counts up: the present folder has the highest. */
type Row = KnownFolder & { readonly chosen: number };

const databaseName = 'casemark-host';
const tableName = 'backup-folders';

async function inDatabase(
  indexedDb: IDBFactory,
  mode: IDBTransactionMode,
  ask: (table: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await openDatabase(indexedDb);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(tableName, mode, { durability: 'strict' });
      const asked = ask(transaction.objectStore(tableName));
      transaction.oncomplete = () => resolve(asked.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase(indexedDb: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDb.open(databaseName, 1);
    opening.onupgradeneeded = () =>
      opening.result.createObjectStore(tableName, { keyPath: ['vault', 'id'] });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
