import { randomBytes } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import type { FileFault } from '../../shared/ipc/file.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { fileFault } from '../files/file-fault.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeDurably } from '../files/write-durably.ts';

/** A folder that backups of a vault went to, or go to. */
export type KnownFolder = z.infer<typeof KnownFolder>;
const KnownFolder = z.strictObject({ id: z.string().regex(/^[0-9a-z-]{1,64}$/), path: z.string() });

const KnownFolders = z.strictObject({ v: z.literal(1), folders: z.array(KnownFolder).max(1_000) });

/** Without the list nobody could say where else a deleted case may still be: it is kept twice, in two folders. */
export type ListCopies = readonly [string, string];

/** Where backups go until the person chooses. It is made when it is needed; a folder that was chosen never is. */
export const usualFolderId = 'usual';

/** The folders of a vault, the present one first. Where nothing is known, backups go where they usually go. */
export async function readKnownFolders(
  copies: ListCopies,
  usualFolder: string,
): Promise<Result<KnownFolder[], FileFault>> {
  const usual = { id: usualFolderId, path: usualFolder };
  const read = await readFolders(copies);
  if (!read.ok) return read;
  const folders = read.value.map((one) => (one.id === usualFolderId ? usual : one));
  return ok(folders.length === 0 ? [usual] : folders);
}

/** Puts a folder first, and keeps the others behind it. Changes nothing when it is first already, or the list cannot be read. */
export async function rememberFolder(
  copies: ListCopies,
  usualFolder: string,
  path: string,
): Promise<Result<void, FileFault>> {
  const read = await readFolders(copies);
  if (!read.ok) return read;
  const folders = read.value;
  const chosen = resolve(path);
  const known =
    chosen === resolve(usualFolder)
      ? { id: usualFolderId, path: chosen }
      : (folders.find((one) => resolve(one.path) === chosen) ?? {
          id: randomBytes(8).toString('hex'),
          path: chosen,
        });
  if (folders[0]?.id === known.id) return ok(undefined);
  const file = { v: 1, folders: [known, ...folders.filter(({ id }) => id !== known.id)] };
  for (const path of copies) {
    await makeFolder(dirname(path));
    const written = await writeDurably(path, new TextEncoder().encode(JSON.stringify(file)));
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/**
 * Begins the list again with a folder that the person has just chosen, where both copies are damaged: nothing else
 * could ever make them whole. What is damaged stays beside them.
 */
export async function beginListAgain(
  copies: ListCopies,
  usualFolder: string,
  path: string,
): Promise<Result<void, FileFault>> {
  for (const copy of copies) {
    await rename(copy, copy.replace(/\.json$/, '-damaged.json')).catch(() => {});
  }
  return rememberFolder(copies, usualFolder, path);
}

/** Whether a list is there and is no list: waiting, as for a drive, does not help. */
export function isDamagedList(fault: FileFault): boolean {
  return fault.kind === 'file-failed' && fault.code === damagedList;
}

const damagedList = 'list-of-folders-damaged';

/** Nothing is known only where neither copy is there: what cannot be read now may be read later. */
async function readFolders(copies: ListCopies): Promise<Result<KnownFolder[], FileFault>> {
  const faults: FileFault[] = [];
  for (const path of copies) {
    const read = await readList(path);
    if (read.ok) return read;
    faults.push(read.error);
  }
  const known = faults.filter(({ kind }) => kind !== 'file-not-found');
  // Damaged is the last that is said: a copy that is only out of reach may still be whole.
  const fault = known.find((one) => !isDamagedList(one)) ?? known[0];
  return fault === undefined ? ok([]) : err(fault);
}

async function readList(path: string): Promise<Result<KnownFolder[], FileFault>> {
  try {
    const text = await readFile(path, 'utf8');
    const list = KnownFolders.safeParse(parseJson(text));
    return list.success ? ok(list.data.folders) : err({ kind: 'file-failed', code: damagedList });
  } catch (fault) {
    return err(fileFault(fault));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
