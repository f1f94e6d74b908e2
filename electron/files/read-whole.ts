import { open } from 'node:fs/promises';
import type { FileFault } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from './file-fault.ts';

/** Reads a regular file of at most `limitBytes`, and never more than that into memory. */
export async function readWhole(
  path: string,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, FileFault>> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    if (size > limitBytes) return err({ kind: 'file-too-large', limitBytes });
    // A copy: a Buffer may share its memory with others, and crossing processes would show theirs.
    return ok(new Uint8Array(await file.readFile()));
  } catch (fault) {
    return err(fileFault(fault));
  }
}
