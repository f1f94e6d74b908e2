import type { JournalFile, JournalPort } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import { fromJournal } from './journal-failed.ts';

/**
 * Keeps bytes as a journal set aside. What stands under that name stands there again afterwards, and at every instant
 * between stands aside at least. Throws JournalFailed.
 */
export async function keepAside(
  journal: JournalPort,
  name: VaultName,
  file: JournalFile,
): Promise<void> {
  const { journalId } = file;
  const standing = fromJournal(await journal.read(name, journalId));
  if (standing !== null) fromJournal(await journal.setAside(name, journalId));
  fromJournal(await journal.write(name, [file]));
  fromJournal(await journal.setAside(name, journalId));
  if (standing !== null) fromJournal(await journal.write(name, [{ journalId, bytes: standing }]));
}
