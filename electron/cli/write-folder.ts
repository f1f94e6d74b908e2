import { mkdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { codeOf } from '../files/code-of.ts';
import { fileFault } from '../files/file-fault.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { describeFileFault } from './describe-file-fault.ts';
import { type CommandFault, notWritten } from './exit-code.ts';
import {
  describeFile,
  type FileToWrite,
  readOwnFolder,
  recordsOf,
  type WrittenFile,
} from './own-folder.ts';
import { whileUnfinished } from './unfinished.ts';

/** A folder to be written: as it was named, for messages, and where that is, which alone is looked at and written. */
export type FolderToWrite = {
  readonly named: string;
  readonly path: string;
  readonly mayReplace: boolean;
};

/** A name with `..` in it means one place from here on, whichever of its parts are there, or are links. */
export function folderToWrite(named: string, mayReplace: boolean): FolderToWrite {
  return { named, path: resolve(named), mayReplace };
}

/**
 * Refuses a folder that may not be written to, before any work is done: one that is there already, unless it may be
 * replaced, and then only one that holds nothing but what this command wrote into it, as it wrote it.
 */
export async function checkFolder(folder: FolderToWrite): Promise<Result<void, CommandFault>> {
  const standing = await lookAt(folder);
  return standing.ok ? ok(undefined) : standing;
}

/** Makes a folder with these files, all of them or none: it is whole before it has its name. For this person alone. */
export async function writeFolder(
  folder: FolderToWrite,
  files: readonly FileToWrite[],
): Promise<Result<readonly WrittenFile[], CommandFault>> {
  const written = files.map(describeFile);
  const placed = await fillFolder(folder, async (write) => {
    for (const file of [...files, ...recordsOf(written)]) await write(file);
  });
  return placed.ok ? ok(written) : placed;
}

/**
 * As `writeFolder`, of files that come one after another, into folders of their own where their names have slashes.
 * Names are the caller's: none of them may lead out of the folder. Nothing is kept by which the command would know the
 * folder again, so it is never replaced.
 */
export async function fillFolder(
  folder: FolderToWrite,
  fill: (write: (file: FileToWrite) => Promise<void>) => Promise<void>,
): Promise<Result<void, CommandFault>> {
  const { named, path } = folder;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const unfinished = await mkdtemp(join(dirname(path), `.${basename(path)}-`));
    const placed = await whileUnfinished([unfinished], async () => {
      const made = new Set([unfinished]);
      await fill(async ({ name, bytes }) => {
        const place = join(unfinished, name);
        for (const one of foldersTo(unfinished, place)) {
          if (!made.has(one)) await mkdir(one, { mode: 0o700 });
          made.add(one);
        }
        await using file = await open(place, 'wx', 0o600);
        await file.writeFile(bytes);
        await file.sync();
      });
      for (const one of made) await syncFolder(one);
      // Looked at again at the last moment: making a report takes long enough for somebody to save a file there.
      const standing = await lookAt(folder);
      if (standing.ok) putInPlace(unfinished, path, standing.value);
      else await rm(unfinished, { recursive: true });
      return standing;
    });
    if (!placed.ok) return placed;
    await syncFolder(dirname(path));
    return ok(undefined);
  } catch (fault) {
    return err(notWritten(describeFileFault(named, fileFault(fault))));
  }
}

/** The folders between one folder and a file in it, from the outside in. */
function foldersTo(from: string, file: string): readonly string[] {
  const inside = relative(from, dirname(file));
  if (inside === '') return [];
  const names = inside.split(sep);
  if (names.includes('..') || isAbsolute(inside)) throw new Error('a name leads out of the folder');
  return names.map((_, index) => join(from, ...names.slice(0, index + 1)));
}

/** What stands where the folder goes. Nothing but this is ever taken away. */
type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'empty-folder' }
  | { readonly kind: 'own-folder'; readonly names: readonly string[] };

async function lookAt(folder: FolderToWrite): Promise<Result<Standing, CommandFault>> {
  const { named, path, mayReplace } = folder;
  const refuse = (why: string) => err(notWritten(`${named}: ${why}`));
  try {
    const stats = await lstat(path).catch((fault: unknown) => {
      if (codeOf(fault) === 'ENOENT') return null;
      throw fault;
    });
    if (stats === null) return ok({ kind: 'nothing' });
    if (!stats.isDirectory()) return refuse('is there and is no folder. Choose another name.');
    if (holdsThisFolder(path)) {
      return refuse('holds the folder that you are in, and is not replaced. Choose another name.');
    }
    if ((await readdir(path)).length === 0) return ok({ kind: 'empty-folder' });
    if (!mayReplace) {
      return refuse('is there already. Choose another folder, or add --force to replace it.');
    }
    const own = await readOwnFolder(path);
    switch (own) {
      case 'not-ours':
        return refuse(
          'holds files that this command did not write, and is not replaced. Choose another folder.',
        );
      case 'changed':
        return refuse(
          'was changed since this command wrote it, and is not replaced. Choose another folder; or keep what you need of it elsewhere, and delete it.',
        );
      default:
        return ok({ kind: 'own-folder', names: own });
    }
  } catch (fault) {
    return err(notWritten(describeFileFault(named, fileFault(fault))));
  }
}

/** Replacing it would leave whoever typed the command in a folder that is no more. */
function holdsThisFolder(path: string): boolean {
  const from = relative(path, process.cwd());
  return !isAbsolute(from) && from.split(/[\\/]/)[0] !== '..';
}

/**
 * In one go, so that stopping the command cannot come between: what stood there has its name, or the new folder has it.
 * What was seen there is taken away by name, never a folder with whatever is in it by now.
 */
function putInPlace(unfinished: string, target: string, standing: Standing): void {
  switch (standing.kind) {
    case 'nothing':
      renameSync(unfinished, target);
      return;
    case 'empty-folder':
      rmdirSync(target);
      renameOr(() => mkdirSync(target), unfinished, target);
      return;
    case 'own-folder': {
      const aside = `${unfinished}-before`;
      renameSync(target, aside);
      renameOr(() => renameSync(aside, target), unfinished, target);
      for (const name of standing.names) unlinkSync(join(aside, name));
      rmdirSync(aside);
      return;
    }
  }
}

function renameOr(putBack: () => void, from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (fault) {
    putBack();
    throw fault;
  }
}
