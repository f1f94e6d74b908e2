import type { DigestSha256 } from '../journal/frame.ts';
import type { Id } from '../kernel/id.ts';
import { ok, type Result } from '../kernel/result.ts';
import { makeBackup } from './make-backup.ts';
import { type BackupReadFault, readBackup } from './read-backup.ts';

/** The same backup without the given cases; null when it holds none of them, and may stay as it is. */
export function withoutCases(
  bytes: Uint8Array,
  caseIds: readonly Id[],
  sha256?: DigestSha256,
): Result<Uint8Array | null, BackupReadFault> {
  const read = readBackup(bytes, sha256);
  if (!read.ok) return read;
  const { manifest, journals } = read.value;
  if (!caseIds.some((caseId) => journals.has(caseId))) return ok(null);
  const left = [...journals]
    .map(([journalId, journal]) => ({ journalId, bytes: journal }))
    .filter(({ journalId }) => !caseIds.includes(journalId));
  const made = makeBackup({ ...manifest, journals: left }, sha256);
  // What was read is whole and in its place, so part of it is.
  if (!made.ok) throw new Error(`a part of a backup was refused: ${made.error.kind}`);
  return ok(made.value);
}
