import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileFault } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from './file-fault.ts';

/**
 * Writes a whole file, so that after a crash or a power cut its path holds either all of the old
 * bytes or all of the new ones, and the new ones once this has answered `saved`.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
): Promise<Result<'saved', FileFault>> {
  // In the same folder, because a rename is atomic only within one file system.
  const partial = join(dirname(path), `.casemark-${randomBytes(8).toString('hex')}.partial`);
  try {
    await writeNew(partial, bytes);
    await rename(partial, path);
    await syncFolder(dirname(path));
    return ok('saved');
  } catch (fault) {
    await rm(partial, { force: true }).catch(() => {});
    return err(fileFault(fault));
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx');
  await file.writeFile(bytes);
  await file.sync();
}

/** Without this the rename itself may be lost. Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await using folder = await open(path, 'r');
  await folder.sync();
}
