import type { Day } from '../kernel/instant.ts';
import { type BackupLabel, readBackupName } from './backup-name.ts';
import type { BackupName } from './backup-port.ts';

/**
 * Which backups of a vault have had their time. Of those made while working, the ones of the last `keepDays` days
 * that have any are kept; of those made before restoring, the last `keepDays`. Those saved by hand, another vault's,
 * and those of days still to come (a clock was wrong once) are nobody's to drop.
 */
export function backupsToDrop(
  names: readonly BackupName[],
  {
    vault,
    localDay,
    keepDays,
  }: { readonly vault: string; readonly localDay: Day; readonly keepDays: number },
): BackupName[] {
  const past = names
    .map((name) => ({ name, label: readBackupName(name) }))
    .filter((named): named is Named => named.label !== null)
    .filter(({ label }) => label.vault === vault && label.localDay <= localDay)
    .sort((a, b) => (sortKey(a) < sortKey(b) ? 1 : -1));

  const work = past.filter(({ label }) => label.kind === 'work');
  const days = new Set([...new Set(work.map(({ label }) => label.localDay))].slice(0, keepDays));
  const ofOldDays = work.filter(({ label }) => !days.has(label.localDay));
  const beforeRestoring = past.filter(({ label }) => label.kind === 'before-restoring');
  return [...ofOldDays, ...beforeRestoring.slice(keepDays)].map(({ name }) => name);
}

type Named = { readonly name: BackupName; readonly label: BackupLabel };

function sortKey({ name, label }: Named): string {
  return `${label.localDay}${label.localTime}${String(label.copy).padStart(4, '0')}${name}`;
}
