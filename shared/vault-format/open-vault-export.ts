import type { BackupKind } from '../backups/backup-port.ts';
import { type BackupReading, readBackup } from '../backups/read-backup.ts';
import { type Inspection, inspectionLadder } from '../cases/inspection.ts';
import { readWholeCase, type WholeCase } from '../cases/whole-case.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { JournalId } from '../journal/journal-id.ts';
import type { Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Ladder } from '../kernel/upgrade.ts';
import type { WholeReview } from '../moderation/review.ts';
import { readWholeReview } from '../moderation/whole-review.ts';
import type { BackupContents } from './backup-contents.ts';
import { frameworkLadder } from './framework-record.ts';
import { type OpenBackupFault, openReadBackup } from './open-backup.ts';
import type { DeriveKey } from './passphrase-key.ts';
import { rowsOf, type VaultTable } from './payload.ts';
import { type PlaceOf, placeIn } from './place-in.ts';
import type { ChainKind } from './read-any-chain.ts';
import { type CaseReadFault, onlyJournal, readCase } from './read-case.ts';
import { RecordFromNewerRelease, readUnsealed } from './read-unsealed.ts';
import { RecordDamaged, unseal } from './seal.ts';

/** Everything in a backup that can be read, for whoever counts it: nothing of it can be put back from this. */
export type VaultExport = {
  readonly vaultId: Id;
  readonly madeAt: Instant;
  readonly kind: BackupKind;
  /** Null where the backup does not say whose it is. */
  readonly personName: string | null;
  /** In the order in which they were made. */
  readonly inspections: readonly Inspection[];
  /** Those that were added to the vault. What comes with the app is not in it. */
  readonly frameworks: readonly HeldFramework[];
  /** Whole cases, in the order of their ids. Second markings are not among them: no result counts one. */
  readonly cases: readonly WholeCase[];
  readonly secondMarkings: readonly WholeCase[];
  /**
   * Whole reviews, in the order of their ids. Those whose second marking is not committed are left out: nothing of
   * the case in them may be seen, here or in another file. `casesToMark` names those cases.
   */
  readonly reviews: readonly WholeReview[];
  readonly casesToMark: readonly Id[];
  /** Cases that ought to be in the backup and are not whole in it. None of them is among `cases`. */
  readonly unreadable: readonly UnreadableCase[];
  /** The same of what is known to be a second marking or a review. */
  readonly unreadableReviews: readonly UnreadableCase[];
};

/** A framework, and the hash that cases pin it by. */
export type HeldFramework = { readonly framework: Framework; readonly hash: Sha256 };

/** Opaque ids only. */
export type UnreadableCase = {
  readonly caseId: Id;
  readonly inspectionId: Id | null;
  readonly why: CaseReadFault['kind'];
};

/**
 * Opens a backup with the passphrase that its vault had when it was made, and reads every case of it: each entry
 * unsealed where it stands, the chain verified (`readChain`) and folded (`foldBefore`). A case of which anything is
 * damaged is left out whole and told in `unreadable`, because a figure over half a case would be wrong.
 * Throws what `deriveKey` throws.
 */
export async function openVaultExport(
  bytes: Uint8Array,
  passphrase: string,
  deriveKey: DeriveKey,
  progress: (done: number, total: number) => void = () => {},
): Promise<Result<VaultExport, OpenBackupFault>> {
  const backup = readBackup(bytes);
  return backup.ok ? openReadVaultExport(backup.value, passphrase, deriveKey, progress) : backup;
}

/** As `openVaultExport`, for a caller that asks for the passphrase only where there is something to open. */
export async function openReadVaultExport(
  backup: BackupReading,
  passphrase: string,
  deriveKey: DeriveKey,
  progress: (done: number, total: number) => void = () => {},
): Promise<Result<VaultExport, OpenBackupFault>> {
  const opened = await openReadBackup(backup, passphrase, deriveKey);
  if (!opened.ok) return opened;
  const { kind, contents } = opened.value;
  const { vaultId, madeAt, level } = contents;
  try {
    const inspections = await readTable(contents, 'inspections', inspectionLadder);
    const frameworks = await readTable(contents, 'frameworks', frameworkLadder);
    return ok({
      vaultId,
      madeAt,
      kind,
      personName: level.personName,
      inspections,
      frameworks: frameworks.map(({ framework, hash }) => ({ framework, hash })),
      ...(await readChains(contents, progress)),
    });
  } catch (error) {
    if (error instanceof RecordFromNewerRelease)
      return err({ kind: 'backup-from-a-newer-release' });
    if (error instanceof RecordDamaged) return err({ kind: 'backup-damaged', place: error.place });
    throw error;
  }
}

/** Every record of a table, in the order of their ids, which is that in which they were made. */
function readTable<Value>(
  { vaultId, rows, dataKey }: BackupContents,
  table: VaultTable,
  ladder: Ladder<Value>,
): Promise<readonly Value[]> {
  return Promise.all(
    rowsOf(rows, table).map(async ({ id, bytes }) => {
      const place = placeIn(vaultId)(table, id);
      return readUnsealed(place, await unseal(dataKey, place, bytes), ladder);
    }),
  );
}

type Chains = Pick<
  VaultExport,
  'cases' | 'secondMarkings' | 'reviews' | 'casesToMark' | 'unreadable' | 'unreadableReviews'
>;

async function readChains(
  { vaultId, level, journals, dataKey }: BackupContents,
  progress: (done: number, total: number) => void,
): Promise<Chains> {
  const deleted = new Set(level.manifest?.deleted.map(({ caseId }) => caseId));
  const ids = new Set([...(level.manifest?.cases ?? []), ...journals.keys()]);
  const wanted = [...ids].filter((id) => isCase(id) && !deleted.has(id)).sort();
  const place = placeIn(vaultId);
  const cases: WholeCase[] = [];
  const secondMarkings: WholeCase[] = [];
  const reviews: WholeReview[] = [];
  const unreadable: UnreadableCase[] = [];
  const unreadableReviews: UnreadableCase[] = [];
  const casesToMark: Id[] = [];
  for (const [index, id] of wanted.entries()) {
    const { kind, read } = await readOne(id, journals.get(id) ?? null, dataKey, place);
    if ('why' in read) (kind === 'case' ? unreadable : unreadableReviews).push(read);
    else if ('kase' in read) (kind === 'case' ? cases : secondMarkings).push(read);
    else if (read.review.phase === 'to-mark') casesToMark.push(read.review.subject.caseId);
    else reviews.push(read);
    progress(index + 1, wanted.length);
  }
  return { cases, secondMarkings, reviews, casesToMark, unreadable, unreadableReviews };
}

/** What cannot be told from its first entry is taken for a case, so that no figure is made as if it were not there. */
async function readOne(
  caseId: Id,
  journal: Uint8Array | null,
  dataKey: BackupContents['dataKey'],
  place: PlaceOf,
): Promise<{ kind: ChainKind; read: WholeCase | WholeReview | UnreadableCase }> {
  const reading = await readCase(onlyJournal(caseId, journal), dataKey, place);
  const { run, inspectionId, fault } = reading;
  const kind = reading.kind ?? 'case';
  if (fault !== null) return { kind, read: { caseId, inspectionId, why: fault.kind } };
  const stored = run.map(({ data }) => data);
  const whole = kind === 'review' ? readWholeReview(stored) : readWholeCase(stored);
  if (whole.ok) return { kind, read: whole.value };
  return { kind, read: { caseId, inspectionId, why: 'entries-damaged' } };
}

function isCase(id: JournalId): id is Id {
  return id !== 'vault';
}
