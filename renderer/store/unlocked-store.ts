import type { VaultName } from '../../shared/journal/vault-name.ts';
import { commitDurably, type RowsToPut } from './commit-durably.ts';
import { peekVault } from './peek-vault.ts';
import type { Place } from './seal.ts';
import { VaultLocked } from './store-fault.ts';
import {
  createVaultDatabase,
  type IndexedDb,
  openVaultDatabase,
  type VaultDatabase,
} from './vault-database.ts';

/** An open database with the key to what is in it, until the key is forgotten. */
export type UnlockedStore = {
  readonly name: VaultName;
  readonly vaultId: string;
  place(table: string, recordId: string, seq?: number): Place;
  /** Throws VaultLocked once the keys are forgotten. */
  dataKey(): CryptoKey;
  /**
   * The database to read from, opened again if the browser closed it, as it does when the disk is full.
   * Throws VaultLocked once the keys are forgotten.
   */
  database(): Promise<VaultDatabase>;
  /** All rows or none; resolves when they are durable. Works without the keys: rows are sealed already. */
  commit(rows: RowsToPut): Promise<void>;
  /** Lets go of a connection that has failed, so that the next use opens another. */
  disconnect(): void;
  forgetKeys(): void;
  /** Lets go for good: nothing is written once the writer's lock may be another's. */
  close(): void;
};

/** For the holder of the writer's lock only, who has looked that the vault is not from a newer release. */
export async function openUnlockedStore(
  indexedDb: IndexedDb,
  name: VaultName,
  vaultId: string,
  key: CryptoKey,
): Promise<UnlockedStore> {
  let dataKey: CryptoKey | null = key;
  let database: VaultDatabase | null = null;
  let opening: Promise<VaultDatabase> | null = null;
  let closed = false;

  const open = async (): Promise<VaultDatabase> => {
    const opened = createVaultDatabase(indexedDb, name);
    await openVaultDatabase(opened);
    database = opened;
    return opened;
  };
  // Storage can be cleared under a running app. Opening would make an empty database, and "Saved" a lie.
  const openAgain = async (): Promise<VaultDatabase> => {
    const peek = await peekVault(indexedDb.indexedDB, name);
    if (peek.presence !== 'present' || peek.record.vaultId !== vaultId) {
      throw new DOMException('the vault is not there', 'NotFoundError');
    }
    return open();
  };
  const ready = async (): Promise<VaultDatabase> => {
    if (closed) throw new VaultLocked();
    if (database?.isOpen()) return database;
    opening ??= openAgain().finally(() => {
      opening = null;
    });
    return opening;
  };

  const disconnect = (): void => {
    database?.close();
    database = null;
  };
  const keyOrThrow = (): CryptoKey => {
    if (dataKey === null) throw new VaultLocked();
    return dataKey;
  };

  await open();
  return {
    name,
    vaultId,
    place: (table, recordId, seq = 0) => ({ vaultId, table, recordId, seq }),
    dataKey: keyOrThrow,
    database: async () => {
      keyOrThrow();
      return ready();
    },
    commit: async (rows) => {
      const open = database?.isOpen() ? database : await ready();
      await commitDurably(open.backendDB(), rows);
    },
    disconnect,
    forgetKeys: () => {
      dataKey = null;
    },
    close: () => {
      closed = true;
      disconnect();
    },
  };
}
