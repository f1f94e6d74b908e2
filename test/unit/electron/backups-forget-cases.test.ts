import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import { first, laptopWithBackups, second, vault } from '../../builders/laptop-with-backups.ts';

const machine = laptopWithBackups();

test('deleted cases go from every backup that can be reached, and from what was set aside', async () => {
  const { backups, journal, person, usualFolder } = await machine.vaultWith();
  await backups.make(vault, 'work', 10);
  await backups.make(vault, 'before-restoring', 10);
  person.chooses = join(machine.folder, 'drive');
  await mkdir(person.chooses);
  await backups.chooseFolder(vault);
  await backups.make(vault, 'work', 10);
  await journal.setAside(vault, first);

  const forgotten = await backups.forgetCases(vault, [first]);

  const files = [
    ...(await readdir(person.chooses)).map((name) => join(machine.folder, 'drive', name)),
    ...(await readdir(usualFolder)).sort().map((name) => join(usualFolder, name)),
  ];
  expect([
    forgotten.ok && forgotten.value.rewritten.map((one) => join(one.folder, one.name)),
    forgotten.ok && forgotten.value.left,
    await Promise.all(files.map(casesIn)),
    await readdir(join(machine.folder, 'vaults', vault, 'set-aside')),
  ]).toEqual([files, [], Array(3).fill(['vault', second]), []]);
});

test('forgetting once more rewrites nothing', async () => {
  const { backups, usualFolder } = await machine.vaultWith();
  await backups.make(vault, 'work', 10);
  await backups.forgetCases(vault, [first]);
  const [name = ''] = await readdir(usualFolder);
  const before = await stat(join(usualFolder, name));

  const again = await backups.forgetCases(vault, [first]);

  const after = await stat(join(usualFolder, name));
  expect([again, after.mtimeMs, after.ino]).toEqual([
    { ok: true, value: { rewritten: [], left: [] } },
    before.mtimeMs,
    before.ino,
  ]);
});

test('a folder out of reach is named, and treated when it is there again', async () => {
  const { backups, drive } = await machine.vaultWithDrive();
  await backups.make(vault, 'work', 10);
  await rename(drive, `${drive} unplugged`);
  const without = await backups.forgetCases(vault, [first]);
  await rename(`${drive} unplugged`, drive);

  const again = await backups.forgetCases(vault, [first]);

  expect([without, again.ok && [again.value.rewritten.length, again.value.left]]).toEqual([
    { ok: true, value: { rewritten: [], left: [{ folder: drive, name: null }] } },
    [1, []],
  ]);
});

test('a backup that cannot be read may still hold the case, and is named', async () => {
  const { backups, usualFolder } = await machine.vaultWith();
  const made = await backups.make(vault, 'work', 10);
  const name = made.ok ? made.value.name : '';
  const path = join(usualFolder, name);
  const bytes = await readFile(path);
  await writeFile(path, bytes.fill(0, 200, 300));

  expect(await backups.forgetCases(vault, [first])).toEqual({
    ok: true,
    value: { rewritten: [], left: [{ folder: usualFolder, name }] },
  });
});

async function casesIn(path: string): Promise<unknown> {
  const read = readBackup(await readFile(path));
  return read.ok && [...read.value.journals.keys()];
}
