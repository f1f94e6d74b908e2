import {
  type BackupFault,
  BackupName,
  backupLimitBytes,
} from '../../../shared/backups/backup-port.ts';
import type { FolderOfBackups } from '../../../shared/backups/keep-in-folder.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { isNamed } from './origin-files.ts';
import { storageFault } from './storage-fault.ts';

/**
 * Backups in a folder of the machine that the person chose. What is written takes its name at once or not at all;
 * when the machine has it on its disk is not to be known from a browser.
 */
export function folderPicked(folder: FileSystemDirectoryHandle): FolderOfBackups {
  return {
    list: () =>
      answered(folder, async () => {
        const names: BackupName[] = [];
        for await (const name of folder.keys()) {
          if (BackupName.safeParse(name).success) names.push(name);
        }
        return names.sort();
      }),
    async read(name) {
      try {
        const file = await (await folder.getFileHandle(name)).getFile();
        if (file.size > backupLimitBytes) return err({ kind: 'backup-unreadable' });
        return ok(new Uint8Array(await file.arrayBuffer()));
      } catch (fault) {
        if (isNamed(fault, 'NotFoundError')) return err({ kind: 'backup-not-found' });
        return err(pickedFault(folder, fault));
      }
    },
    write: (name, bytes) =>
      answered(folder, async () => {
        const file = await folder.getFileHandle(name, { create: true });
        const writing = await file.createWritable();
        try {
          await writing.write(bytes.slice());
          await writing.close();
        } catch (fault) {
          await writing.abort().catch(() => {});
          // A name that was only just made would stand for an empty file.
          if ((await file.getFile()).size === 0) await folder.removeEntry(name).catch(() => {});
          throw fault;
        }
      }),
    remove: (name) =>
      answered(folder, async () => {
        await folder.removeEntry(name).catch((fault: unknown) => {
          if (!isNamed(fault, 'NotFoundError')) throw fault;
        });
      }),
  };
}

async function answered<Value>(
  folder: FileSystemDirectoryHandle,
  work: () => Promise<Value>,
): Promise<Result<Value, BackupFault>> {
  try {
    return ok(await work());
  } catch (fault) {
    return err(pickedFault(folder, fault));
  }
}

function pickedFault({ name }: FileSystemDirectoryHandle, fault: unknown): BackupFault {
  // The folder itself: a drive that is not plugged in.
  if (isNamed(fault, 'NotFoundError')) return { kind: 'folder-not-reachable', label: name };
  const said = storageFault(fault);
  return said.kind === 'failed' ? { kind: 'backup-failed', code: said.code } : said;
}
