import type { Id } from '../../../shared/kernel/id.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import type { BackupContents } from '../../../shared/vault-format/backup-contents.ts';
import { type Manifest, noManifest } from '../../../shared/vault-format/manifest.ts';
import { rowsOf } from '../../../shared/vault-format/payload.ts';
import { placeIn } from '../../../shared/vault-format/place-in.ts';
import { seal } from '../../../shared/vault-format/seal.ts';
import { levelToJournal, nextLevel, putRows } from '../copies/vault-level.ts';
import type { VaultEvent } from '../vault-event.ts';
import { hasFindingsToKeep, keepFindings } from './keep-findings.ts';
import { keepPeople } from './keep-people.ts';
import type { Here } from './what-is-here.ts';

/**
 * The journal of the vault itself as restoring leaves it: the backup's, so that its passphrase opens it, with the
 * history of both, what was deleted in either, and no finding, key or contact lost that stands here. Its revision is above both, so
 * that no copy of before is newer.
 */
export async function restoredLevel(
  { vaultId, dataKey, rows, level, madeAt }: BackupContents,
  here: Here,
  /** What comes back, and how many of it are cases: the others are reviews and second markings. */
  { caseIds, cases }: { readonly caseIds: readonly Id[]; readonly cases: number },
  ports: Ports,
): Promise<Uint8Array> {
  const place = placeIn(vaultId);
  const manifest = level.manifest ?? noManifest;
  const present = here.level?.manifest ?? noManifest;
  const event: VaultEvent = {
    v: 1,
    id: ports.createId(),
    at: ports.now(),
    by: level.personName ?? '',
    happening: { kind: 'restored', madeAt, cases },
  };
  const presentRows = here.level?.rows ?? [];
  const merged = {
    rows: putRows(rows, [
      ...rowsOf(presentRows, 'log'),
      ...(await keepFindings({ backup: rows, here: presentRows }, deletedIds(level, here), {
        key: dataKey,
        place,
      })),
      ...(await keepPeople({ backup: rows, here: presentRows }, { key: dataKey, place })),
    ]),
    manifest: { ...manifest, revision: Math.max(manifest.revision, present.revision) },
  };
  const { level: restored } = await nextLevel(
    merged,
    { log: [{ id: event.id, sealed: await seal(dataKey, place('log', event.id), event) }] },
    { cases: [...caseIds], deleted: deletedInEither(manifest, present) },
    { key: dataKey, place },
    vaultId,
  );
  return levelToJournal(vaultId, restored.rows);
}

/** Whether restoring keeps findings that the backup has not. */
export function keepsFindings(contents: BackupContents, here: Here): Promise<boolean> {
  const { vaultId, dataKey, rows, level } = contents;
  const both = { backup: rows, here: here.level?.rows ?? [] };
  const sealing = { key: dataKey, place: placeIn(vaultId) };
  return hasFindingsToKeep(both, deletedIds(level, here), sealing);
}

function deletedIds({ manifest }: BackupContents['level'], here: Here): ReadonlySet<Id> {
  return new Set([...here.deleted, ...(manifest?.deleted ?? []).map(({ caseId }) => caseId)]);
}

function deletedInEither(one: Manifest, other: Manifest): Manifest['deleted'] {
  const byCase = new Map([...one.deleted, ...other.deleted].map((gone) => [gone.caseId, gone]));
  return [...byCase.values()];
}
