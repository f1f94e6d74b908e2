import * as z from 'zod';
import { JournalId } from '../journal/journal-id.ts';
import { journalLimitBytes } from '../journal/journal-port.ts';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';
import { BackupKind } from './backup-port.ts';

/** More journals than any team's cases. Few enough for their names and numbers to be held at once. */
export const backupJournalLimit = 20_000;

/** What a backup says of itself: its first file. Opaque ids, times and sizes only. */
export const BackupManifest = z.strictObject({
  v: z.literal(1),
  kind: BackupKind,
  vaultId: Id,
  madeAt: Instant,
  /** In the order in which they follow: the vault's own journal, then those of cases by their ids. */
  files: z
    .array(
      z.strictObject({
        journalId: JournalId,
        bytes: z.int().positive().max(journalLimitBytes),
        frames: z.int().nonnegative(),
        sha256: Sha256,
      }),
    )
    .max(backupJournalLimit),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** The version of a backup that this release makes, and the newest it reads. */
export const backupVersion = 1;

export const manifestPath = 'manifest.json';

/** Where a journal stands in a backup. */
export function pathOfJournal(journalId: JournalId): string {
  return journalId === 'vault' ? 'vault.journal' : `cases/${journalId}.journal`;
}

/** The order of journals in a backup: equal contents are equal bytes. */
export function compareJournalIds(one: JournalId, other: JournalId): number {
  if (one === other) return 0;
  if (one === 'vault' || other === 'vault') return one === 'vault' ? -1 : 1;
  return one < other ? -1 : 1;
}
