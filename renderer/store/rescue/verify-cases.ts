import type { Id } from '../../../shared/kernel/id.ts';
import { readVersioned } from '../../../shared/kernel/upgrade.ts';
import { type Manifest, manifestLadder } from '../../../shared/vault-format/manifest.ts';
import type { DeriveKey } from '../../../shared/vault-format/passphrase-key.ts';
import { fromVaultRow, rowsOf, type VaultRow } from '../../../shared/vault-format/payload.ts';
import { placeIn } from '../../../shared/vault-format/place-in.ts';
import { readCase, whatElse } from '../../../shared/vault-format/read-case.ts';
import { RecordFromNewerRelease } from '../../../shared/vault-format/read-unsealed.ts';
import { RecordDamaged, unseal } from '../../../shared/vault-format/seal.ts';
import { readVaultRecord, unwrapDataKey } from '../../../shared/vault-format/vault-record.ts';
import { firstThatOpens } from '../first-that-opens.ts';
import { bestJournals } from './best-journals.ts';
import { rowsOfVaultJournal, vaultJournalOfBackup } from './keys-of-backup.ts';
import { type Copies, copiesOfCase } from './read-copies.ts';
import type { RescuedCase } from './rescue.ts';

/** Null for a passphrase that opens none of the records. Throws RecordDamaged where there is none at all. */
export async function openRescueKey(
  copies: Copies,
  backup: Uint8Array | null,
  passphrase: string,
  deriveKey: DeriveKey,
): Promise<CryptoKey | null> {
  const { vaultId } = copies;
  const fromBackup = vaultId === null ? null : vaultJournalOfBackup(backup, vaultId);
  const rows = [
    ...rowsHere(copies),
    ...(fromBackup === null ? [] : rowsOfVaultJournal(fromBackup)),
  ];
  const read = rowsOf(rows, 'vault').map((row) => readVaultRecord(fromVaultRow(row)));
  const records = read.flatMap((one) => (one.ok && one.value.vaultId === vaultId ? one.value : []));
  const newer = read.some((one) => !one.ok && one.error.kind === 'record-from-a-newer-release');
  if (records.length === 0) {
    if (newer) throw new RecordFromNewerRelease();
    throw new RecordDamaged({ vaultId: vaultId ?? '', table: 'vault', recordId: '', seq: 0 });
  }
  return firstThatOpens(records, (record) => unwrapDataKey(record, passphrase, deriveKey));
}

/** Every case that either copy holds, or ought to. */
export async function verifyCases(
  copies: Copies,
  vaultId: Id,
  dataKey: CryptoKey,
  progress: (done: number, total: number) => void,
): Promise<readonly RescuedCase[]> {
  const place = placeIn(vaultId);
  const manifest = await openManifest(copies, vaultId, dataKey);
  const deleted = new Set(manifest?.deleted.map(({ caseId }) => caseId));
  const held = bestJournals(copies, vaultId).map(({ journalId }) => journalId);
  const ids = [...new Set([...(manifest?.cases ?? []), ...held])]
    .filter((id) => id !== 'vault' && !deleted.has(id))
    .toSorted();
  const cases: RescuedCase[] = [];
  for (const [index, caseId] of ids.entries()) {
    progress(index, ids.length);
    const reading = await readCase(copiesOfCase(copies, caseId), dataKey, place);
    const { run, caseReference, fault } = reading;
    cases.push({ caseId, caseReference, ...whatElse(reading), entries: run.length, fault });
  }
  progress(ids.length, ids.length);
  return cases;
}

/** Rows of the vault itself from either copy, the journal's also from beyond a damaged place. */
function rowsHere({ journals, store }: Copies): readonly VaultRow[] {
  const file = journals.get('vault')?.bytes;
  return [...(file === undefined ? [] : rowsOfVaultJournal(file)), ...store.rows];
}

/** The newest that opens; null when none does, and every case that there is has to do. */
async function openManifest(
  copies: Copies,
  vaultId: Id,
  dataKey: CryptoKey,
): Promise<Manifest | null> {
  const found: Manifest[] = [];
  for (const row of rowsOf(rowsHere(copies), 'manifest')) {
    try {
      const value = await unseal(dataKey, placeIn(vaultId)('manifest', row.id), row.bytes);
      const read = readVersioned(manifestLadder, value);
      if (read.ok) found.push(read.value);
    } catch (error) {
      if (!(error instanceof RecordDamaged)) throw error;
    }
  }
  return found.toSorted((one, other) => other.revision - one.revision)[0] ?? null;
}
