import type { BackupFault, BackupKind } from '../../../shared/backups/backup-port.ts';
import type { JournalFault } from '../../../shared/journal/journal-port.ts';
import type { VaultName } from '../../../shared/journal/vault-name.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { BackupContents } from '../../../shared/vault-format/backup-contents.ts';
import type { OpenBackupFault } from '../../../shared/vault-format/open-backup.ts';
import type { StoreFault, Vault } from '../vault.ts';

/** Puts a backup in the place of what is here. The vault must be locked. */
export type Restore = {
  /** Says what restoring would change. Changes nothing. */
  preview(
    name: VaultName,
    backup: Uint8Array,
    passphrase: string,
    progress?: (progress: RestoreProgress) => void,
  ): Promise<Result<RestorePlan, RestoreFault>>;
  /**
   * Keeps what is here as a backup, puts the planned one in its place, and opens it. A fault before `keeping-what-is-here`
   * is over has changed nothing; after a later one, or a crash, each case is as it was or as planned, and the backup
   * that was made first has the rest: carrying out the plan again is safe.
   */
  carryOut(
    plan: RestorePlan,
    progress?: (progress: RestoreProgress) => void,
  ): Promise<Result<Vault, RestoreFault>>;
};

/** What restoring a backup would change. */
export type RestorePlan = {
  readonly name: VaultName;
  readonly madeAt: Instant;
  readonly kind: BackupKind;
  /** Whose vault the backup is of; null when that cannot be read in it. */
  readonly personName: string | null;
  /** What is here is another vault: its cases are counted and cannot be compared. */
  readonly otherVault: boolean;
  /** Null when there is no vault here. */
  readonly here: { readonly cases: number; readonly entries: number } | null;
  /** Of the backup, and of what is here where that is the same vault; reviews and second markings too. */
  readonly cases: readonly RestoreCase[];
  /** Cases of the backup that were deleted here, with their keys. They do not come back. */
  readonly deletedHere: number;
  /** Findings stand here that the backup has not: they stay. */
  readonly keepsFindings: boolean;
  /** For `carryOut`: sealed, with the key to it. */
  readonly contents: BackupContents;
};

export type RestoreCase = {
  readonly caseId: Id;
  /** Null when the case cannot be read in the copy that would tell it. */
  readonly caseReference: string | null;
  readonly inspectionName: string | null;
  /** Absent for a case. A review has the reference of the case it is of. */
  readonly what?: 'second-marking' | 'review';
  readonly here: CaseStand | null;
  readonly after: CaseStand | null;
  readonly change: RestoreChange;
};

export type CaseStand = {
  /** Entries that can be read one after another from the first. */
  readonly entries: number;
  /** Null when no entry can be read. */
  readonly changedAt: Instant | null;
};

/**
 * `goes-back`: what is here has entries that the backup has not. `goes-forward`: the backup has more, and nothing is
 * lacking in it. `comes-back`: it is not here. `goes-away`: it is not in the backup.
 */
export type RestoreChange = 'same' | 'comes-back' | 'goes-back' | 'goes-forward' | 'goes-away';

/** Cases read, when previewing; otherwise cases kept, written or rebuilt. */
export type RestoreProgress = {
  readonly stage:
    | 'reading-backup'
    | 'reading-what-is-here'
    | 'keeping-what-is-here'
    | 'writing-journals'
    | 'rebuilding-store';
  readonly done: number;
  readonly total: number;
};

/** Why a backup was not restored. */
export type RestoreFault =
  | OpenBackupFault
  /** What is here could not be kept first. Nothing was changed. */
  | { readonly kind: 'not-kept'; readonly fault: BackupFault | JournalFault }
  /** What is here was kept, and the journals could not be written. See `carryOut`. */
  | { readonly kind: 'not-written'; readonly fault: JournalFault }
  /** The backup is in its place, and is opened by the next unlocking. */
  | { readonly kind: 'not-opened'; readonly fault: StoreFault }
  /** The lock, the store, or what works with the passphrase. Nothing was changed. */
  | { readonly kind: 'store-fault'; readonly fault: StoreFault };
