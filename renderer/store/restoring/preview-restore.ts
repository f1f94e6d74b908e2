import type { JournalPort } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { BackupContents } from '../../../shared/vault-format/backup-contents.ts';
import { openBackup } from '../../../shared/vault-format/open-backup.ts';
import type { DeriveKey } from '../../../shared/vault-format/passphrase-key.ts';
import { placeIn } from '../../../shared/vault-format/place-in.ts';
import {
  type CaseReading,
  onlyJournal,
  readCase,
  whatElse,
} from '../../../shared/vault-format/read-case.ts';
import { fromJournal } from '../copies/journal-failed.ts';
import { readCopies } from '../rescue/read-copies.ts';
import { attempt } from '../store-fault.ts';
import { comingBack } from './coming-back.ts';
import { compareCases } from './compare-cases.ts';
import type { RestoreFault, RestorePlan, RestoreProgress } from './restore.ts';
import { keepsFindings } from './restored-level.ts';
import { countHere, openHere, readCasesHere } from './what-is-here.ts';

type PreviewParts = {
  readonly indexedDB: IDBFactory;
  readonly journal: JournalPort;
  readonly deriveKey: DeriveKey;
};

/** Reads a backup and both copies of what is here, and says what would become of each case. Changes nothing. */
export async function previewRestore(
  parts: PreviewParts,
  name: VaultName,
  backup: Uint8Array,
  passphrase: string,
  progress: (progress: RestoreProgress) => void,
): Promise<Result<RestorePlan, RestoreFault>> {
  const opening = await attempt(() => openBackup(backup, passphrase, parts.deriveKey));
  if (!opening.ok) return err({ kind: 'store-fault', fault: opening.error });
  const opened = opening.value;
  if (!opened.ok) return opened;
  const { kind, contents } = opened.value;
  const found = await attempt(async () => {
    const copies = fromJournal(await readCopies(parts, name));
    return { copies, here: await openHere(copies, contents) };
  });
  if (!found.ok) return err({ kind: 'store-fault', fault: found.error });
  const { copies, here } = found.value;

  const after = await readCasesOf(contents, comingBack(contents, here), (done, total) =>
    progress({ stage: 'reading-backup', done, total }),
  );
  const before = await readCasesHere(copies, here, contents, (done, total) =>
    progress({ stage: 'reading-what-is-here', done, total }),
  );
  const inspectionNames = new Map([...here.inspectionNames, ...contents.level.inspectionNames]);
  return ok({
    name,
    madeAt: contents.madeAt,
    kind,
    personName: contents.level.personName,
    otherVault: here.is === 'another-vault',
    here: here.is === 'the-same-vault' ? countRead(before) : countHere(copies),
    cases: compareCases(before, after, inspectionNames),
    deletedHere: [...contents.journals.keys()].filter((id) => here.deleted.has(id)).length,
    keepsFindings: await keepsFindings(contents, here),
    contents,
  });
}

async function readCasesOf(
  { vaultId, dataKey, journals }: BackupContents,
  caseIds: readonly Id[],
  progress: (done: number, total: number) => void,
): Promise<ReadonlyMap<Id, CaseReading>> {
  const readings = new Map<Id, CaseReading>();
  for (const [index, caseId] of caseIds.entries()) {
    progress(index, caseIds.length);
    const copies = onlyJournal(caseId, journals.get(caseId) ?? null);
    readings.set(caseId, await readCase(copies, dataKey, placeIn(vaultId)));
  }
  progress(caseIds.length, caseIds.length);
  return readings;
}

function countRead(readings: ReadonlyMap<Id, CaseReading>): { cases: number; entries: number } {
  const there = [...readings.values()].filter(({ fault }) => fault?.kind !== 'case-absent');
  const cases = there.filter((reading) => whatElse(reading).what === undefined);
  return { cases: cases.length, entries: there.reduce((sum, { run }) => sum + run.length, 0) };
}
