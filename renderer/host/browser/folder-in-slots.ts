import { type BackupFault, BackupName } from '../../../shared/backups/backup-port.ts';
import type { FolderOfBackups } from '../../../shared/backups/keep-in-folder.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { SlotStore } from './slot-store.ts';
import { storageFault } from './storage-fault.ts';

/** Backups in the browser's own storage. They are lost with the laptop, and with the browser's profile. */
export function folderInSlots(store: SlotStore): FolderOfBackups {
  return {
    list: () =>
      answered(async () => {
        await store.scan();
        return store.keys().filter((key) => BackupName.safeParse(key).success);
      }),
    async read(name) {
      const bytes = await answered(() => store.read(name));
      if (!bytes.ok) return bytes;
      return bytes.value === null ? err({ kind: 'backup-not-found' }) : ok(bytes.value);
    },
    write: (name, bytes) => answered(() => store.replace(name, bytes)),
    remove: (name) => answered(() => store.remove(name)),
  };
}

/** What the storage refuses, in the words of backups. */
export async function answered<Value>(
  work: () => Promise<Value>,
): Promise<Result<Value, BackupFault>> {
  try {
    return ok(await work());
  } catch (fault) {
    const said = storageFault(fault);
    return err(said.kind === 'failed' ? { kind: 'backup-failed', code: said.code } : said);
  }
}
