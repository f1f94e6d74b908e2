import { type open, rename, rm } from 'node:fs/promises';
import { makeFolder } from '../files/make-folder.ts';
import { partialPath } from '../files/partial-file.ts';
import { severalAtOnce } from '../files/several-at-once.ts';
import { syncFolder } from '../files/sync-folder.ts';

export type FileToWrite = { readonly path: string; readonly bytes: Uint8Array };

/**
 * Writes files into one folder. Each takes its name whole and on the disk already, in the order given; none does
 * before all are on the disk. `partials` has the files that are being written.
 */
export async function writeFiles(
  folder: string,
  files: readonly FileToWrite[],
  { partials, open: openFile }: { partials: Set<string>; open: typeof open },
): Promise<void> {
  await makeFolder(folder);
  const written = files.map(({ path, bytes }) => ({ path, bytes, partial: partialPath(folder) }));
  for (const { partial } of written) partials.add(partial);
  try {
    await severalAtOnce(8, written, async ({ partial, bytes }) => {
      await using file = await openFile(partial, 'wx', 0o600);
      await file.writeFile(bytes);
      await file.sync();
    });
    for (const { partial, path } of written) await rename(partial, path);
    await syncFolder(folder);
  } finally {
    for (const { partial } of written) {
      // Whatever took its name is not there under this one any more.
      await rm(partial, { force: true }).catch(() => {});
      partials.delete(partial);
    }
  }
}
