import { open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JournalId } from '../../shared/journal/journal-id.ts';
import type { JournalFault, JournalFile, JournalHead } from '../../shared/journal/journal-port.ts';
import type { AskedFrames } from '../../shared/journal/plan-append.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { codeOf } from '../files/code-of.ts';
import { makeFolder } from '../files/make-folder.ts';
import { severalAtOnce } from '../files/several-at-once.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { appendFrames, type JournalToAppendTo } from './append-frames.ts';
import { readBytes } from './file-bytes.ts';
import { folderOf, pathOf, setAsideIdOf, setAsideName, type VaultFolder } from './journal-paths.ts';
import { createLane, inAllLanes, type Lane } from './lane.ts';
import { journalIdsIn, namesIn, readHead, removeLeftovers } from './list-journals.ts';
import { writeFiles } from './write-files.ts';

/** The journals of one vault, as files. What goes wrong with a file is thrown, except while appending. */
export type VaultJournals = {
  list(): Promise<JournalHead[]>;
  read(journalId: JournalId): Promise<Uint8Array | null>;
  append(journalId: JournalId, asked: AskedFrames): Promise<Result<void, JournalFault>>;
  write(files: readonly JournalFile[]): Promise<void>;
  remove(journalIds: readonly JournalId[]): Promise<void>;
  setAside(journalId: JournalId): Promise<void>;
  keepAside(file: JournalFile): Promise<void>;
  /** Removes what was set aside of these journals. */
  removeSetAside(journalIds: readonly JournalId[]): Promise<void>;
};

type Journal = {
  readonly file: JournalToAppendTo;
  readonly lane: Lane<AskedFrames, Result<void, JournalFault>>;
};

export function createVaultJournals(
  folder: VaultFolder,
  openFile: typeof open = open,
): VaultJournals {
  const journals = new Map<JournalId, Journal>();
  const partials = new Set<string>();
  const writing = { partials, open: openFile };
  const syncNames = createNameSync(folder);
  let isLookedOver = false;

  function journalOf(journalId: JournalId): Journal {
    const known = journals.get(journalId);
    if (known !== undefined) return known;
    const path = pathOf(folder, journalId);
    const file: JournalToAppendTo = {
      path,
      journalId,
      open: openFile,
      tail: null,
      isDoubted: false,
      rewrite: (bytes) => replace(folderOf(folder, journalId), [{ journalId, bytes }]),
      syncName: () => syncNames(dirname(path)),
    };
    const journal = { file, lane: createLane(appendAll) };
    function appendAll(batch: readonly AskedFrames[]) {
      return appendFrames(file, batch);
    }
    journals.set(journalId, journal);
    return journal;
  }

  const lanesOf = (journalIds: readonly JournalId[]) =>
    journalIds.map((journalId) => journalOf(journalId).lane);

  /** Nothing is known any more of a file in whose place another one stands. */
  function forget(journalId: JournalId): void {
    Object.assign(journalOf(journalId).file, { tail: null, isDoubted: false });
  }

  async function replace(inside: string, files: readonly JournalFile[]): Promise<void> {
    const named = files.map(({ journalId, bytes }) => ({ path: pathOf(folder, journalId), bytes }));
    for (const { journalId } of files) journalOf(journalId).file.tail = null;
    await writeFiles(inside, named, writing);
    for (const { journalId } of files) forget(journalId);
  }

  return {
    async list() {
      await removeLeftovers(folder, partials);
      const journalIds = await journalIdsIn(folder);
      // An earlier run may have ended before its sync: what it wrote is in the kernel's memory, and not yet on the disk.
      if (!isLookedOver) {
        await severalAtOnce(8, journalIds, async (journalId) => {
          const { file, lane } = journalOf(journalId);
          await lane.alone(() => settle(file));
        });
      }
      isLookedOver = true;
      const heads = await severalAtOnce(8, journalIds, (journalId) => {
        const { file, lane } = journalOf(journalId);
        return lane.alone(() => readHead(openFile, journalId, file.path));
      });
      return heads.filter((head) => head !== null);
    },
    read(journalId) {
      const { file, lane } = journalOf(journalId);
      return lane.alone(() => whenThere(() => readBytesOf(openFile, file.path)));
    },
    append: (journalId, asked) => journalOf(journalId).lane.append(asked),
    write: (files) =>
      inAllLanes(lanesOf(files.map(({ journalId }) => journalId)), async () => {
        for (const { inside, some } of inSameFolder(folder, files)) await replace(inside, some);
      }),
    remove: (journalIds) =>
      inAllLanes(lanesOf(journalIds), async () => {
        for (const journalId of journalIds) {
          forget(journalId);
          await whenThere(() => unlink(pathOf(folder, journalId)));
        }
        const touched = new Set(journalIds.map((journalId) => folderOf(folder, journalId)));
        for (const inside of touched) await whenThere(() => syncFolder(inside));
      }),
    setAside: (journalId) =>
      journalOf(journalId).lane.alone(async () => {
        const aside = await freePathAside(folder, journalId);
        await makeFolder(folder.setAside);
        forget(journalId);
        await whenThere(() => rename(pathOf(folder, journalId), aside));
        await syncFolder(folder.setAside);
        await whenThere(() => syncFolder(folderOf(folder, journalId)));
      }),
    keepAside: ({ journalId, bytes }) =>
      journalOf(journalId).lane.alone(async () => {
        const path = await freePathAside(folder, journalId);
        await writeFiles(folder.setAside, [{ path, bytes }], writing);
      }),
    async removeSetAside(journalIds) {
      const wanted = new Set(journalIds);
      const names = (await namesIn(folder.setAside)).filter((name) => {
        const journalId = setAsideIdOf(name);
        return journalId !== undefined && wanted.has(journalId);
      });
      for (const name of names) await whenThere(() => unlink(join(folder.setAside, name)));
      if (names.length > 0) await syncFolder(folder.setAside);
    },
  };
}

/** Where the next journal of its name is set aside: beside those that were before, over none of them. */
async function freePathAside(folder: VaultFolder, journalId: JournalId): Promise<string> {
  const taken = new Set(await namesIn(folder.setAside));
  let number = 1;
  while (taken.has(setAsideName(journalId, number))) number += 1;
  return join(folder.setAside, setAsideName(journalId, number));
}

/** Makes the names in a folder of the vault durable, and its own name, once in each run. */
function createNameSync({ root }: VaultFolder): (inside: string) => Promise<void> {
  const synced = new Set<string>();
  return async (inside) => {
    if (synced.has(inside)) return;
    const vaults = dirname(root);
    for (let at = inside; at !== dirname(vaults); at = dirname(at)) await syncFolder(at);
    // Above the vaults the folders are the person's own, and need not let themselves be opened.
    await syncFolder(dirname(vaults)).catch(() => {});
    synced.add(inside);
  };
}

async function settle(file: JournalToAppendTo): Promise<void> {
  try {
    await using opened = await file.open(file.path, 'r+');
    await opened.datasync().catch(() => {
      file.isDoubted = true;
    });
  } catch {
    // Reading tells what is wrong with it.
  }
}

async function readBytesOf(openFile: typeof open, path: string): Promise<Uint8Array> {
  await using file = await openFile(path, 'r');
  return await readBytes(file);
}

/** Null when there is nothing at that place. */
async function whenThere<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work();
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return null;
    throw fault;
  }
}

/** Runs of files that go into the same folder: one after another they keep the order, and each needs one sync. */
function inSameFolder(
  folder: VaultFolder,
  files: readonly JournalFile[],
): { readonly inside: string; readonly some: JournalFile[] }[] {
  const runs: { inside: string; some: JournalFile[] }[] = [];
  for (const file of files) {
    const inside = folderOf(folder, file.journalId);
    const last = runs.at(-1);
    if (last?.inside === inside) last.some.push(file);
    else runs.push({ inside, some: [file] });
  }
  return runs;
}
