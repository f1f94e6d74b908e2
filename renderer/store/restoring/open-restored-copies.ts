import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { ComparedCopies } from '../copies/mend-copies.ts';
import { openCopies } from '../copies/open-copies.ts';
import { peekJournal } from '../copies/vault-journal.ts';
import { peekVault } from '../peek-vault.ts';
import type { IndexedDb } from '../vault-database.ts';
import { nothingMended } from '../vault-event.ts';

/** Makes the store from the journals just restored. That nothing was there before is no mending, and not told as such. */
export async function openRestoredCopies(
  { indexedDb, journal }: { readonly indexedDb: IndexedDb; readonly journal: JournalPort },
  restored: { readonly name: VaultName; readonly vaultId: Id; readonly dataKey: CryptoKey },
  progress: (done: number, total: number) => void,
): Promise<ComparedCopies> {
  const compared = await openCopies({
    indexedDb,
    journal,
    ...restored,
    openedBy: 'journal',
    store: await peekVault(indexedDb.indexedDB, restored.name),
    second: await peekJournal(journal, restored.name),
    progress: ({ done, total }) => progress(done, total),
  });
  const { casesUnreadable } = compared.mending;
  return { ...compared, mending: { ...nothingMended, casesUnreadable } };
}
