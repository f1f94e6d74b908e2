import { readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type BackupFault,
  BackupName,
  backupLimitBytes,
} from '../../shared/backups/backup-port.ts';
import type { FolderOfBackups } from '../../shared/backups/keep-in-folder.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from '../files/file-fault.ts';
import { isPartialName } from '../files/partial-file.ts';
import { readWhole } from '../files/read-whole.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeDurably } from '../files/write-durably.ts';
import { backupFault } from './backup-fault.ts';
import { type KnownFolder, usualFolderId } from './known-folders.ts';

/** A folder of the machine that backups are kept in. It is there already. */
export function folderOnDisk({ path }: KnownFolder): FolderOfBackups {
  return {
    list: () =>
      answered(async () => {
        const names = await readdir(path);
        return names.filter((name) => BackupName.safeParse(name).success).sort();
      }),
    async read(name) {
      const bytes = await readWhole(join(path, name), backupLimitBytes);
      return bytes.ok ? bytes : err(backupFault(bytes.error));
    },
    async write(name, bytes) {
      const written = await writeDurably(join(path, name), bytes);
      return written.ok ? ok(undefined) : err(backupFault(written.error));
    },
    remove: (name) =>
      answered(async () => {
        await unlink(join(path, name)).catch((fault) => {
          if (fault.code !== 'ENOENT') throw fault;
        });
        await syncFolder(path);
      }),
  };
}

/**
 * Whether a folder is there, or can be made where it belongs. One that was chosen is never made: where a drive is
 * not plugged in, a folder of its name would take its place.
 */
export async function isReachable({ id, path }: KnownFolder): Promise<boolean> {
  return (await isFolder(path)) || (id === usualFolderId && (await isFolder(dirname(path))));
}

export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Removes what an earlier run did not finish writing. Another machine may be writing there at this moment. */
export async function removeOldPartials(path: string, nowMs: number): Promise<void> {
  const names = await readdir(path).catch(() => []);
  for (const name of names.filter(isPartialName)) {
    const file = join(path, name);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && nowMs - found.mtimeMs > hourMs) await unlink(file).catch(() => {});
  }
}

const hourMs = 60 * 60 * 1000;

async function answered<Value>(work: () => Promise<Value>): Promise<Result<Value, BackupFault>> {
  try {
    return ok(await work());
  } catch (fault) {
    return err(backupFault(fileFault(fault)));
  }
}
