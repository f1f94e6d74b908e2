import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import type { JournalFile } from '../../../shared/journal/journal-port.ts';
import { idNumber, journalOf, payloadNumber, vaultId } from '../../builders/journal-files.ts';
import {
  failed,
  first,
  laptopWithBackups,
  second,
  threeJournals,
  vault,
} from '../../builders/laptop-with-backups.ts';
import { mountSmallDisk, unmount } from '../../builders/small-disk.ts';

const machine = laptopWithBackups();

test('a backup is made where backups usually go, and holds the journals byte for byte', async () => {
  const { backups, usualFolder } = await machine.vaultWith();

  const made = await backups.make(vault, 'work', 10);

  const [name = '', ...others] = await readdir(usualFolder);
  const bytes = await readFile(join(usualFolder, name));
  const read = readBackup(bytes);
  expect([made, others, read.ok && [...read.value.journals]]).toEqual([
    {
      ok: true,
      value: {
        name,
        kind: 'work',
        vaultId,
        madeAt: new Date(2026, 10, 23, 14, 3, 22).toISOString(),
        cases: 2,
        frames: 9,
        bytes: bytes.length,
      },
    },
    [],
    threeJournals.map((one) => [one.journalId, one.bytes]),
  ]);
});

test('a backup is found again after a new start, and read whole', async () => {
  const { backups, usualFolder, start } = await machine.vaultWith();
  const made = await backups.make(vault, 'work', 10);
  if (!made.ok) throw new Error(made.error.kind);

  const folders = await start().folders(vault);
  const read = await start().read(vault, 'usual', made.value.name);

  expect([folders, read.ok && Buffer.from(read.value)]).toEqual([
    {
      ok: true,
      value: [
        {
          id: 'usual',
          label: usualFolder,
          current: true,
          reachable: true,
          backups: [made.value],
          unreadable: [],
        },
      ],
    },
    await readFile(join(usualFolder, made.value.name)),
  ]);
});

test('before the first backup there is a place for it, and nothing is made there', async () => {
  const { backups, usualFolder } = await machine.vaultWith();

  const folders = await backups.folders(vault);

  expect([folders, await readdir(join(machine.folder, 'documents'))]).toEqual([
    {
      ok: true,
      value: [
        {
          id: 'usual',
          label: usualFolder,
          current: true,
          reachable: true,
          backups: [],
          unreadable: [],
        },
      ],
    },
    [],
  ]);
});

test('a journal that ends in a torn frame is backed up to its last whole one', async () => {
  const { backups, journal, usualFolder } = await machine.vaultWith();
  const whole = journalOf(first, 2).bytes;
  await writeFile(
    join(machine.folder, 'vaults', vault, 'cases', `${first}.journal`),
    Buffer.concat([whole, journalOf(first, 3).bytes.subarray(whole.length, -5)]),
  );
  expect((await journal.list(vault)).ok).toBe(true);

  const made = await backups.make(vault, 'work', 10);

  const [name = ''] = await readdir(usualFolder);
  const read = readBackup(await readFile(join(usualFolder, name)));
  expect([
    made.ok,
    read.ok && Buffer.from(read.value.journals.get(first) ?? []).equals(whole),
  ]).toEqual([true, true]);
});

test.each<[string, JournalFile[]]>([
  ['there is no vault', []],
  ['the vault’s own journal is missing', [journalOf(first, 1)]],
  [
    'the vault’s own journal is cut off',
    [{ journalId: 'vault', bytes: cutOff(journalOf('vault', 3).bytes) }, journalOf(first, 1)],
  ],
  [
    'the vault’s own journal is damaged',
    [{ journalId: 'vault', bytes: new Uint8Array(9) }, journalOf(first, 1)],
  ],
])('when %s, nothing is made and what was made stays', async (_, journals) => {
  const { backups, journal, usualFolder } = await machine.vaultWith();
  await backups.make(vault, 'work', 10);
  const before = await readdir(usualFolder);
  await journal.remove(vault, ['vault', first, second]);
  await journal.write(vault, journals);

  const made = await backups.make(vault, 'work', 10);

  expect([made, await readdir(usualFolder)]).toEqual([
    failed({ kind: 'nothing-whole-to-back-up' }),
    before,
  ]);
});

test('one stuck case keeps no other from being backed up: its whole beginning is, and the day’s fuller backup stays', async () => {
  const { backups, journal, usualFolder } = await machine.vaultWith();
  const fuller = await backups.make(vault, 'work', 10);
  const { bytes } = journalOf(first, 2);
  bytes[bytes.length - 50] = (bytes[bytes.length - 50] ?? 0) ^ 1;
  await journal.write(vault, [{ journalId: first, bytes: Uint8Array.of(...bytes, 1) }]);

  const made = await backups.make(vault, 'work', 10);

  const names = await readdir(usualFolder);
  expect([made.ok && made.value.cases, names.includes(fuller.ok ? fuller.value.name : '')]).toEqual(
    [2, true],
  );
});

test.each<[string, Uint8Array]>([
  ['that nothing can be read of', new Uint8Array(9)],
  ['of another vault', journalOf(first, 1, { vault: idNumber(2) }).bytes],
])('a case’s journal %s is left out of a backup', async (_, bytes) => {
  const { backups, journal } = await machine.vaultWith();
  await journal.write(vault, [{ journalId: first, bytes }]);

  const made = await backups.make(vault, 'work', 10);

  expect(made.ok && made.value.cases).toBe(1);
});

test('a case’s journal that the disk does not give back is left out, and the day’s fuller backup stays', async () => {
  const { backups, usualFolder } = await machine.vaultWith();
  const fuller = await backups.make(vault, 'work', 10);
  const path = join(machine.folder, 'vaults', vault, 'cases', `${first}.journal`);
  await rm(path);
  await mkdir(path);

  const made = await backups.make(vault, 'work', 10);

  expect([made.ok && made.value.cases, (await readdir(usualFolder)).sort()]).toEqual([
    1,
    [fuller.ok && fuller.value.name, made.ok && made.value.name].toSorted(),
  ]);
});

test('of one day the last backup is kept, as long as it holds all that the earlier one held', async () => {
  const { backups, journal, usualFolder, person } = await machine.vaultWith();
  await backups.make(vault, 'work', 10);
  await journal.append(vault, first, 2, [payloadNumber(2)]);
  person.at = new Date(2026, 10, 23, 14, 18, 22);

  const made = await backups.make(vault, 'work', 10);

  expect([made.ok && made.value.frames, await readdir(usualFolder)]).toEqual([
    10,
    [made.ok && made.value.name],
  ]);
});

test('a backup that holds less than the day’s earlier one does not take its place', async () => {
  const { backups, journal, usualFolder, person } = await machine.vaultWith();
  const fuller = await backups.make(vault, 'work', 10);
  await journal.write(vault, [journalOf(second, 3)]);
  person.at = new Date(2026, 10, 23, 14, 18, 22);

  const lesser = await backups.make(vault, 'work', 10);

  expect(await readdir(usualFolder)).toEqual([
    fuller.ok && fuller.value.name,
    lesser.ok && lesser.value.name,
  ]);
});

test('backups of the last days are kept, and older ones go', async () => {
  const { backups, person, usualFolder } = await machine.vaultWith();
  for (const day of [2, 3, 4, 5, 6]) {
    person.at = new Date(2026, 10, day, 9, 0, 0);
    await backups.make(vault, 'work', 3);
  }

  expect((await readdir(usualFolder)).map((name) => name.slice(9, 19))).toEqual([
    '2026-11-04',
    '2026-11-05',
    '2026-11-06',
  ]);
});

test('the example is never backed up', async () => {
  const { backups, journal } = await machine.vaultWith();
  await journal.write('casemark-example', [journalOf('vault', 1)]);

  expect([
    await backups.make('casemark-example', 'work', 10),
    await backups.folders('casemark-example'),
    await readdir(join(machine.folder, 'documents')),
  ]).toEqual([failed({ kind: 'nothing-whole-to-back-up' }), { ok: true, value: [] }, []]);
});

test('a file that is named as a backup and is none is told of', async () => {
  const { backups, usualFolder } = await machine.vaultWith();
  const made = await backups.make(vault, 'work', 10);
  const name = 'casemark-2026-11-01-work-090000-5e0f3a91.casemark';
  await writeFile(join(usualFolder, name), 'no backup');

  const folders = await backups.folders(vault);

  expect(
    folders.ok && folders.value.map(({ backups, unreadable }) => [backups, unreadable]),
  ).toEqual([[[made.ok && made.value], [name]]]);
});

test('a backup that is not there, and a folder that nobody knows, are said so', async () => {
  const { backups } = await machine.vaultWith();
  await backups.make(vault, 'work', 10);
  const name = 'casemark-2026-11-01-work-090000-5e0f3a91.casemark';

  expect([
    await backups.read(vault, 'usual', name),
    await backups.read(vault, 'f00', name),
  ]).toEqual(Array(2).fill(failed({ kind: 'backup-not-found' })));
});

test('on a full disk the earlier backup stays, and nothing half-written is left', async (context) => {
  const disk = join(machine.folder, 'disk');
  await mkdir(disk);
  if (!mountSmallDisk(disk)) context.skip('a small disk can only be mounted by root, on Linux');
  try {
    const { backups, journal, person } = await machine.vaultWith();
    person.chooses = disk;
    await backups.chooseFolder(vault);
    const made = await backups.make(vault, 'work', 10);
    await journal.write(vault, [journalOf(first, 1, { length: 300_000 })]);

    const refused = await backups.make(vault, 'work', 10);

    expect([refused, await readdir(disk)]).toEqual([
      failed({ kind: 'disk-full' }),
      [made.ok && made.value.name],
    ]);
  } finally {
    unmount(disk);
  }
});

test('what an earlier run did not finish writing in the folder goes once nobody can be writing it', async () => {
  const { backups, usualFolder, person } = await machine.vaultWith();
  await mkdir(usualFolder);
  const [old, fresh] = ['.casemark-0123456789abcdef.partial', '.casemark-fedcba9876543210.partial'];
  await writeFile(join(usualFolder, old), '');
  await writeFile(join(usualFolder, fresh), '');
  const atMs = person.at.getTime();
  await utimes(join(usualFolder, old), atMs / 1000, (atMs - 2 * 60 * 60 * 1000) / 1000);
  await utimes(join(usualFolder, fresh), atMs / 1000, (atMs - 60 * 1000) / 1000);

  await backups.make(vault, 'work', 10);

  expect((await readdir(usualFolder)).filter((name) => name.endsWith('.partial'))).toEqual([fresh]);
});

function cutOff(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length * 0.4);
}
