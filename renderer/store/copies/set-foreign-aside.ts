import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { deleteVault } from '../delete-vault.ts';
import { journalsOfForeignStore } from '../rescue/best-journals.ts';
import { readStoreCopy } from '../rescue/read-store-copy.ts';
import { fromJournal } from './journal-failed.ts';
import type { BothPeeks } from './peek-both.ts';

type SetForeignAsideParts = BothPeeks & {
  readonly indexedDb: { readonly indexedDB: IDBFactory };
  readonly journal: JournalPort;
  readonly name: VaultName;
  readonly vaultId: string;
};

/**
 * Where one copy is of another vault than the one that is being opened (a profile or a folder was put back from
 * elsewhere), nothing of it may be mixed in. It is kept as journals set aside, and the other copy is made again.
 */
export async function setForeignAside(
  parts: SetForeignAsideParts,
): Promise<BothPeeks & { readonly setAside: number }> {
  const { indexedDb, journal, name, vaultId } = parts;
  let { store, second } = parts;
  let setAside = 0;
  if (second.presence === 'present' && second.record.vaultId !== vaultId) {
    // The journals of its cases follow when the copies are compared.
    fromJournal(await journal.setAside(name, 'vault'));
    second = { presence: 'absent' };
    setAside += 1;
  }
  if (store.presence === 'present' && store.record.vaultId !== vaultId) {
    const foreign = await readStoreCopy(indexedDb.indexedDB, name);
    const copies = { store: foreign, journals: new Map(), vaultId };
    for (const file of journalsOfForeignStore(copies)) {
      fromJournal(await journal.keepAside(name, file));
      setAside += 1;
    }
    await deleteVault(indexedDb.indexedDB, name);
    store = { presence: 'absent' };
  }
  return { store, second, setAside };
}
