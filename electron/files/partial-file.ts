import { randomBytes } from 'node:crypto';
import { join } from 'node:path';

/** A name for a file that is not whole yet. In the folder it goes to, as a rename is atomic only within one file system. */
export function partialPath(folder: string): string {
  return join(folder, `.casemark-${randomBytes(8).toString('hex')}.partial`);
}

/** Those that `writeDurably` is writing at this moment, in whichever folder: they are no leftovers. */
export const partialsBeingWritten: Set<string> = new Set();

export function isPartialName(fileName: string): boolean {
  return /^\.casemark-[0-9a-f]{16}\.partial$/.test(fileName);
}
