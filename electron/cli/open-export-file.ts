import { basename } from 'node:path';
import { readBackup } from '../../shared/backups/read-backup.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { deriveKey } from '../../shared/vault-format/derive-key.ts';
import type { OpenBackupFault } from '../../shared/vault-format/open-backup.ts';
import {
  openReadVaultExport,
  type VaultExport,
} from '../../shared/vault-format/open-vault-export.ts';
import { sha256 } from '../journal/sha256.ts';
import type { CaseSource, OpeningParts } from './case-source.ts';
import { type CommandFault, inputRefused } from './exit-code.ts';

/** A backup is a ZIP. */
export function looksLikeVaultExport(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

export async function openExportFile(
  path: string,
  bytes: Uint8Array,
  parts: OpeningParts,
): Promise<Result<CaseSource, CommandFault>> {
  const opened = await readExport(path, bytes, parts);
  if (!opened.ok) return opened;
  const { madeAt, inspections, frameworks, cases, unreadable } = opened.value;
  const { reviews, unreadableReviews, casesToMark } = opened.value;
  return ok({
    path,
    madeAt,
    inspections,
    frameworks,
    cases,
    unreadable,
    reviews,
    unreadableReviews,
    casesToMark,
  });
}

async function readExport(
  path: string,
  bytes: Uint8Array,
  { askPassphrase, progress }: OpeningParts,
): Promise<Result<VaultExport, CommandFault>> {
  const refuse = (fault: OpenBackupFault) =>
    err(inputRefused(`${path}: ${describe(fault, bytes)}`));
  const backup = readBackup(bytes, sha256);
  if (!backup.ok) return refuse(backup.error);
  const passphrase = await askPassphrase(basename(path));
  if (!passphrase.ok) return passphrase;
  progress.step(`Opening ${basename(path)}`);
  const counting = progress.counting('Cases read');
  const opened = await openReadVaultExport(backup.value, passphrase.value, deriveKey, counting);
  return opened.ok ? opened : refuse(opened.error);
}

function describe(fault: OpenBackupFault, bytes: Uint8Array): string {
  switch (fault.kind) {
    case 'wrong-passphrase':
      return 'the passphrase is not that of this export. Give the one that the vault had when the export was made.';
    case 'backup-from-a-newer-release':
      return 'made by a newer release of Casemark. Use that release, or a later one.';
    case 'backup-without-keys':
      return 'holds cases and no keys, so nothing can open it. Export again from a vault that opens, or restore its keys in the app first.';
    case 'backup-damaged':
      return `a record in it does not open where it stands (${fault.place}): the file was altered. Use another export.`;
    case 'backup-unreadable':
      if (!beginsAsBackup(bytes)) {
        return 'a ZIP file, and no vault export. Name a .casemark file.';
      }
      return 'begins as a vault export and is not whole: it was cut off in copying, or altered. Copy it again, or use another export.';
  }
}

/** Its first file is its manifest: the name stands right after the ZIP's own words. */
function beginsAsBackup(bytes: Uint8Array): boolean {
  const name = 'manifest.json';
  return Buffer.from(bytes.subarray(30, 30 + name.length)).toString('latin1') === name;
}
