import type { JournalPort } from '../../shared/journal/journal-port.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import { openCopies } from './copies/open-copies.ts';
import { peekJournal } from './copies/vault-journal.ts';
import { peekVault } from './peek-vault.ts';
import { VaultGone } from './store-fault.ts';
import {
  createVaultDatabase,
  type IndexedDb,
  openVaultDatabase,
  type VaultDatabase,
} from './vault-database.ts';
import type { Mending } from './vault-event.ts';

/** The connection to the store of an open vault. */
export type StoreConnection = {
  /**
   * Opened again if the browser closed it. A store that went away under the running app is made again from the
   * journal while its key is there. Throws VaultGone when it cannot be, or what IndexedDB throws.
   */
  database(): Promise<VaultDatabase>;
  /** Tells whenever the store went away and was made again. It may be used by then. */
  onMadeAgain(listener: (mending: Mending) => void): void;
  /** Lets go of a connection that has failed, so that the next use opens another. */
  disconnect(): void;
};

type StoreConnectionParts = {
  readonly indexedDb: IndexedDb;
  readonly journal: JournalPort;
  readonly name: VaultName;
  readonly vaultId: string;
  /** Null while the store may not be made again: the key is forgotten, or the journal says what is not so. */
  readonly keyToMakeAgain: () => CryptoKey | null;
};

export async function openStoreConnection(parts: StoreConnectionParts): Promise<StoreConnection> {
  const { indexedDb, journal, name, vaultId } = parts;
  let opening: Promise<VaultDatabase> | null = null;
  let mended: Mending | null = null;
  const listeners: ((mending: Mending) => void)[] = [];

  const open = async (): Promise<VaultDatabase> => {
    const opened = createVaultDatabase(indexedDb, name);
    await openVaultDatabase(opened);
    return opened;
  };
  const makeAgain = async (): Promise<void> => {
    const dataKey = parts.keyToMakeAgain();
    if (dataKey === null) throw new VaultGone();
    const second = await peekJournal(journal, name);
    if (second.presence !== 'present' || second.record.vaultId !== vaultId) throw new VaultGone();
    const copies = { indexedDb, journal, name, vaultId, dataKey, second, progress: () => {} };
    const opened = {
      ...copies,
      openedBy: 'journal' as const,
      store: { presence: 'absent' as const },
    };
    mended = (await openCopies(opened)).mending;
  };
  // Storage can be cleared under a running app. Opening would make an empty database, and "Saved" a lie.
  const openAgain = async (): Promise<VaultDatabase> => {
    const peek = await peekVault(indexedDb.indexedDB, name);
    if (peek.presence === 'absent') await makeAgain();
    else if (peek.presence !== 'present' || peek.record.vaultId !== vaultId) {
      throw new DOMException('the vault is not there', 'NotFoundError');
    }
    database = await open();
    if (mended !== null) for (const listener of listeners) listener(mended);
    mended = null;
    return database;
  };

  let database: VaultDatabase | null = await open();
  return {
    database: async () => {
      if (database?.isOpen()) return database;
      opening ??= openAgain().finally(() => {
        opening = null;
      });
      return opening;
    },
    onMadeAgain: (listener) => {
      listeners.push(listener);
    },
    disconnect: () => {
      database?.close();
      database = null;
    },
  };
}
