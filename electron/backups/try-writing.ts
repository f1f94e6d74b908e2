import { open, unlink } from 'node:fs/promises';
import type { FileFault } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from '../files/file-fault.ts';
import { partialPath } from '../files/partial-file.ts';

/** Whether files can be made in a folder. Only making one tells, on every system. */
export async function tryWriting(folder: string): Promise<Result<void, FileFault>> {
  const path = partialPath(folder);
  try {
    await (await open(path, 'wx')).close();
    await unlink(path);
    return ok(undefined);
  } catch (fault) {
    return err(fileFault(fault));
  }
}
