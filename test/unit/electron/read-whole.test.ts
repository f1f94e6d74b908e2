import { spawnSync } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readWhole } from '../../../electron/files/read-whole.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casemark-files-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const tooLarge = (limitBytes: number) => ({
  ok: false,
  error: { kind: 'file-too-large', limitBytes },
});

test('a file at the limit is read whole; one byte more is refused', async () => {
  await writeFile(join(folder, 'small.csv'), 'abc');
  await writeFile(join(folder, 'large.csv'), 'abcd');

  expect([
    await readWhole(join(folder, 'small.csv'), 3),
    await readWhole(join(folder, 'large.csv'), 3),
    await readWhole(join(folder, 'none.csv'), 3),
  ]).toEqual([
    { ok: true, value: bytes('abc') },
    tooLarge(3),
    { ok: false, error: { kind: 'file-not-found' } },
  ]);
});

test('a file of several megabytes is read in its order', async () => {
  const path = join(folder, 'several.csv');
  const written = Uint8Array.from({ length: 2_500_001 }, (_, index) => (index * 7) % 251);
  await writeFile(path, written);

  const read = await readWhole(path, 3_000_000);

  expect(read.ok && Buffer.compare(read.value, written)).toBe(0);
});

test('a file that grows after it was measured is read no further than the limit', async () => {
  const path = join(folder, 'growing.csv');
  await writeFile(path, 'abcdefgh');
  const file = await open(path);
  const handle = Object.getPrototypeOf(file);
  const measured = await file.stat();
  await file.close();
  vi.spyOn(handle, 'stat').mockResolvedValue(Object.assign(measured, { size: 1 }));
  const read = vi.spyOn(handle, 'read');
  const readFile = vi.spyOn(handle, 'readFile');

  const result = await readWhole(path, 3);

  const counts = await Promise.all(read.mock.results.map(({ value }) => value));
  expect([
    result,
    counts.reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    readFile.mock.calls.length,
  ]).toEqual([tooLarge(3), 4, 0]);
});

test('a folder is not read', async () => {
  expect(await readWhole(folder, 3)).toMatchObject({ ok: false, error: { kind: 'file-failed' } });
});

test.runIf(process.platform !== 'win32')('a pipe is refused without waiting for it', async () => {
  const path = join(folder, 'pipe.csv');
  spawnSync('mkfifo', [path]);

  expect(await readWhole(path, 3)).toEqual({
    ok: false,
    error: { kind: 'file-failed', code: 'EFTYPE' },
  });
});
