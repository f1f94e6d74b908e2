import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileFault } from '../../../electron/files/file-fault.ts';
import { writeDurably } from '../../../electron/files/write-durably.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casemark-files-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

const module = pathToFileURL('electron/files/write-durably.ts').href;
const run = (program: string) =>
  spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
const bytes = (text: string) => new TextEncoder().encode(text);

test('a saved file holds the new bytes, and nothing else is left beside it', async () => {
  const path = join(folder, 'sample.csv');
  await writeFile(path, 'old');

  const result = await writeDurably(path, bytes('new'));

  expect([result, await readFile(path, 'utf8'), await readdir(folder)]).toEqual([
    { ok: true, value: 'saved' },
    'new',
    ['sample.csv'],
  ]);
});

test('a program killed before the rename leaves the old file whole', async () => {
  const path = join(folder, 'sample.csv');
  await writeFile(path, 'old');
  // The kernel kills the writer at the very call, as a power cut would.
  const program = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    fs.rename = () => process.kill(process.pid, 'SIGKILL');
    syncBuiltinESMExports();
    const { writeDurably } = await import(${JSON.stringify(module)});
    await writeDurably(${JSON.stringify(path)}, new TextEncoder().encode('new'));
  `;

  const { signal } = run(program);

  const left = await readdir(folder);
  expect([signal, await readFile(path, 'utf8'), left.map(withoutRandom).sort()]).toEqual([
    'SIGKILL',
    'old',
    ['.casemark-*.partial', 'sample.csv'],
  ]);
});

test('the new bytes are on the disk before they take the old file’s name, and that before it counts as saved', async () => {
  const path = join(folder, 'sample.csv');
  const program = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const calls = [];
    const { open, rename } = fs;
    fs.open = async (opened, flags) => {
      const file = await open(opened, flags);
      const name = opened === ${JSON.stringify(folder)} ? 'folder' : 'partial';
      for (const call of ['writeFile', 'sync']) {
        const real = file[call].bind(file);
        file[call] = async (...given) => {
          const outcome = await real(...given);
          calls.push(name + ' ' + call);
          return outcome;
        };
      }
      return file;
    };
    fs.rename = async (...given) => {
      await rename(...given);
      calls.push('rename');
    };
    syncBuiltinESMExports();
    const { writeDurably } = await import(${JSON.stringify(module)});
    const { value } = await writeDurably(${JSON.stringify(path)}, new TextEncoder().encode('new'));
    console.log(JSON.stringify([...calls, value]));
  `;

  expect(JSON.parse(run(program).stdout)).toEqual([
    'partial writeFile',
    'partial sync',
    'rename',
    ...(process.platform === 'win32' ? [] : ['folder sync']),
    'saved',
  ]);
});

const withoutRandom = (name: string) => name.replace(/-[0-9a-f]+\./, '-*.');

test('a folder that is not there is said to be missing, and nothing is made', async () => {
  const result = await writeDurably(join(folder, 'gone', 'sample.csv'), bytes('new'));

  expect([result, await readdir(folder)]).toEqual([
    { ok: false, error: { kind: 'file-not-found' } },
    [],
  ]);
});

test('a read-only folder is said to refuse, and the old file stays', async () => {
  const path = join(folder, 'sample.csv');
  await writeFile(path, 'old');
  await chmod(folder, 0o555);
  // Permissions do not hold back root, who some build machines are.
  const program = `
    const { writeDurably } = await import(${JSON.stringify(module)});
    if (process.geteuid() === 0) process.seteuid(65534);
    const result = await writeDurably(${JSON.stringify(path)}, new TextEncoder().encode('new'));
    console.log(JSON.stringify(result));
  `;

  const { stdout } = run(program);

  expect([JSON.parse(stdout), await readFile(path, 'utf8')]).toEqual([
    { ok: false, error: { kind: 'permission-refused' } },
    'old',
  ]);
});

test('saving over a folder fails with the code of the machine and leaves it as it was', async () => {
  await mkdir(join(folder, 'sample.csv'));
  await writeFile(join(folder, 'sample.csv', 'inside'), '');

  const result = await writeDurably(join(folder, 'sample.csv'), bytes('new'));

  expect([result, await readdir(folder)]).toEqual([
    { ok: false, error: { kind: 'file-failed', code: 'EISDIR' } },
    ['sample.csv'],
  ]);
});

test.each([
  ['ENOSPC', { kind: 'disk-full' }],
  ['EDQUOT', { kind: 'disk-full' }],
  ['EACCES', { kind: 'permission-refused' }],
  ['EPERM', { kind: 'permission-refused' }],
  ['EROFS', { kind: 'permission-refused' }],
  ['ENOENT', { kind: 'file-not-found' }],
  ['EIO', { kind: 'file-failed', code: 'EIO' }],
])('%s is told without the path it happened at', (code, fault) => {
  expect(fileFault(Object.assign(new Error(`${code}: /folder/SNP-014.csv`), { code }))).toEqual(
    fault,
  );
});

test('what is not a failure of a file is not taken for one', () => {
  expect(() => fileFault(new TypeError('a mistake of ours'))).toThrow('a mistake of ours');
});
