import { constants, type FileHandle, open } from 'node:fs/promises';
import type { FileFault } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from './file-fault.ts';

/** Reads a regular file of at most `limitBytes`, however large it says it is or grows to be meanwhile. */
export async function readWhole(
  path: string,
  limitBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, FileFault>> {
  try {
    await using file = await open(path, readWithoutWaiting);
    const stats = await file.stat();
    // A pipe or a device has no end to read to.
    if (!stats.isFile()) return err({ kind: 'file-failed', code: 'EFTYPE' });
    if (stats.size > limitBytes) return err({ kind: 'file-too-large', limitBytes });
    const bytes = await readAtMost(file, limitBytes + 1);
    return bytes.length > limitBytes ? err({ kind: 'file-too-large', limitBytes }) : ok(bytes);
  } catch (fault) {
    return err(fileFault(fault));
  }
}

/** Opening a pipe otherwise waits until somebody writes to it. Windows has no such pipes among its files. */
const readWithoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const chunkBytes = 1024 * 1024;

async function readAtMost(file: FileHandle, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < limit) {
    const chunk = new Uint8Array(Math.min(chunkBytes, limit - length));
    const { bytesRead } = await file.read(chunk);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return joined(chunks, length);
}

/** With memory of its own: what crosses to the page must not bring its neighbours along. */
function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
