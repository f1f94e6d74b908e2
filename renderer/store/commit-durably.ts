import type { VaultRows } from './vault-database.ts';

/** Rows to put, by table. A row replaces the one with its key, so that a retry changes nothing. */
export type RowsToPut = {
  readonly [TableName in keyof VaultRows]?: readonly VaultRows[TableName][];
};

/**
 * Puts rows in one transaction, all or none, and resolves when the disk has them.
 * A request's success only says that the transaction saw it; `complete` under strict durability says that it is
 * flushed. Plain IndexedDB, because this stands between an answer and the word "Saved".
 */
export function commitDurably(database: IDBDatabase, rowsByTable: RowsToPut): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(Object.keys(rowsByTable), 'readwrite', {
      durability: 'strict',
    });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('nothing was written', 'AbortError'));
    for (const [table, rows] of Object.entries(rowsByTable)) {
      const objectStore = transaction.objectStore(table);
      for (const row of rows) objectStore.put(row);
    }
    transaction.commit();
  });
}
