import { expect, test, vi } from 'vitest';
import { createRoomForNames } from '../../../renderer/host/browser/room-for-names.ts';
import { createSlotStore, type SlotStore } from '../../../renderer/host/browser/slot-store.ts';
import { createOriginDisk, type OriginDisk } from '../../builders/origin-disk.ts';

const unflushed = ['lost', 'kept', 'half'] as const;
const [old, other, later] = [bytesOf(1, 900), bytesOf(2, 500), bytesOf(3, 1_400)];

function bytesOf(number: number, length: number): Uint8Array {
  return new Uint8Array(length).fill(number);
}

/** Long after everything on the disk was written, unless the test lets the clock stand at the beginning. */
const muchLater = { now: () => 1_000_000 };

function holding(disk: OriginDisk, bytes: Uint8Array): number {
  return disk.contents().filter((slot) => Buffer.from(slot).includes(Buffer.from(bytes))).length;
}

const storeOn = (disk: OriginDisk, clock = muchLater) =>
  createSlotStore(
    disk.root,
    ['vaults', 'casemark'],
    { fewest: 3, atOnce: 3, kept: 2 },
    createRoomForNames(disk.root),
    clock,
  );

/** A disk with two files, each written twice so that slots were emptied, and spare slots whose names have settled. */
async function settledDisk(): Promise<OriginDisk> {
  const disk = createOriginDisk();
  const store = storeOn(disk);
  for (const round of [other, old]) {
    await store.replace('a', round);
    await store.replace('b', other);
  }
  await store.makeSpares();
  disk.settle();
  disk.restart('kept');
  return disk;
}

/** What each key holds after every moment at which the power could have gone while something was done. */
async function afterEveryCut(
  act: (store: SlotStore) => Promise<unknown>,
): Promise<readonly (readonly [string, Uint8Array | null])[][]> {
  const found: (readonly [string, Uint8Array | null])[][] = [];
  for (const kept of unflushed) {
    for (let step = 1; ; step += 1) {
      const disk = await settledDisk();
      const store = storeOn(disk);
      await store.scan();
      disk.failAt(step);
      await act(store).catch(() => {});
      const isCut = disk.steps() >= step;
      disk.restart(kept);
      const after = storeOn(disk);
      await after.scan();
      const files = after.keys().map(async (key) => [key, await after.read(key)] as const);
      found.push((await Promise.all(files)).sort(([left], [right]) => (left < right ? -1 : 1)));
      if (!isCut) break;
    }
  }
  return found;
}

const distinct = (states: readonly unknown[]) =>
  [...new Set(states.map((state) => JSON.stringify(state)))].sort();

test('wherever the power goes while a file is replaced, the old one is there or the new one', async () => {
  const found = await afterEveryCut((store) => store.replace('a', later));

  expect([found.length > 12, distinct(found)]).toEqual([
    true,
    distinct([
      [
        ['a', old],
        ['b', other],
      ],
      [
        ['a', later],
        ['b', other],
      ],
    ]),
  ]);
});

test('wherever the power goes while a file is made, it is there whole or not at all', async () => {
  const found = await afterEveryCut((store) => store.replace('c', later));

  expect(distinct(found)).toEqual(
    distinct([
      [
        ['a', old],
        ['b', other],
      ],
      [
        ['a', old],
        ['b', other],
        ['c', later],
      ],
    ]),
  );
});

test('wherever the power goes while a file is removed, no earlier one comes to light', async () => {
  const found = await afterEveryCut(async (store) => {
    await store.replace('a', later);
    await store.remove('a');
  });

  expect(distinct(found)).toEqual(
    distinct([
      [
        ['a', old],
        ['b', other],
      ],
      [
        ['a', later],
        ['b', other],
      ],
      [['b', other]],
    ]),
  );
});

test('wherever the power goes while a file is given another key, it has one of the two', async () => {
  const found = await afterEveryCut((store) => store.rename('a', 'set-aside/a-1'));

  expect(distinct(found)).toEqual(
    distinct([
      [
        ['a', old],
        ['b', other],
      ],
      [
        ['b', other],
        ['set-aside/a-1', old],
      ],
    ]),
  );
});

test('what was answered for survives a power cut in the next instant, as long as spare slots last', async () => {
  const disk = await settledDisk();
  const store = storeOn(disk);
  for (const key of ['c', 'd', 'e', 'a']) await store.replace(key, later);
  disk.restart('lost');
  const after = storeOn(disk);

  await after.scan();

  expect(after.keys().toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a file that is replaced while no spare slot’s name is sure is not lost with a new name', async () => {
  const disk = createOriginDisk();
  const justNow = { now: () => 1_000 };
  await storeOn(disk, justNow).replace('a', old);
  disk.settle();
  disk.restart('kept');
  const store = storeOn(disk, justNow);
  for (const key of ['b', 'c', 'd']) await store.replace(key, other);
  for (let round = 3; round < 40; round += 1) await store.replace('a', bytesOf(round, 100));
  const slots = disk.contents().length;
  disk.restart('lost');
  const after = storeOn(disk, justNow);
  await after.scan();

  // Where the first file stood, it still does; and so many replacements took few slots.
  expect([await after.read('a'), slots < 12]).toEqual([old, true]);
});

test('once the new name is sure, the old file goes', async () => {
  const disk = createOriginDisk();
  const clock = { at: 1_000_000, now: () => clock.at };
  const store = storeOn(disk, clock);
  await store.replace('a', bytesOf(77, 300));
  await store.replace('a', later);
  const before = holding(disk, bytesOf(77, 300));
  clock.at += 61_000;
  await store.replace('b', other);

  const after = holding(disk, bytesOf(77, 300));
  expect([before, after]).toEqual([1, 0]);
});

test('twenty replacements go round the same spare slots', async () => {
  const disk = await settledDisk();
  const store = storeOn(disk);
  const slots = disk.contents().length;

  for (let round = 0; round < 20; round += 1) await store.replace('b', bytesOf(round, 10));

  expect(disk.contents().length).toBe(slots);
});

test('new files leave spare slots over for replacements', async () => {
  const disk = await settledDisk();
  const store = storeOn(disk);
  for (let number = 0; number < 12; number += 1) await store.replace(`case-${number}`, other);
  await store.replace('a', later);
  disk.restart('lost');
  const after = storeOn(disk);
  await after.scan();

  expect([await after.read('a'), after.keys().includes('case-11')]).toEqual([later, false]);
});

test.each(['QuotaExceededError', 'InvalidStateError'])(
  'a %s at any step leaves the old file, and the next attempt goes well',
  async (name) => {
    const failures: unknown[] = [];
    for (let step = 1; ; step += 1) {
      const disk = await settledDisk();
      const store = storeOn(disk);
      await store.scan();
      disk.failAt(step, { name });
      const failed = await store.replace('a', later).then(
        () => false,
        () => true,
      );
      const before = await store.read('a');
      disk.mend();
      await store.replace('a', bytesOf(9, 10));
      await store.scan();
      failures.push([failed ? old : later, bytesOf(9, 10), other].map(String));
      expect([before, await store.read('a'), await store.read('b')].map(String)).toEqual(
        failures.at(-1),
      );
      if (disk.steps() < step) break;
    }
    expect(failures.length).toBeGreaterThan(4);
  },
);

test('what was removed or replaced is nowhere on the disk any more', async () => {
  const disk = createOriginDisk();
  const store = storeOn(disk);
  await store.replace('a', bytesOf(77, 300));
  await store.replace('a', bytesOf(78, 300));
  await store.remove('a');

  expect([holding(disk, bytesOf(77, 300)), holding(disk, bytesOf(78, 300))]).toEqual([0, 0]);
});

test('no name is made while the disk has no room for it: the browser would answer nothing more', async () => {
  const disk = await settledDisk();
  const store = storeOn(disk);
  await store.scan();
  disk.failAt(1, { name: 'QuotaExceededError' });
  const names = disk.contents().length;

  const failed = await Promise.allSettled(
    Array.from({ length: 20 }, (_, number) => store.replace(`case-${number}`, old)),
  );

  expect([disk.contents().length, failed.every(({ status }) => status === 'rejected')]).toEqual([
    names,
    true,
  ]);
});

test('a file is read where it is now, not where another tab has put another one since', async () => {
  const disk = await settledDisk();
  const [first, second] = [storeOn(disk), storeOn(disk)];
  await second.scan();
  for (let round = 3; round < 12; round += 1) await first.replace('a', bytesOf(round, 100));
  await first.remove('b');
  for (let number = 0; number < 9; number += 1) await first.replace(`case-${number}`, later);

  const read = [await second.read('b'), await second.read('a')];

  expect(read).toEqual([null, bytesOf(11, 100)]);
});

test('few files are open at a time, and none when nothing is being done', async () => {
  vi.useFakeTimers();
  try {
    const disk = createOriginDisk();
    const store = storeOn(disk);
    for (let number = 0; number < 30; number += 1) await store.replace(`case-${number}`, old);
    const whileUsed = disk.openFiles();
    vi.advanceTimersByTime(60_000);

    expect([whileUsed > 0 && whileUsed <= 8, disk.openFiles()]).toEqual([true, 0]);
  } finally {
    vi.useRealTimers();
  }
});

test('a file that another tab is just closing is waited for', async () => {
  const disk = await settledDisk();
  const first = storeOn(disk);
  await first.replace('a', later);
  const second = storeOn(disk);
  const written = second.replace('a', old);

  await new Promise((resolve) => setTimeout(resolve, 2_500));
  await written;

  expect(await second.read('a')).toEqual(old);
});
