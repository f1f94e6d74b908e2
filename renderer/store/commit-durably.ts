import type { VaultRows } from './vault-database.ts';

/** Rows to put, by table. A row replaces the one with its key, so that a retry changes nothing. */
export type RowsToPut = {
  readonly [TableName in keyof VaultRows]?: readonly VaultRows[TableName][];
};

/** What leaves the store with what is put: whole cases, or their lines in the list, which are made again when asked for. */
export type Deletions = {
  readonly cases: readonly string[];
  readonly summaries: readonly string[];
  /** The keys of every entry of a case. */
  readonly entriesOf: (caseId: string) => IDBKeyRange;
};

/**
 * Puts rows, and takes whole cases out, in one transaction, all or none; resolves when the disk has it.
 * A request's success only says that the transaction saw it; `complete` under strict durability says that it is
 * flushed. Plain IndexedDB, because this stands between an answer and the word "Saved".
 */
export function commitDurably(
  database: IDBDatabase,
  rowsByTable: RowsToPut,
  deletions: Deletions = nothingToDelete,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const tables = new Set(Object.keys(rowsByTable));
    if (deletions.cases.length > 0) for (const table of tablesOfCases) tables.add(table);
    if (deletions.summaries.length > 0) tables.add('summaries');
    const transaction = database.transaction([...tables], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException('nothing was written', 'AbortError'));
    for (const [table, rows] of Object.entries(rowsByTable)) {
      const objectStore = transaction.objectStore(table);
      for (const row of rows) objectStore.put(row);
    }
    for (const caseId of deletions.cases) {
      transaction.objectStore('cases').delete(caseId);
      transaction.objectStore('summaries').delete(caseId);
      transaction.objectStore('entries').delete(deletions.entriesOf(caseId));
    }
    for (const caseId of deletions.summaries) transaction.objectStore('summaries').delete(caseId);
    transaction.commit();
  });
}

const nothingToDelete: Deletions = {
  cases: [],
  summaries: [],
  entriesOf: () => {
    throw new Error('there is nothing to delete');
  },
};

const tablesOfCases = ['cases', 'summaries', 'entries'] as const;
