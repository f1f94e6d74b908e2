import type { FileHandle } from 'node:fs/promises';
import { journalLimitBytes } from '../../shared/journal/journal-port.ts';

/** All of a journal's file, which is never larger than the limit. */
export async function readBytes(file: FileHandle): Promise<Uint8Array> {
  const { size } = await file.stat();
  if (size > journalLimitBytes) throw tooLarge();
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

/** Writes all the bytes from `position`, however many calls that takes. */
export async function writeBytes(
  file: FileHandle,
  bytes: Uint8Array,
  position: number,
): Promise<void> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesWritten } = await file.write(
      bytes,
      length,
      bytes.length - length,
      position + length,
    );
    length += bytesWritten;
  }
}

/** As the system says it of a file that grows beyond what is allowed. */
export function tooLarge(): Error {
  return Object.assign(new Error('the journal is too large'), { code: 'EFBIG' });
}
