import { sha256 as sha256InJavaScript } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod';
import type { DigestSha256 } from '../journal/frame.ts';
import type { JournalId } from '../journal/journal-id.ts';
import { readJournal } from '../journal/read-journal.ts';
import { toCanonicalJson } from '../kernel/canonical-json.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import {
  BackupManifest,
  backupJournalLimit,
  backupVersion,
  compareJournalIds,
  manifestPath,
  pathOfJournal,
} from './backup-manifest.ts';
import { backupLimitBytes } from './backup-port.ts';
import { readStoredZip, type StoredFile } from './stored-zip.ts';

export type BackupReading = {
  readonly manifest: BackupManifest;
  /** Whole journals. Their bytes are views of those that were read. */
  readonly journals: ReadonlyMap<JournalId, Uint8Array>;
};

export type BackupReadFault =
  | {
      readonly kind: 'backup-unreadable';
      readonly why:
        | 'too-large'
        /** Not a file as a backup is, or a byte of it is not as it was written. */
        | 'not-a-backup'
        | 'manifest-unreadable'
        /** Other files are there than the manifest names, or of another size or content. */
        | 'files-differ'
        | 'journal-not-whole';
    }
  | { readonly kind: 'backup-from-a-newer-release' };

/** Reads a backup from anywhere, strictly: all of it is as it was made, or none of it is taken. Never throws. */
export function readBackup(
  bytes: Uint8Array,
  sha256: DigestSha256 = sha256InJavaScript,
): Result<BackupReading, BackupReadFault> {
  if (bytes.length > backupLimitBytes) return unreadable('too-large');
  const [first, ...files] = readStoredZip(bytes, backupJournalLimit + 1) ?? [];
  if (first?.path !== manifestPath) return unreadable('not-a-backup');
  const manifest = readManifest(first.bytes);
  if (!manifest.ok) return manifest;
  const fault = checkFiles(manifest.value, files, sha256);
  if (fault !== null) return unreadable(fault);
  const journals = new Map<JournalId, Uint8Array>();
  for (const [index, { journalId }] of manifest.value.files.entries()) {
    journals.set(journalId, files[index]?.bytes ?? new Uint8Array());
  }
  return ok({ manifest: manifest.value, journals });
}

type Why = Extract<BackupReadFault, { kind: 'backup-unreadable' }>['why'];

const unreadable = (why: Why) => err({ kind: 'backup-unreadable', why } as const);

function readManifest(bytes: Uint8Array): Result<BackupManifest, BackupReadFault> {
  const text = readText(bytes);
  const json = text === null ? undefined : parseJson(text);
  const versioned = z.looseObject({ v: z.int().positive() }).safeParse(json);
  if (versioned.success && versioned.data.v > backupVersion) {
    return err({ kind: 'backup-from-a-newer-release' });
  }
  const manifest = BackupManifest.safeParse(json);
  // The one spelling: what a more patient reader would take in another sense, such as a name that stands twice.
  if (!manifest.success || toCanonicalJson(manifest.data) !== text) {
    return unreadable('manifest-unreadable');
  }
  return isInOrder(manifest.data) ? ok(manifest.data) : unreadable('manifest-unreadable');
}

/** Whether the vault's own journal is named where it must be, and each journal once, in the one order. */
function isInOrder({ kind, files }: BackupManifest): boolean {
  return (
    (kind === 'by-hand' || files[0]?.journalId === 'vault') &&
    files.every(({ journalId }, index) => {
      const before = files[index - 1];
      return before === undefined || compareJournalIds(before.journalId, journalId) < 0;
    })
  );
}

function checkFiles(
  manifest: BackupManifest,
  files: readonly StoredFile[],
  sha256: DigestSha256,
): Why | null {
  if (files.length !== manifest.files.length) return 'files-differ';
  for (const [index, said] of manifest.files.entries()) {
    const { path, bytes } = files[index] ?? { path: '', bytes: new Uint8Array() };
    const isSaid =
      path === pathOfJournal(said.journalId) &&
      bytes.length === said.bytes &&
      bytesToHex(sha256(bytes)) === said.sha256;
    if (!isSaid) return 'files-differ';
    const { header, frames, ending } = readJournal(bytes, sha256);
    const isWhole =
      ending === 'whole' &&
      header?.vaultId === manifest.vaultId &&
      header.journalId === said.journalId &&
      frames.length === said.frames;
    if (!isWhole) return 'journal-not-whole';
  }
  return null;
}

/** Byte by byte: a manifest holds ids, numbers and times only, and whatever is not ASCII is none of these. */
function readText(bytes: Uint8Array): string | null {
  if (bytes.length > longestManifest) return null;
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}

/** A name, a size, a count and a digest take under 250 characters a file. */
const longestManifest = 1024 + 250 * backupJournalLimit;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
