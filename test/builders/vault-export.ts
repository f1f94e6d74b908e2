import { createVaultRecord } from '../../renderer/store/change-vault-record.ts';
import type { RowsToPut } from '../../renderer/store/commit-durably.ts';
import { caseToJournal } from '../../renderer/store/copies/case-journals.ts';
import { emptyLevel, levelToJournal, nextLevel } from '../../renderer/store/copies/vault-level.ts';
import { makeBackup } from '../../shared/backups/make-backup.ts';
import type { Author, Entry } from '../../shared/cases/entry.ts';
import { type Inspection, inspectionLadder } from '../../shared/cases/inspection.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { frameworkHash } from '../../shared/frameworks/framework-hash.ts';
import type { JournalFile } from '../../shared/journal/journal-port.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { readVersioned } from '../../shared/kernel/upgrade.ts';
import type { ReviewEntry } from '../../shared/moderation/review-entry.ts';
import { deriveKey } from '../../shared/vault-format/derive-key.ts';
import { placeIn } from '../../shared/vault-format/place-in.ts';
import { createWrappedKey, seal } from '../../shared/vault-format/seal.ts';
import { inspectionId } from './case.ts';
import { hmipFramework } from './frameworks.ts';
import { fakePorts, fixedNow } from './ports.ts';

export const exportPassphrase = 'correct horse battery';

export type ExportedInspection = {
  readonly inspection: Inspection;
  /** Of cases, second markings and reviews. */
  readonly chains: readonly (readonly unknown[])[];
};

export type VaultExportOptions = {
  readonly inspections: readonly ExportedInspection[];
  /** Frameworks that were added to the vault. */
  readonly frameworks?: readonly Framework[];
  /** Cases that the vault ought to hold and the backup has not. */
  readonly absent?: readonly Id[];
  readonly passphrase?: string;
  /** Whose vault it is. */
  readonly person?: Author;
};

/** An inspection in the present shape, whatever that is: an old record brought up to date. */
export function buildInspection(
  name = 'Example PDU',
  framework: Framework = hmipFramework,
  id: Id = inspectionId,
): Inspection {
  const read = readVersioned(inspectionLadder, {
    v: 1,
    id,
    name,
    marking: 'OFFICIAL-SENSITIVE',
    framework: { id: framework.id, version: framework.version, hash: frameworkHash(framework) },
    leadInspector: 'Lee Lead',
    fieldworkStarts: '2026-11-16',
    createdAt: fixedNow,
  });
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

/** A backup made by the store's own code, without a database: as quick as its Argon2id is cheap. */
export async function buildVaultExport(options: VaultExportOptions): Promise<Uint8Array> {
  const { inspections, frameworks = [], absent = [], passphrase = exportPassphrase } = options;
  const ports = fakePorts({ idsAfter: 700_000 });
  const vaultId = ports.createId();
  const { record, dataKey } = await createVaultRecord(vaultId, passphrase, cost, deriveKey);
  const place = placeIn(vaultId);
  const sealed = async (table: string, id: Id, value: unknown) => ({
    id,
    sealed: await seal(dataKey, place(table, id), value),
  });
  const journals: JournalFile[] = [];
  for (const { inspection, chains } of inspections) {
    for (const chain of chains) {
      const first = chain[0] as Entry | ReviewEntry;
      const caseId = 'reviewId' in first ? first.reviewId : first.caseId;
      const { key, wrapped } = await createWrappedKey(dataKey, place('cases', caseId));
      const entries = await Promise.all(
        chain.map(async (entry, seq) => ({
          caseId,
          seq,
          sealed: await seal(key, place('entries', caseId, seq), entry),
        })),
      );
      const row = { id: caseId, inspectionId: inspection.id, wrappedKey: wrapped };
      journals.push({ journalId: caseId, bytes: caseToJournal(vaultId, { row, entries }) });
    }
  }
  const { id: personId, name } = options.person ?? { id: ports.createId(), name: 'Alex Baker' };
  const rows: RowsToPut = {
    vault: [record],
    person: [await sealed('person', personId, { v: 1, id: personId, name })],
    frameworks: await Promise.all(
      frameworks.map((framework) =>
        sealed('frameworks', ports.createId(), { v: 1, hash: frameworkHash(framework), framework }),
      ),
    ),
    inspections: await Promise.all(
      inspections.map(({ inspection }) => sealed('inspections', inspection.id, inspection)),
    ),
  };
  const cases = [...journals.map(({ journalId }) => journalId), ...absent];
  const { level } = await nextLevel(emptyLevel, rows, { cases }, { key: dataKey, place }, vaultId);
  journals.push({ journalId: 'vault', bytes: levelToJournal(vaultId, level.rows) });
  const made = makeBackup({ kind: 'work', vaultId, madeAt: fixedNow, journals });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

const cost = { name: 'argon2id', memoryKiB: 8, iterations: 1, parallelism: 1 } as const;
