import type { BackupPort } from '../../../shared/backups/backup-port.ts';
import type { JournalFile, JournalPort } from '../../../shared/journal/journal-port.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { fromJournal, JournalFailed } from '../copies/journal-failed.ts';
import { deleteVault } from '../delete-vault.ts';
import { readCopies } from '../rescue/read-copies.ts';
import { attempt } from '../store-fault.ts';
import { comingBack } from './coming-back.ts';
import { keepWhatIsHere } from './keep-what-is-here.ts';
import type { RestoreFault, RestorePlan, RestoreProgress } from './restore.ts';
import { restoredLevel } from './restored-level.ts';
import { openHere } from './what-is-here.ts';

type CarryOutParts = {
  readonly indexedDB: IDBFactory;
  readonly journal: JournalPort;
  readonly backups: BackupPort;
  readonly ports: Ports;
};

/**
 * Puts a backup's journals in the place of what is here. For the holder of the writer's lock, who then opens the
 * vault, which makes the store again.
 *
 * It may be cut short at any instant, because the journals alone are always a vault that opens:
 * 1. What is here is kept as a backup. Until that is done nothing is given up.
 * 2. The store is deleted. The journals hold all that it did: unlocking makes the old one again. Had the journals
 *    been replaced first, unlocking would have healed each older journal from the newer store.
 * 3. The journals of cases are replaced, each all or none. Under the old manifest unlocking finds each case as it was
 *    or as it becomes; one that comes back and is not on its list is taken in, because its key opens.
 * 4. The journal of the vault is replaced, in one step: from now on the passphrase is the backup's.
 * 5. The journals of cases that go away are removed. One that was left is as it was, or of another vault.
 * What a case lost in a cut between two of these is in the backup of step 1.
 */
export async function carryOutRestore(
  parts: CarryOutParts,
  plan: RestorePlan,
  progress: (progress: RestoreProgress) => void,
): Promise<Result<void, RestoreFault>> {
  const { journal } = parts;
  const { name, contents } = plan;
  const found = await attempt(async () => {
    const copies = fromJournal(await readCopies(parts, name));
    return { copies, here: await openHere(copies, contents) };
  });
  if (!found.ok) return err({ kind: 'store-fault', fault: found.error });
  const { copies, here } = found.value;

  progress({ stage: 'keeping-what-is-here', done: 0, total: 1 });
  const kept = await told('not-kept', () => keepWhatIsHere(parts, name, copies, here, contents));
  if (!kept.ok) return kept;
  if (!kept.value.ok) return err({ kind: 'not-kept', fault: kept.value.error });
  progress({ stage: 'keeping-what-is-here', done: 1, total: 1 });

  const caseIds = comingBack(contents, here);
  const cases = plan.cases.filter(({ what, after }) => what === undefined && after !== null).length;
  const vaultJournal = await restoredLevel(contents, here, { caseIds, cases }, parts.ports);
  const deleted = await attempt(() => deleteVault(parts.indexedDB, name));
  if (!deleted.ok) return err({ kind: 'store-fault', fault: deleted.error });

  // A view of the backup would take the whole backup with it to wherever it is sent.
  const files = caseIds.flatMap((journalId): JournalFile[] => {
    const bytes = contents.journals.get(journalId)?.slice();
    return bytes === undefined ? [] : [{ journalId, bytes }];
  });
  return told('not-written', async () => {
    const total = files.length + 1;
    progress({ stage: 'writing-journals', done: 0, total });
    for (let at = 0; at < files.length; at += chunkSize) {
      const written = await journal.write(name, files.slice(at, at + chunkSize), (done) =>
        progress({ stage: 'writing-journals', done: at + done, total }),
      );
      fromJournal(written);
    }
    fromJournal(await journal.write(name, [{ journalId: 'vault', bytes: vaultJournal }]));
    const coming = new Set<string>(['vault', ...caseIds]);
    const going = fromJournal(await journal.list(name)).map(({ journalId }) => journalId);
    fromJournal(
      await journal.remove(
        name,
        going.filter((id) => !coming.has(id)),
      ),
    );
    progress({ stage: 'writing-journals', done: total, total });
  });
}

/** So many journals at once that few messages are sent, and so few that none of those is huge. */
const chunkSize = 20;

/** What the journal answered within, as a fault of the kind that says how far things had come. */
async function told<Value>(
  kind: 'not-kept' | 'not-written',
  work: () => Promise<Value>,
): Promise<Result<Value, RestoreFault>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof JournalFailed) return err({ kind, fault: error.fault });
    throw error;
  }
}
