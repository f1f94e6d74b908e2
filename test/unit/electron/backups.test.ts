import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackups } from '../../../electron/backups/backups.ts';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import { readBackup } from '../../../shared/backups/read-backup.ts';
import type { JournalFile } from '../../../shared/journal/journal-port.ts';
import { idNumber, journalOf, payloadNumber, vaultId } from '../../builders/journal-files.ts';
import { mountSmallDisk, unmount } from '../../builders/small-disk.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casemark-backups-'));
  await mkdir(join(folder, 'documents'));
});
afterEach(() => rm(folder, { recursive: true }));

const vault = 'casemark';
const [first, second] = [idNumber(7), idNumber(8)];
const threeJournals = [journalOf('vault', 3), journalOf(first, 2), journalOf(second, 4)];

/** The shell's backups over a vault, with the person at the dialog and the clock on the wall given. */
async function vaultWith(journals: readonly JournalFile[]) {
  const vaultsFolder = join(folder, 'vaults');
  const usualFolder = join(folder, 'documents', 'Casemark backups');
  const journal = createJournalFolder(vaultsFolder);
  await journal.write(vault, journals);
  const person: { chooses?: string; at: Date } = { at: new Date(2026, 10, 23, 14, 3, 22) };
  const start = () =>
    createBackups({
      vaultsFolder,
      usualFolder,
      journal: createJournalFolder(vaultsFolder),
      chooseFolder: async () => person.chooses,
      now: () => person.at,
    });
  return { journal, usualFolder, person, start, backups: start() };
}

const failed = (error: object) => ({ ok: false, error });

function cutOff(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length * 0.4);
}

async function casesIn(path: string): Promise<unknown> {
  const read = readBackup(await readFile(path));
  return read.ok && [...read.value.journals.keys()];
}

test('a backup is made where backups usually go, and holds the journals byte for byte', async () => {
  const { backups, usualFolder } = await vaultWith(threeJournals);

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
  const { backups, usualFolder, start } = await vaultWith(threeJournals);
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
  const { backups, usualFolder } = await vaultWith(threeJournals);

  const folders = await backups.folders(vault);

  expect([folders, await readdir(join(folder, 'documents'))]).toEqual([
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
  const { backups, journal, usualFolder } = await vaultWith(threeJournals);
  const whole = journalOf(first, 2).bytes;
  await writeFile(
    join(folder, 'vaults', vault, 'cases', `${first}.journal`),
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
  const { backups, journal, usualFolder } = await vaultWith(threeJournals);
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
  const { backups, journal, usualFolder } = await vaultWith(threeJournals);
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
  const { backups, journal } = await vaultWith(threeJournals);
  await journal.write(vault, [{ journalId: first, bytes }]);

  const made = await backups.make(vault, 'work', 10);

  expect(made.ok && made.value.cases).toBe(1);
});

test('a case’s journal that the disk does not give back is left out, and the day’s fuller backup stays', async () => {
  const { backups, usualFolder } = await vaultWith(threeJournals);
  const fuller = await backups.make(vault, 'work', 10);
  const path = join(folder, 'vaults', vault, 'cases', `${first}.journal`);
  await rm(path);
  await mkdir(path);

  const made = await backups.make(vault, 'work', 10);

  expect([made.ok && made.value.cases, (await readdir(usualFolder)).sort()]).toEqual([
    1,
    [fuller.ok && fuller.value.name, made.ok && made.value.name].toSorted(),
  ]);
});

test('of one day the last backup is kept, as long as it holds all that the earlier one held', async () => {
  const { backups, journal, usualFolder, person } = await vaultWith(threeJournals);
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
  const { backups, journal, usualFolder, person } = await vaultWith(threeJournals);
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
  const { backups, person, usualFolder } = await vaultWith(threeJournals);
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
  const { backups, journal } = await vaultWith(threeJournals);
  await journal.write('casemark-example', [journalOf('vault', 1)]);

  expect([
    await backups.make('casemark-example', 'work', 10),
    await backups.folders('casemark-example'),
    await readdir(join(folder, 'documents')),
  ]).toEqual([failed({ kind: 'nothing-whole-to-back-up' }), { ok: true, value: [] }, []]);
});

test('a chosen folder comes first, and the earlier ones are remembered with what is in them', async () => {
  const { backups, person, start, usualFolder } = await vaultWith(threeJournals);
  await backups.make(vault, 'work', 10);
  person.chooses = join(folder, 'drive');
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
  const { backups, person } = await vaultWith(threeJournals);
  const cancelled = await backups.chooseFolder(vault);
  person.chooses = join(folder, 'a file');
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
  const { backups, person } = await vaultWith(threeJournals);
  person.chooses = join(folder, 'drive');
  await mkdir(person.chooses);
  await backups.chooseFolder(vault);
  await rm(person.chooses, { recursive: true });

  const outcomes = [
    await backups.make(vault, 'work', 10),
    (await backups.folders(vault)).ok,
    (await readdir(folder)).includes('drive'),
  ];

  expect(outcomes).toEqual([
    failed({ kind: 'folder-not-reachable', label: person.chooses }),
    true,
    false,
  ]);
});

test('backups come back with the drive', async () => {
  const { backups, person } = await vaultWith(threeJournals);
  const drive = join(folder, 'drive');
  person.chooses = drive;
  await mkdir(drive);
  await backups.chooseFolder(vault);
  await backups.make(vault, 'work', 10);
  await rename(drive, `${drive} unplugged`);
  const without = await backups.folders(vault);
  await rename(`${drive} unplugged`, drive);

  const again = await backups.folders(vault);

  const seen = (result: typeof again) =>
    result.ok && result.value.map(({ reachable, backups }) => [reachable, backups.length]);
  expect([seen(without), seen(again)]).toEqual([[[false, 0]], [[true, 1]]]);
});

test('a file that is named as a backup and is none is told of', async () => {
  const { backups, usualFolder } = await vaultWith(threeJournals);
  const made = await backups.make(vault, 'work', 10);
  const name = 'casemark-2026-11-01-work-090000-5e0f3a91.casemark';
  await writeFile(join(usualFolder, name), 'no backup');

  const folders = await backups.folders(vault);

  expect(
    folders.ok && folders.value.map(({ backups, unreadable }) => [backups, unreadable]),
  ).toEqual([[[made.ok && made.value], [name]]]);
});

test('a backup that is not there, and a folder that nobody knows, are said so', async () => {
  const { backups } = await vaultWith(threeJournals);
  await backups.make(vault, 'work', 10);
  const name = 'casemark-2026-11-01-work-090000-5e0f3a91.casemark';

  expect([
    await backups.read(vault, 'usual', name),
    await backups.read(vault, 'f00', name),
  ]).toEqual(Array(2).fill(failed({ kind: 'backup-not-found' })));
});

test('deleted cases go from every backup that can be reached, and from what was set aside', async () => {
  const { backups, journal, person, usualFolder } = await vaultWith(threeJournals);
  await backups.make(vault, 'work', 10);
  await backups.make(vault, 'before-restoring', 10);
  person.chooses = join(folder, 'drive');
  await mkdir(person.chooses);
  await backups.chooseFolder(vault);
  await backups.make(vault, 'work', 10);
  await journal.setAside(vault, first);

  const forgotten = await backups.forgetCases(vault, [first]);

  const files = [
    ...(await readdir(person.chooses)).map((name) => join(folder, 'drive', name)),
    ...(await readdir(usualFolder)).sort().map((name) => join(usualFolder, name)),
  ];
  expect([
    forgotten.ok && forgotten.value.rewritten.map((one) => join(one.folder, one.name)),
    forgotten.ok && forgotten.value.left,
    await Promise.all(files.map(casesIn)),
    await readdir(join(folder, 'vaults', vault, 'set-aside')),
  ]).toEqual([files, [], Array(3).fill(['vault', second]), []]);
});

test('forgetting once more rewrites nothing', async () => {
  const { backups, usualFolder } = await vaultWith(threeJournals);
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
  const { backups, person } = await vaultWith(threeJournals);
  const drive = join(folder, 'drive');
  person.chooses = drive;
  await mkdir(drive);
  await backups.chooseFolder(vault);
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
  const { backups, usualFolder } = await vaultWith(threeJournals);
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

test('on a full disk the earlier backup stays, and nothing half-written is left', async (context) => {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  if (!mountSmallDisk(disk)) context.skip('a small disk can only be mounted by root, on Linux');
  try {
    const { backups, journal, person } = await vaultWith(threeJournals);
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
  const { backups, usualFolder, person } = await vaultWith(threeJournals);
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

test('the folders are still known when one copy of their list is lost', async () => {
  const { backups, person, start } = await vaultWith(threeJournals);
  person.chooses = join(folder, 'drive');
  await mkdir(person.chooses);
  await backups.chooseFolder(vault);
  await writeFile(join(folder, 'vaults', vault, 'backup-folders.json'), '{"v":1,');

  const folders = await start().folders(vault);

  expect(folders.ok && folders.value.map(({ label }) => label)).toEqual([person.chooses]);
});

test('a drive is still known, and goes on being used, when the folder of the vaults is lost', async () => {
  const { backups, journal, person, start } = await vaultWith(threeJournals);
  person.chooses = join(folder, 'drive');
  await mkdir(person.chooses);
  await backups.chooseFolder(vault);
  await rm(join(folder, 'vaults'), { recursive: true });
  await journal.write(vault, threeJournals);

  const folders = await start().folders(vault);

  expect(folders.ok && folders.value.map(({ label }) => label)).toEqual([person.chooses]);
});

test('while both copies of their list are damaged nothing is made or deleted, until a folder is chosen', async () => {
  const { backups, person, start } = await vaultWith(threeJournals);
  person.chooses = join(folder, 'drive');
  await mkdir(person.chooses);
  await backups.chooseFolder(vault);
  const lists = listsIn(folder);
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
    [person.chooses],
    [true, true],
  ]);
});

test('while both copies of their list are out of reach nothing is made or deleted, and the list stays', async () => {
  const { backups, person, start } = await vaultWith(threeJournals);
  person.chooses = join(folder, 'drive');
  await mkdir(person.chooses);
  await backups.chooseFolder(vault);
  const lists = listsIn(folder);
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
  ]).toEqual([Array(4).fill('backup-failed'), [person.chooses]]);
});

/** Both copies of the list of folders. */
function listsIn(machine: string): readonly string[] {
  const name = 'backup-folders.json';
  return [join(machine, 'vaults', vault, name), join(machine, `vaults.${name}`)];
}
