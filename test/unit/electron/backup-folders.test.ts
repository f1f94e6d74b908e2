import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  failed,
  first,
  laptopWithBackups,
  threeJournals,
  vault,
} from '../../builders/laptop-with-backups.ts';

const machine = laptopWithBackups();

test('a chosen folder comes first, and the earlier ones are remembered with what is in them', async () => {
  const { backups, person, start, usualFolder } = await machine.vaultWith();
  await backups.make(vault, 'work', 10);
  person.chooses = join(machine.folder, 'drive');
  await mkdir(person.chooses);

  const chosen = await backups.chooseFolder(vault);
  await backups.make(vault, 'work', 10);

  const folders = await start().folders(vault);
  expect([
    chosen,
    folders.ok &&
      folders.value.map(({ label, current, backups }) => [label, current, backups.length]),
  ]).toEqual([
    { ok: true, value: 'chosen' },
    [
      [person.chooses, true, 1],
      [usualFolder, false, 1],
    ],
  ]);
});

test('a cancelled dialog changes nothing, nor does a folder that cannot be written', async () => {
  const { backups, person } = await machine.vaultWith();
  const cancelled = await backups.chooseFolder(vault);
  person.chooses = join(machine.folder, 'a file');
  await writeFile(person.chooses, '');
  const refused = await backups.chooseFolder(vault);

  const folders = await backups.folders(vault);
  expect([cancelled, refused, folders.ok && folders.value.map(({ id }) => id)]).toEqual([
    { ok: true, value: 'cancelled' },
    failed({ kind: 'folder-not-writable' }),
    ['usual'],
  ]);
});

test('a drive that is not plugged in is said to be so, and no folder is made in its place', async () => {
  const { backups, drive } = await machine.vaultWithDrive();
  await rm(drive, { recursive: true });

  const outcomes = [
    await backups.make(vault, 'work', 10),
    (await backups.folders(vault)).ok,
    (await readdir(machine.folder)).includes('drive'),
  ];

  expect(outcomes).toEqual([failed({ kind: 'folder-not-reachable', label: drive }), true, false]);
});

test('backups come back with the drive', async () => {
  const { backups, drive } = await machine.vaultWithDrive();
  await backups.make(vault, 'work', 10);
  await rename(drive, `${drive} unplugged`);
  const without = await backups.folders(vault);
  await rename(`${drive} unplugged`, drive);

  const again = await backups.folders(vault);

  const seen = (result: typeof again) =>
    result.ok && result.value.map(({ reachable, backups }) => [reachable, backups.length]);
  expect([seen(without), seen(again)]).toEqual([[[false, 0]], [[true, 1]]]);
});

test('the folders are still known when one copy of their list is lost', async () => {
  const { drive, start } = await machine.vaultWithDrive();
  await writeFile(join(machine.folder, 'vaults', vault, 'backup-folders.json'), '{"v":1,');

  const folders = await start().folders(vault);

  expect(folders.ok && folders.value.map(({ label }) => label)).toEqual([drive]);
});

test('a drive is still known, and goes on being used, when the folder of the vaults is lost', async () => {
  const { journal, drive, start } = await machine.vaultWithDrive();
  await rm(join(machine.folder, 'vaults'), { recursive: true });
  await journal.write(vault, threeJournals);

  const folders = await start().folders(vault);

  expect(folders.ok && folders.value.map(({ label }) => label)).toEqual([drive]);
});

test('while both copies of their list are damaged nothing is made or deleted, until a folder is chosen', async () => {
  const { drive, start } = await machine.vaultWithDrive();
  const lists = listsIn(machine.folder);
  for (const list of lists) await writeFile(list, '{"v":1,');
  const before = [
    await start().make(vault, 'work', 10),
    await start().forgetCases(vault, [first]),
    await start().folders(vault),
  ];

  const chosen = await start().chooseFolder(vault);

  const made = await start().make(vault, 'work', 10);
  const folders = await start().folders(vault);
  const aside = lists.map((list) => existsSync(list.replace('.json', '-damaged.json')));
  expect([
    before.map((outcome) => !outcome.ok && outcome.error.kind),
    chosen,
    made.ok,
    folders.ok && folders.value.map(({ label }) => label),
    aside,
  ]).toEqual([
    Array(3).fill('list-of-folders-damaged'),
    { ok: true, value: 'chosen' },
    true,
    [drive],
    [true, true],
  ]);
});

test('while both copies of their list are out of reach nothing is made or deleted, and the list stays', async () => {
  const { drive, start } = await machine.vaultWithDrive();
  const lists = listsIn(machine.folder);
  const whole = await readFile(lists[0] ?? '');
  for (const list of lists) await rm(list).then(() => mkdir(list));
  const outcomes = [
    await start().make(vault, 'work', 10),
    await start().chooseFolder(vault),
    await start().forgetCases(vault, [first]),
    await start().folders(vault),
  ];
  for (const list of lists) await rm(list, { recursive: true });
  await writeFile(lists[1] ?? '', whole);

  const again = await start().folders(vault);

  expect([
    outcomes.map((outcome) => !outcome.ok && outcome.error.kind),
    again.ok && again.value.map(({ label }) => label),
  ]).toEqual([Array(4).fill('backup-failed'), [drive]]);
});

/** Both copies of the list of folders. */
function listsIn(machine: string): readonly string[] {
  const name = 'backup-folders.json';
  return [join(machine, 'vaults', vault, name), join(machine, `vaults.${name}`)];
}
