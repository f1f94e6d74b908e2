import type { Backup, BackupFolder } from '../../../shared/backups/backup-port.ts';
import type { JournalHead } from '../../../shared/journal/journal-port.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Host } from '../../host/host.ts';
import type { BackupsFound } from './backup-keeping.ts';

/** The newest backup of the person's own vault, and whether it lacks something that the journals have. */
export async function findBackups({
  journal,
  backups,
}: Pick<Host, 'journal' | 'backups'>): Promise<BackupsFound> {
  const [heads, folders] = await Promise.all([
    journal.list('casemark'),
    backups.folders('casemark'),
  ]);
  if (!heads.ok || !folders.ok) return { lastAt: null, behind: true };
  const newest = newestBackup(folders.value, vaultIdOf(heads.value));
  const frames = heads.value.reduce((sum, head) => sum + head.frames, 0);
  return { lastAt: newest?.madeAt ?? null, behind: newest?.frames !== frames };
}

/** Null when no journal says whose it is. */
export function vaultIdOf(heads: readonly JournalHead[]): Id | null {
  return heads.find(({ journalId }) => journalId === 'vault')?.header?.vaultId ?? null;
}

function newestBackup(folders: readonly BackupFolder[], vaultId: Id | null): Backup | undefined {
  return folders
    .flatMap((folder) => folder.backups)
    .filter((backup) => backup.vaultId === vaultId)
    .toSorted((one, other) => other.madeAt.localeCompare(one.madeAt))[0];
}
