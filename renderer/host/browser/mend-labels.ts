import { backupFileName, vaultMark } from '../../../shared/backups/backup-name.ts';
import type { BackupName } from '../../../shared/backups/backup-port.ts';
import { localTimeOf } from '../../../shared/backups/local-time.ts';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import type { SlotStore } from './slot-store.ts';

/**
 * Gives backups whose label alone is damaged a name again: a backup says itself what it is. What else has no readable
 * label is left as it is, and named, since it may be a backup still.
 */
export async function mendLabels(store: SlotStore): Promise<BackupName[]> {
  await store.scan();
  const left: BackupName[] = [];
  const mended: Uint8Array[] = [];
  for (const { name, bytes } of await store.unlabelled()) {
    const isMended = await mend(store, bytes).catch(() => false);
    if (isMended) mended.push(bytes);
    else left.push(`casemark-unreadable-${name}.casemark`);
  }
  await store.clearUnlabelled((bytes) => mended.some((one) => isEqual(one, bytes)));
  return left;
}

async function mend(store: SlotStore, bytes: Uint8Array): Promise<boolean> {
  const read = readBackup(bytes);
  if (!read.ok) return false;
  const { kind, vaultId, madeAt } = read.value.manifest;
  const said = { kind, ...localTimeOf(new Date(madeAt)), vault: vaultMark(vaultId) };
  await store.replace(freeName(said, store.keys()), bytes);
  return true;
}

function freeName(
  said: Omit<Parameters<typeof backupFileName>[0], 'copy'>,
  taken: readonly string[],
): BackupName {
  for (let copy = 1; ; copy += 1) {
    const name = backupFileName({ ...said, copy });
    if (!taken.includes(name)) return name;
  }
}

function isEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
