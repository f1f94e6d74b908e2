import * as z from 'zod';
import { beginsWith } from '../../../shared/cases/finding-chain.ts';
import { findingsWithoutCases } from '../../../shared/cases/findings-without-cases.ts';
import { type Inspection, inspectionLadder } from '../../../shared/cases/inspection.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { readVersioned } from '../../../shared/kernel/upgrade.ts';
import { rowsOf, toVaultRow, type VaultRow } from '../../../shared/vault-format/payload.ts';
import { type Place, RecordDamaged, seal, unseal } from '../../../shared/vault-format/seal.ts';

/**
 * The inspections of a backup with the findings that stand here. A backup older than what is here must not take back
 * what the lead put down since: findings are only ever added to. Where the backup has more of the same findings they
 * are its own; where the two have parted, those here stand, and the backup itself goes on holding the others. An
 * inspection with findings that the backup does not know is kept, with its framework and without its cases.
 *
 * What was chosen from cases that were deleted, there or here, comes back from neither. It is left out before the two
 * are compared: findings from before a deletion and what the deletion left of them are then the same.
 */
export async function keepFindings(
  rows: BothRows,
  deleted: ReadonlySet<Id>,
  sealing: Sealing,
): Promise<readonly VaultRow[]> {
  const put: VaultRow[] = [];
  for (const { restored, inspection } of await mergeInspections(rows, deleted, sealing)) {
    if (inspection === null) continue;
    if (inspection !== restored) put.push(await sealInspection(inspection, sealing));
    if (restored === null) put.push(...(await frameworkFor(inspection, rows, sealing)));
  }
  return put;
}

/** Whether findings stand here that the backup has not, and that `keepFindings` would keep. */
export async function hasFindingsToKeep(
  rows: BothRows,
  deleted: ReadonlySet<Id>,
  sealing: Sealing,
): Promise<boolean> {
  const all = await mergeInspections(rows, deleted, sealing);
  return all.some(
    ({ kept, inspection }) => kept !== null && inspection?.findings === kept.findings,
  );
}

type BothRows = { readonly backup: readonly VaultRow[]; readonly here: readonly VaultRow[] };

type Sealing = {
  readonly key: CryptoKey;
  readonly place: (table: string, id: string) => Place;
};

type Merged = {
  /** As the backup has it. */
  readonly restored: Inspection | null;
  /** As it stands here, without what was chosen from deleted cases. */
  readonly kept: Inspection | null;
  readonly inspection: Inspection | null;
};

async function mergeInspections(
  rows: BothRows,
  deleted: ReadonlySet<Id>,
  sealing: Sealing,
): Promise<readonly Merged[]> {
  const inBackup = byId(rows.backup);
  const here = byId(rows.here);
  const ids = [...new Set([...inBackup.keys(), ...here.keys()])];
  return Promise.all(
    ids.map(async (id) => {
      const restored = await openInspection(inBackup.get(id), sealing);
      const kept = without(await openInspection(here.get(id), sealing), deleted);
      return { restored, kept, inspection: merge(without(restored, deleted), kept) };
    }),
  );
}

/** Null for one that restoring leaves out, or as it is. */
function merge(restored: Inspection | null, kept: Inspection | null): Inspection | null {
  if (kept === null || kept.findings.length === 0) return restored;
  if (restored === null) return kept;
  if (beginsWith(restored.findings, kept.findings)) return restored;
  return { ...restored, findings: kept.findings };
}

/** The same object where nothing was chosen from those cases. */
function without(inspection: Inspection | null, deleted: ReadonlySet<Id>): Inspection | null {
  if (inspection === null) return null;
  const findings = findingsWithoutCases(inspection.findings, deleted);
  return findings === inspection.findings ? inspection : { ...inspection, findings };
}

function byId(rows: readonly VaultRow[]): ReadonlyMap<string, VaultRow> {
  return new Map(rowsOf(rows, 'inspections').map((row) => [row.id, row]));
}

async function sealInspection(inspection: Inspection, { key, place }: Sealing): Promise<VaultRow> {
  const { id } = inspection;
  const sealed = await seal(key, place('inspections', id), inspection);
  return toVaultRow('inspections', { id, sealed });
}

/** The row of the framework that an inspection is marked against, where only what is here has it. */
async function frameworkFor(
  { framework }: Inspection,
  rows: BothRows,
  { key, place }: Sealing,
): Promise<readonly VaultRow[]> {
  for (const which of ['backup', 'here'] as const) {
    for (const row of rowsOf(rows[which], 'frameworks')) {
      try {
        const stored = Hashed.safeParse(await unseal(key, place('frameworks', row.id), row.bytes));
        if (stored.data?.hash === framework.hash) return which === 'here' ? [row] : [];
      } catch (error) {
        if (!(error instanceof RecordDamaged)) throw error;
      }
    }
  }
  return [];
}

// Read loosely: the table has a ladder of its own, and only the hash is wanted here.
const Hashed = z.looseObject({ hash: z.string() });

/** Null for a row that does not open, or that a newer release wrote: it is left as it is. */
async function openInspection(
  row: VaultRow | undefined,
  { key, place }: Sealing,
): Promise<Inspection | null> {
  if (row === undefined) return null;
  try {
    const read = readVersioned(
      inspectionLadder,
      await unseal(key, place('inspections', row.id), row.bytes),
    );
    return read.ok ? read.value : null;
  } catch (error) {
    if (error instanceof RecordDamaged) return null;
    throw error;
  }
}
