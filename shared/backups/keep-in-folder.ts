import type { DigestSha256 } from '../journal/frame.ts';
import type { JournalId } from '../journal/journal-id.ts';
import type { Id } from '../kernel/id.ts';
import type { Day, Instant } from '../kernel/instant.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { backupFileName, readBackupName, vaultMark } from './backup-name.ts';
import type { Backup, BackupFault, BackupKind, BackupName } from './backup-port.ts';
import { backupsToDrop } from './keep-backups.ts';
import { makeBackup } from './make-backup.ts';
import { readBackup } from './read-backup.ts';
import { withoutCases } from './without-cases.ts';

/** A folder that backups are kept in: as little of it as keeping them needs. */
export type FolderOfBackups = {
  /** Every file that is named as a backup is, whichever vault it is of. */
  list(): Promise<Result<readonly BackupName[], BackupFault>>;
  read(name: BackupName): Promise<Result<Uint8Array, BackupFault>>;
  /** Makes or replaces a file: all of it or none of it, and durable once this has answered. */
  write(name: BackupName, bytes: Uint8Array): Promise<Result<void, BackupFault>>;
  /** A file that is not there is no fault. */
  remove(name: BackupName): Promise<Result<void, BackupFault>>;
};

export type BackupToKeep = {
  readonly kind: BackupKind;
  readonly vaultId: Id;
  readonly madeAt: Instant;
  /** The same moment by the clock on the wall: days are those of the person. */
  readonly localDay: Day;
  /** Hours, minutes and seconds, as 140322. */
  readonly localTime: string;
  readonly journals: readonly { readonly journalId: JournalId; readonly bytes: Uint8Array }[];
  readonly keepDays: number;
};

/** What is in a folder, newest first. */
export async function lookIntoFolder(
  folder: FolderOfBackups,
  sha256?: DigestSha256,
): Promise<Result<{ backups: Backup[]; unreadable: BackupName[] }, BackupFault>> {
  const names = await folder.list();
  if (!names.ok) return names;
  const backups: Backup[] = [];
  const unreadable: BackupName[] = [];
  for (const name of names.value) {
    const found = await lookInto(folder, name, sha256);
    if (found === null) unreadable.push(name);
    else backups.push(found.backup);
  }
  backups.sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  return ok({ backups, unreadable: unreadable.sort() });
}

/**
 * Makes a backup under a name of its own, reads it back, and only then removes what it makes superfluous: the day's
 * earlier ones that hold nothing that it does not, and those of days too long ago. One that holds more is left.
 */
export async function keepInFolder(
  folder: FolderOfBackups,
  toKeep: BackupToKeep,
  sha256?: DigestSha256,
): Promise<Result<Backup, BackupFault>> {
  const made = makeBackup(toKeep, sha256);
  if (!made.ok) return err({ kind: 'nothing-whole-to-back-up' });
  const before = await folder.list();
  if (!before.ok) return before;
  const name = freeName(toKeep, before.value);

  const written = await folder.write(name, made.value);
  if (!written.ok) return written;
  const kept = await lookInto(folder, name, sha256);
  if (kept === null || !isEqual(kept.bytes, made.value)) {
    await folder.remove(name);
    return err({ kind: 'verification-failed' });
  }

  // From here on the backup stands. What could not be removed now is removed after the next one.
  for (const earlier of sameDay(before.value, toKeep)) {
    const found = await lookInto(folder, earlier, sha256);
    const isSuperfluous = found?.backup.vaultId === toKeep.vaultId && holdsAllOf(kept, found);
    if (isSuperfluous) await folder.remove(earlier);
  }
  const after = await folder.list();
  if (after.ok) {
    const vault = vaultMark(toKeep.vaultId);
    for (const old of backupsToDrop(after.value, { ...toKeep, vault })) {
      if (old !== name) await folder.remove(old);
    }
  }
  return ok(kept.backup);
}

/** Rewrites the vault's backups in a folder without the given cases. Changes nothing when none of them holds any. */
export async function forgetInFolder(
  folder: FolderOfBackups,
  vaultId: Id,
  caseIds: readonly Id[],
  sha256?: DigestSha256,
): Promise<Result<{ rewritten: BackupName[]; left: BackupName[] }, BackupFault>> {
  const names = await folder.list();
  if (!names.ok) return names;
  const rewritten: BackupName[] = [];
  const left: BackupName[] = [];
  for (const name of names.value) {
    const became = await forgetIn(folder, name, vaultId, caseIds, sha256);
    if (became === 'rewritten') rewritten.push(name);
    if (became === 'left') left.push(name);
  }
  return ok({ rewritten, left });
}

type Found = {
  readonly backup: Backup;
  readonly bytes: Uint8Array;
  readonly journals: ReadonlyMap<JournalId, Uint8Array>;
  /** In the vault's own journal. */
  readonly vaultFrames: number;
};

/** Null for what cannot be read as a backup, for whichever reason. */
async function lookInto(
  folder: FolderOfBackups,
  name: BackupName,
  sha256?: DigestSha256,
): Promise<Found | null> {
  const bytes = await folder.read(name);
  if (!bytes.ok) return null;
  const read = readBackup(bytes.value, sha256);
  if (!read.ok) return null;
  const { manifest, journals } = read.value;
  return {
    bytes: bytes.value,
    journals,
    vaultFrames: manifest.files.find(({ journalId }) => journalId === 'vault')?.frames ?? 0,
    backup: {
      name,
      kind: manifest.kind,
      vaultId: manifest.vaultId,
      madeAt: manifest.madeAt,
      cases: manifest.files.filter(({ journalId }) => journalId !== 'vault').length,
      frames: manifest.files.reduce((sum, { frames }) => sum + frames, 0),
      bytes: bytes.value.length,
    },
  };
}

async function forgetIn(
  folder: FolderOfBackups,
  name: BackupName,
  vaultId: Id,
  caseIds: readonly Id[],
  sha256?: DigestSha256,
): Promise<'untouched' | 'rewritten' | 'left'> {
  const found = await lookInto(folder, name, sha256);
  if (found === null) return isNamedFor(name, vaultId) ? 'left' : 'untouched';
  if (found.backup.vaultId !== vaultId) return 'untouched';
  if (!caseIds.some((caseId) => found.journals.has(caseId))) return 'untouched';
  const lesser = withoutCases(found.bytes, caseIds, sha256);
  if (!lesser.ok) return 'left';
  if (lesser.value === null) return 'untouched';
  const written = await folder.write(name, lesser.value);
  if (!written.ok) return 'left';
  const back = await folder.read(name);
  return back.ok && isEqual(back.value, lesser.value) ? 'rewritten' : 'left';
}

/**
 * Whether every journal of a case in the earlier backup is in the later one, at least as far and with the same
 * frames. Journals of cases only ever grow; the one of the vault is replaced, so only how much it holds can be compared.
 */
function holdsAllOf(later: Found, earlier: Found): boolean {
  return [...earlier.journals].every(([journalId, bytes]) => {
    if (journalId === 'vault') return later.vaultFrames >= earlier.vaultFrames;
    const now = later.journals.get(journalId);
    return now !== undefined && isEqual(now.subarray(0, bytes.length), bytes);
  });
}

/** Two backups within a second, as when one is asked for while another is being made, each have a name. */
function freeName(toKeep: BackupToKeep, taken: readonly BackupName[]): BackupName {
  for (let copy = 1; ; copy += 1) {
    const name = backupFileName({ ...toKeep, vault: vaultMark(toKeep.vaultId), copy });
    if (!taken.includes(name)) return name;
  }
}

function sameDay(names: readonly BackupName[], toKeep: BackupToKeep): BackupName[] {
  return names.filter((name) => {
    const said = readBackupName(name);
    return (
      toKeep.kind === 'work' &&
      said?.kind === 'work' &&
      said.localDay === toKeep.localDay &&
      isNamedFor(name, toKeep.vaultId)
    );
  });
}

function isNamedFor(name: BackupName, vaultId: Id): boolean {
  return readBackupName(name)?.vault === vaultMark(vaultId);
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  // A loop: a call for each byte of a large backup takes ten times as long, and holds up what is being saved.
  for (let index = 0; index < left.length; index += 1) {
    if (left[index] !== right[index]) return false;
  }
  return true;
}
