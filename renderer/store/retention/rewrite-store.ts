import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { fromJournal } from '../copies/journal-failed.ts';
import type { UnlockProgress } from '../copies/mend-copies.ts';
import { openCopies } from '../copies/open-copies.ts';
import { peekJournal } from '../copies/vault-journal.ts';
import { deleteVault } from '../delete-vault.ts';
import { peekVault } from '../peek-vault.ts';
import { attempt } from '../store-fault.ts';
import {
  createVaultDatabase,
  type IndexedDb,
  openVaultDatabase,
  rewriteOwed,
} from '../vault-database.ts';

type RewriteStoreParts = {
  readonly indexedDb: IndexedDb;
  readonly journal: JournalPort;
  readonly name: VaultName;
  readonly vaultId: string;
  readonly dataKey: CryptoKey;
  readonly progress: (progress: UnlockProgress) => void;
};

/**
 * Deletes the store, makes it again from the journal, and has the browser tidy its files: Chromium keeps the bytes of
 * deleted rows until it happens to tidy there, which can be months later. What cannot be tidied now is owed.
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
  // What was deleted has to be in a table before the database goes, or it stands in one with the word of that.
  const begun = await attempt(() => indexedDb.tidy(name, 1));
  if (!begun.ok) return false;
  await deleteVault(indexedDb.indexedDB, name);
  await openCopies({ ...parts, openedBy: 'journal', store: { presence: 'absent' }, second });
  return tidy(parts);
}

/** One was enough at once in 15 of 18 trials, four in 8 of 8. */
const roundsAfter = 4;

async function tidy({ indexedDb, name }: RewriteStoreParts): Promise<boolean> {
  const database = createVaultDatabase(indexedDb, name);
  await openVaultDatabase(database);
  try {
    await database.upkeep.put(rewriteOwed);
    const tidied = await attempt(() => indexedDb.tidy(name, roundsAfter));
    if (tidied.ok) await database.upkeep.clear();
    return tidied.ok;
  } finally {
    database.close();
  }
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
