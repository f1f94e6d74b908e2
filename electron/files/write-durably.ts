import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FileFault } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from './file-fault.ts';
import { partialPath, partialsBeingWritten } from './partial-file.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a whole file, so that after a crash or a power cut its path holds either all of the old
 * bytes or all of the new ones, and the new ones once this has answered `saved`.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
): Promise<Result<'saved', FileFault>> {
  const partial = partialPath(dirname(path));
  partialsBeingWritten.add(partial);
  try {
    await writeNew(partial, bytes);
    await rename(partial, path);
    await syncFolder(dirname(path));
    return ok('saved');
  } catch (fault) {
    await rm(partial, { force: true }).catch(() => {});
    return err(fileFault(fault));
  } finally {
    partialsBeingWritten.delete(partial);
  }
}

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  await using file = await open(path, 'wx');
  await file.writeFile(bytes);
  await file.sync();
}
