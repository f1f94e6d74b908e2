import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { fromJournal } from '../copies/journal-failed.ts';
import type { UnlockProgress } from '../copies/mend-copies.ts';
import { openCopies } from '../copies/open-copies.ts';
import { peekJournal } from '../copies/vault-journal.ts';
import { deleteVault } from '../delete-vault.ts';
import { peekVault } from '../peek-vault.ts';
import { attempt } from '../store-fault.ts';
import type { IndexedDb } from '../vault-database.ts';

type RewriteStoreParts = {
  readonly indexedDb: IndexedDb;
  readonly journal: JournalPort;
  readonly name: VaultName;
  readonly vaultId: string;
  readonly dataKey: CryptoKey;
  readonly progress: (progress: UnlockProgress) => void;
};

/**
 * Deletes the store and makes it again from the journal. Chromium keeps the bytes of deleted rows in its files until it
 * happens to tidy there, which can be months later; a deleted database's own go as it is made again.
 * For the holder of the writer's lock, with no connection open. Leaves the store as it was, and says false, unless both
 * copies are whole and the same first: for the time it takes the journal is the only copy on this machine.
 * Throws what `toStoreFault` understands when the store went and could not be made again: unlocking then makes it.
 */
export async function rewriteStore(parts: RewriteStoreParts): Promise<boolean> {
  const { indexedDb, journal, name } = parts;
  const same = await attempt(() => areWholeAndSame(parts));
  if (!same.ok || !same.value) return false;
  const second = await peekJournal(journal, name);
  if (second.presence !== 'present' || second.record.vaultId !== parts.vaultId) return false;
  await deleteVault(indexedDb.indexedDB, name);
  await openCopies({ ...parts, openedBy: 'journal', store: { presence: 'absent' }, second });
  return true;
}

async function areWholeAndSame(parts: RewriteStoreParts): Promise<boolean> {
  const { indexedDb, journal, name } = parts;
  const store = await peekVault(indexedDb.indexedDB, name);
  if (store.presence !== 'present') return false;
  const { journalFault, mending } = await openCopies({
    ...parts,
    openedBy: 'store',
    store,
    second: await peekJournal(journal, name),
    progress: () => {},
  });
  if (journalFault !== null || mending.casesUnreadable.length > 0) return false;
  const heads = fromJournal(await journal.list(name));
  return heads.every(({ state }) => state === 'whole');
}
