import { sha256 as sha256InJavaScript } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';
import type { DigestSha256 } from '../journal/frame.ts';
import type { JournalId } from '../journal/journal-id.ts';
import { journalLimitBytes } from '../journal/journal-port.ts';
import { readJournal } from '../journal/read-journal.ts';
import { toCanonicalJson } from '../kernel/canonical-json.ts';
import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  BackupManifest,
  backupJournalLimit,
  backupVersion,
  compareJournalIds,
  manifestPath,
  pathOfJournal,
} from './backup-manifest.ts';
import { type BackupKind, backupLimitBytes } from './backup-port.ts';

/** What a backup is made from: journals as they stand, in any order. */
export type BackupContents = {
  readonly kind: BackupKind;
  readonly vaultId: Id;
  readonly madeAt: Instant;
  readonly journals: readonly { readonly journalId: JournalId; readonly bytes: Uint8Array }[];
};

/** Why nothing was made: a backup that cannot be restored is none. */
export type BackupRefused =
  | { readonly kind: 'journal-not-whole'; readonly journalId: JournalId }
  /** Its own header says that it is another journal, or another vault's. */
  | { readonly kind: 'journal-misplaced'; readonly journalId: JournalId }
  | { readonly kind: 'journal-given-twice'; readonly journalId: JournalId }
  /** Only what is saved by hand may go without: so much as can be read is better than nothing. */
  | { readonly kind: 'vault-journal-missing' }
  | { readonly kind: 'backup-too-large' };

/** A backup's file: the journals' bytes as they are, and what they are. Equal contents are equal bytes everywhere. */
export function makeBackup(
  { kind, vaultId, madeAt, journals }: BackupContents,
  sha256: DigestSha256 = sha256InJavaScript,
): Result<Uint8Array, BackupRefused> {
  const ordered = journals.toSorted((a, b) => compareJournalIds(a.journalId, b.journalId));
  if (kind !== 'by-hand' && ordered[0]?.journalId !== 'vault') {
    return err({ kind: 'vault-journal-missing' });
  }
  if (isTooLarge(journals)) return err({ kind: 'backup-too-large' });
  const files: BackupManifest['files'] = [];
  for (const { journalId, bytes } of ordered) {
    if (files.at(-1)?.journalId === journalId)
      return err({ kind: 'journal-given-twice', journalId });
    const { header, frames, ending } = readJournal(bytes, sha256);
    if (ending !== 'whole') return err({ kind: 'journal-not-whole', journalId });
    if (header?.vaultId !== vaultId || header.journalId !== journalId) {
      return err({ kind: 'journal-misplaced', journalId });
    }
    const digest = bytesToHex(sha256(bytes));
    files.push({ journalId, bytes: bytes.length, frames: frames.length, sha256: digest });
  }
  const manifest = BackupManifest.parse({ v: backupVersion, kind, vaultId, madeAt, files });
  const zipped = zipSync(
    {
      [manifestPath]: utf8ToBytes(toCanonicalJson(manifest)),
      ...Object.fromEntries(
        ordered.map(({ journalId, bytes }) => [pathOfJournal(journalId), bytes]),
      ),
    },
    { level: 0, os: 0, attrs: 0, mtime: dateInZip(madeAt) },
  );
  return zipped.length > backupLimitBytes ? err({ kind: 'backup-too-large' }) : ok(zipped);
}

/** Whether it is so for certain, before anything of that size is put together. */
function isTooLarge(journals: BackupContents['journals']): boolean {
  return (
    journals.length > backupJournalLimit ||
    journals.some(({ bytes }) => bytes.length > journalLimitBytes) ||
    journals.reduce((sum, { bytes }) => sum + bytes.length, 0) > backupLimitBytes
  );
}

/**
 * A ZIP has local times from 1980 on, and fflate takes them by the machine's clock: noon of the day is the same
 * everywhere, whichever hour a change of the clocks leaves out.
 */
function dateInZip(madeAt: Instant): Date {
  const day = new Date(madeAt);
  const year = Math.min(Math.max(day.getUTCFullYear(), 1980), 2099);
  return new Date(year, day.getUTCMonth(), day.getUTCDate(), 12);
}
