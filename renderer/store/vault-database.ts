import Dexie, { type Table } from 'dexie';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { CaseRow, EntryRow, SealedRow, SummaryRow } from '../../shared/vault-format/rows.ts';
import type { VaultRecord } from '../../shared/vault-format/vault-record.ts';

/**
 * What stands on disk. In the clear: opaque ids, how many records there are and how long, and how a passphrase
 * becomes a key. Everything else is sealed.
 */
export type VaultRows = {
  readonly vault: VaultRecord;
  readonly person: SealedRow;
  readonly settings: SealedRow;
  readonly frameworks: SealedRow;
  readonly inspections: SealedRow;
  readonly log: SealedRow;
  readonly manifest: SealedRow;
  readonly identity: SealedRow;
  readonly contacts: SealedRow;
  readonly cases: CaseRow;
  readonly summaries: SummaryRow;
  readonly entries: EntryRow;
  readonly upkeep: UpkeepRow;
};

/**
 * What this very database is owed. `rewrite`: cases were deleted, and a browser keeps the bytes of deleted rows in its
 * files until the database itself is deleted and made again; this row goes with it.
 */
export type UpkeepRow = { readonly id: 'rewrite' };
export const rewriteOwed: UpkeepRow = { id: 'rewrite' };

export type VaultDatabase = Dexie & {
  readonly [TableName in keyof VaultRows]: Table<
    VaultRows[TableName],
    TableName extends 'entries' ? [string, number] : string
  >;
};

export type IndexedDb = {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
  /** True where the browser cannot open its own databases, and these stand in for them. */
  readonly isStandIn?: boolean;
  /** Has the bytes of what was deleted go from the files of the database. */
  readonly tidy: (vaultName: string, rounds: number) => Promise<void>;
};

/** Another tab holds an older version open, so this one cannot bring it up to date. */
export class BlockedElsewhere extends Error {}

/**
 * One after another, never changed once released. A version changes tables and plaintext indexes only:
 * no crypto in an upgrade, because what awaits anything but Dexie there can leave rows behind. Sealed records
 * carry their own `v` and are brought up to date when they are read.
 */
export const databaseVersions: readonly Record<string, string | null>[] = [
  {
    vault: 'vaultId',
    person: 'id',
    settings: 'id',
    frameworks: 'id',
    inspections: 'id',
    cases: 'id, inspectionId',
    summaries: 'caseId, inspectionId',
    entries: '[caseId+seq]',
  },
  { log: 'id', manifest: 'id', upkeep: 'id' },
  { identity: 'id', contacts: 'id' },
];

/** Dexie multiplies its versions by ten in IndexedDB. */
export const nativeVersion = databaseVersions.length * 10;

/** The keys of every entry of a case: an array sorts after every number. */
export function entriesOf({ IDBKeyRange }: IndexedDb, caseId: string): IDBKeyRange {
  return IDBKeyRange.bound([caseId], [caseId, []]);
}

export function createVaultDatabase(
  { indexedDB, IDBKeyRange }: IndexedDb,
  name: VaultName,
): VaultDatabase {
  const database = new Dexie(name, {
    indexedDB,
    IDBKeyRange,
    // Chromium's default acknowledges a write before it would survive a power cut.
    chromeTransactionDurability: 'strict',
    // A database that went away must not come back empty behind our back: see `openStoreConnection`.
    autoOpen: false,
    cache: 'disabled',
  });
  for (const [index, tables] of databaseVersions.entries()) {
    database.version(index + 1).stores(tables);
  }
  // Whoever holds the writer's lock keeps the database: false stops Dexie from giving it up to another tab.
  database.on('versionchange', () => false);
  return database as VaultDatabase;
}

/** Opens, and brings to the present version, a database already found to be no newer than this release. */
export function openVaultDatabase(database: VaultDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    database.on('blocked', () => {
      database.close();
      reject(new BlockedElsewhere());
    });
    database.open().then(() => resolve(), reject);
  });
}
