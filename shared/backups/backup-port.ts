import * as z from 'zod';
import type { VaultName } from '../journal/vault-name.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';
import type { Result } from '../kernel/result.ts';

/** The largest backup that is read or written: forty cases of five hundred entries are a twentieth of it. */
export const backupLimitBytes = 512 * 1024 * 1024;

/** `work`: made by itself while working. `before-restoring`: what stood there when another was restored. `by-hand`: saved where the person chose. */
export const BackupKind = z.enum(['work', 'before-restoring', 'by-hand']);
export type BackupKind = z.infer<typeof BackupKind>;

/** The name of a backup's file, as `backupFileName` makes it. Opaque: a day, a kind, the start of the vault's id. */
export const BackupName = z.string().regex(/^casemark-[0-9A-Za-z-]{1,80}\.casemark$/);
export type BackupName = z.infer<typeof BackupName>;

/** A backup as it was found when its folder was last looked into. */
export const Backup = z.strictObject({
  name: BackupName,
  kind: BackupKind,
  vaultId: Id,
  madeAt: Instant,
  cases: z.int().nonnegative(),
  /** Sealed frames in all its journals. */
  frames: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
});
export type Backup = z.infer<typeof Backup>;

/** A folder that backups were made in: the present one first, then earlier ones. */
export const BackupFolder = z.strictObject({
  /** Names the folder to the host. Says nothing else. */
  id: z.string().min(1).max(64),
  /** What the person calls it: its path, or what the browser tells of it. */
  label: z.string(),
  current: z.boolean(),
  /** False for a drive that is not plugged in, or a folder that the browser must be allowed to see again. */
  reachable: z.boolean(),
  /** Newest first; empty when it cannot be reached. */
  backups: z.array(Backup),
  /** Files that are named as backups are and cannot be read as such. */
  unreadable: z.array(BackupName),
});
export type BackupFolder = z.infer<typeof BackupFolder>;

/** Why a backup was not made, read or changed. */
export const BackupFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('disk-full') }),
  z.strictObject({ kind: z.literal('folder-not-writable') }),
  /** The folder is not there: a drive that is not plugged in, or not allowed again yet. */
  z.strictObject({ kind: z.literal('folder-not-reachable'), label: z.string() }),
  /** There is no vault to be backed up, or its own journals are not whole: nothing good is replaced by it. */
  z.strictObject({ kind: z.literal('nothing-whole-to-back-up') }),
  /** Read back after writing, it was not what was written. The earlier backup still stands. */
  z.strictObject({ kind: z.literal('verification-failed') }),
  z.strictObject({ kind: z.literal('backup-not-found') }),
  z.strictObject({ kind: z.literal('backup-unreadable') }),
  /** Where backups went is not known any more: until a folder is chosen, none is made and no case deleted. */
  z.strictObject({ kind: z.literal('list-of-folders-damaged') }),
  z.strictObject({ kind: z.literal('backup-failed'), code: z.string() }),
]);
export type BackupFault = z.infer<typeof BackupFault>;

/** What became of deleted cases in the backups. */
export const Forgotten = z.strictObject({
  /** Backups rewritten without the cases, by folder label and name. */
  rewritten: z.array(z.strictObject({ folder: z.string(), name: BackupName })),
  /** Backups that may still hold the cases: their folder is out of reach, or they could not be rewritten. */
  left: z.array(z.strictObject({ folder: z.string(), name: BackupName.nullable() })),
});
export type Forgotten = z.infer<typeof Forgotten>;

/** Backups of a person's own vault, made from its journals: the same sealed bytes, so no key is asked for. */
export type BackupPort = {
  folders(vault: VaultName): Promise<Result<readonly BackupFolder[], BackupFault>>;
  /**
   * Makes a backup in the present folder, reads it back, and only then lets it take the place of the day's earlier
   * one of its kind. Keeps the newest backup of each of the last `keepDays` days that have one.
   */
  make(vault: VaultName, kind: BackupKind, keepDays: number): Promise<Result<Backup, BackupFault>>;
  read(
    vault: VaultName,
    folderId: string,
    name: BackupName,
  ): Promise<Result<Uint8Array, BackupFault>>;
  /** The person chooses where backups go from now on. Earlier folders are remembered, and what is in them is kept. */
  chooseFolder(vault: VaultName): Promise<Result<'chosen' | 'cancelled', BackupFault>>;
  /** In a browser, asks the person to let the folder be used again. On a desktop there is nothing to ask. */
  allowFolder(vault: VaultName, folderId: string): Promise<Result<void, BackupFault>>;
  /** Rewrites every backup that can be reached without the given cases, and names those that cannot. */
  forgetCases(vault: VaultName, caseIds: readonly Id[]): Promise<Result<Forgotten, BackupFault>>;
};
