import type { IDBFactory } from 'fake-indexeddb';
import { type Dump, dumpDatabase, withDatabase } from './rows.ts';

/** A database as one release left it, with how its tables are keyed and indexed. */
export type StoreSpecimen = {
  readonly version: number;
  readonly tables: Readonly<
    Record<string, { keyPath: string | string[]; indexes: string[]; rows: readonly unknown[] }>
  >;
};

export async function takeSpecimen(indexedDB: IDBFactory, name: string): Promise<StoreSpecimen> {
  const dump = await dumpDatabase(indexedDB, name);
  return withDatabase(indexedDB, name, async (database) => ({
    version: database.version,
    tables: Object.fromEntries(
      [...database.objectStoreNames].map((table) => {
        const store = database.transaction(table).objectStore(table);
        return [
          table,
          {
            keyPath: store.keyPath ?? '',
            indexes: [...store.indexNames],
            rows: (dump.tables[table] ?? []).map(bytesToJson),
          },
        ];
      }),
    ),
  }));
}

export async function putSpecimen(
  indexedDB: IDBFactory,
  name: string,
  specimen: StoreSpecimen,
): Promise<Dump> {
  await withDatabase(
    indexedDB,
    name,
    async (database) => {
      for (const [table, { rows }] of Object.entries(specimen.tables)) {
        const store = database.transaction(table, 'readwrite').objectStore(table);
        for (const row of rows) store.put(jsonToBytes(row));
      }
    },
    specimen.version,
    (database) => {
      for (const [table, { keyPath, indexes }] of Object.entries(specimen.tables)) {
        const store = database.createObjectStore(table, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
      }
    },
  );
  return dumpDatabase(indexedDB, name);
}

function bytesToJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $base64: Buffer.from(value).toString('base64') };
  return mapObject(value, bytesToJson);
}

function jsonToBytes(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && '$base64' in value) {
    return new Uint8Array(Buffer.from(String(value.$base64), 'base64'));
  }
  return mapObject(value, jsonToBytes);
}

function mapObject(value: unknown, map: (part: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, map(part)]));
}
