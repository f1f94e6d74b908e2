import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDurably } from '../../../electron/files/write-durably.ts';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import type { JournalId } from '../../../shared/journal/journal-id.ts';
import { readJournal, toHead } from '../../../shared/journal/read-journal.ts';
import { idNumber, journalOf, payloadNumber } from '../../builders/journal-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casemark-journals-'));
});
afterEach(() => rm(folder, { recursive: true }));

const caseId = idNumber(7);
const vault = 'casemark';
const done = { ok: true, value: undefined };
const pathOf = (journalId: JournalId) =>
  journalId === 'vault'
    ? join(folder, 'casemark', 'vault.journal')
    : join(folder, 'casemark', 'cases', `${journalId}.journal`);

/** A file as the disk has it, without asking whoever wrote it. */
async function put(journalId: JournalId, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(pathOf(journalId)), { recursive: true });
  await writeFile(pathOf(journalId), bytes);
}

async function payloadsOf(journalId: JournalId): Promise<string[]> {
  const { frames, ending } = readJournal(await readFile(pathOf(journalId)));
  return [...frames.map(({ payload }) => Buffer.from(payload).toString('hex')), ending];
}
const hex = (numbers: readonly number[]) =>
  numbers.map((number) => Buffer.from(payloadNumber(number)).toString('hex'));

test('of a vault that has no folder there are no journals, and none is made', async () => {
  const journal = createJournalFolder(folder);

  const listed = await journal.list(vault);

  expect([listed, await journal.read(vault, caseId), await readdir(folder)]).toEqual([
    { ok: true, value: [] },
    { ok: true, value: null },
    [],
  ]);
});

test('journals are written in folders of their own, for this person only', async () => {
  const journal = createJournalFolder(join(folder, 'made', 'when needed'));

  const written = await journal.write(vault, [journalOf('vault', 3), journalOf(caseId, 2)]);

  const root = join(folder, 'made', 'when needed', 'casemark');
  const files = await readdir(root, { recursive: true });
  const modes = await Promise.all(
    [root, ...files.map((file) => join(root, file))].map(
      async (path) => (await stat(path)).mode & 0o777,
    ),
  );
  expect([written, files.sort(), modes]).toEqual([
    done,
    ['cases', join('cases', `${caseId}.journal`), 'vault.journal'],
    process.platform === 'win32' ? expect.anything() : [0o700, 0o700, 0o600, 0o600],
  ]);
});

test('what is listed is what the files hold, the vault’s own first', async () => {
  const journals = [journalOf(caseId, 2), journalOf(idNumber(3), 1), journalOf('vault', 3)];
  await createJournalFolder(folder).write(vault, journals);

  const listed = await createJournalFolder(folder).list(vault);

  expect(listed).toEqual({
    ok: true,
    value: [journals[2], journals[1], journals[0]].map(
      (one) => one && toHead(one.journalId, one.bytes),
    ),
  });
});

test('the example’s journals are kept apart from the person’s own', async () => {
  const journal = createJournalFolder(folder);
  await journal.write('casemark-example', [journalOf('vault', 1)]);

  expect(await journal.list(vault)).toEqual({ ok: true, value: [] });
});

test('appended frames follow those that are there, also after a new start', async () => {
  const first = createJournalFolder(folder);
  await first.write(vault, [journalOf(caseId, 1)]);
  await first.append(vault, caseId, 1, [payloadNumber(1)]);
  await first.append(vault, caseId, 2, [payloadNumber(2), payloadNumber(3)]);

  const appended = await createJournalFolder(folder).append(vault, caseId, 4, [payloadNumber(4)]);

  expect([appended, await payloadsOf(caseId)]).toEqual([done, [...hex([0, 1, 2, 3, 4]), 'whole']]);
});

test('a retry passes over the frames that are there, and adds the rest', async () => {
  const journal = createJournalFolder(folder);
  await journal.write(vault, [journalOf(caseId, 3)]);

  const again = [
    await journal.append(vault, caseId, 1, [payloadNumber(1), payloadNumber(2), payloadNumber(3)]),
    await journal.append(vault, caseId, 3, [payloadNumber(3)]),
  ];

  expect([again, await payloadsOf(caseId)]).toEqual([
    [done, done],
    [...hex([0, 1, 2, 3]), 'whole'],
  ]);
});

test.each([
  ['another frame at the same place', 1, [9], { kind: 'journal-diverged', frames: 3 }],
  ['another frame, then one that would be new', 2, [9, 3], { kind: 'journal-diverged', frames: 3 }],
  ['a gap', 4, [4], { kind: 'journal-behind', frames: 3 }],
])('%s changes nothing', async (_, seq, numbers, error) => {
  const journal = createJournalFolder(folder);
  await journal.write(vault, [journalOf(caseId, 3)]);

  const appended = await journal.append(
    vault,
    caseId,
    seq,
    numbers.map((number) => payloadNumber(number)),
  );

  expect([appended, await payloadsOf(caseId)]).toEqual([
    { ok: false, error },
    [...hex([0, 1, 2]), 'whole'],
  ]);
});

test.each([
  ['is not there', null],
  ['is empty', new Uint8Array()],
  ['has no readable header', new TextEncoder().encode('casemark-journal 9 ?\n')],
  ['is another case’s', journalOf(idNumber(8), 2).bytes],
])('a journal that %s is not appended to, and not made', async (_, bytes) => {
  if (bytes !== null) await put(caseId, bytes);

  const appended = await createJournalFolder(folder).append(vault, caseId, 0, [payloadNumber(0)]);

  const left = await readFile(pathOf(caseId)).catch(() => null);
  expect([appended, left === null ? null : Uint8Array.from(left)]).toEqual([
    { ok: false, error: { kind: 'journal-missing' } },
    bytes,
  ]);
});

test('nothing is written over what follows a damaged frame', async () => {
  const { bytes } = journalOf(caseId, 3);
  const damaged = bytes.with(bytes.length - 100, (bytes.at(-100) ?? 0) ^ 1);
  await put(caseId, damaged);

  const appended = await createJournalFolder(folder).append(vault, caseId, 1, [payloadNumber(1)]);

  expect([appended, Uint8Array.from(await readFile(pathOf(caseId)))]).toEqual([
    { ok: false, error: { kind: 'journal-diverged', frames: 1 } },
    damaged,
  ]);
});

test('wherever in its last frame a journal was torn, the next append cuts it and goes on', async () => {
  const { bytes } = journalOf(caseId, 3);
  const whole = journalOf(caseId, 2).bytes.length;
  const outcomes: unknown[] = [];

  for (let length = whole; length < bytes.length; length += 1) {
    await put(caseId, bytes.subarray(0, length));
    const appended = await createJournalFolder(folder).append(vault, caseId, 2, [payloadNumber(5)]);
    outcomes.push([appended, await payloadsOf(caseId)]);
  }

  expect(outcomes).toEqual(
    Array.from({ length: bytes.length - whole }, () => [done, [...hex([0, 1, 5]), 'whole']]),
  );
});

test('zeros that a power cut left at the end are cut off too', async () => {
  const { bytes } = journalOf(caseId, 2);
  await put(caseId, Buffer.concat([bytes, new Uint8Array(4096)]));

  await createJournalFolder(folder).append(vault, caseId, 2, [payloadNumber(2)]);

  expect(await payloadsOf(caseId)).toEqual([...hex([0, 1, 2]), 'whole']);
});

test('a journal that another program changed meanwhile is read anew', async () => {
  const journal = createJournalFolder(folder);
  await journal.write(vault, [journalOf(caseId, 1)]);
  await journal.append(vault, caseId, 1, [payloadNumber(1)]);
  await put(caseId, journalOf(caseId, 1).bytes);

  const appended = await journal.append(vault, caseId, 2, [payloadNumber(2)]);

  expect(appended).toEqual({ ok: false, error: { kind: 'journal-behind', frames: 1 } });
});

test('a journal written whole takes the place of what stood there', async () => {
  const journal = createJournalFolder(folder);
  await journal.write(vault, [journalOf(caseId, 3)]);
  await journal.append(vault, caseId, 3, [payloadNumber(3)]);

  await journal.write(vault, [journalOf(caseId, 1, { from: 5 })]);
  await journal.append(vault, caseId, 1, [payloadNumber(6)]);

  expect(await payloadsOf(caseId)).toEqual([...hex([5, 6]), 'whole']);
});

test('the progress of writing is told, and five hundred journals are all there', async () => {
  const journals = Array.from({ length: 500 }, (_, index) => journalOf(idNumber(index + 10), 1));
  const journal = createJournalFolder(folder);
  const told: number[] = [];

  await journal.write(vault, journals, (count) => told.push(count));

  const listed = await journal.list(vault);
  expect([told.at(-1), listed.ok && listed.value.length]).toEqual([500, 500]);
});

test('removed journals are gone; one that never was there is no fault', async () => {
  const journal = createJournalFolder(folder);
  await journal.write(vault, [journalOf('vault', 1), journalOf(caseId, 2)]);

  const removed = await journal.remove(vault, [caseId, idNumber(99)]);

  expect([
    removed,
    await journal.read(vault, caseId),
    await readdir(join(folder, vault, 'cases')),
  ]).toEqual([done, { ok: true, value: null }, []]);
});

test('removing from a vault that has no folder makes none', async () => {
  expect([
    await createJournalFolder(folder).remove(vault, ['vault', caseId]),
    await readdir(folder),
  ]).toEqual([done, []]);
});

test('what is set aside is kept beside what was set aside before', async () => {
  const journal = createJournalFolder(folder);
  for (const from of [0, 1]) {
    await journal.write(vault, [journalOf(caseId, 1, { from })]);
    await journal.setAside(vault, caseId);
  }

  const aside = join(folder, vault, 'set-aside');
  const kept = await Promise.all(
    [1, 2].map((number) => readFile(join(aside, `${caseId}-${number}.journal`))),
  );
  expect([
    (await readdir(aside)).length,
    kept.map((bytes) => Uint8Array.from(bytes)),
    await journal.list(vault),
  ]).toEqual([
    2,
    [journalOf(caseId, 1).bytes, journalOf(caseId, 1, { from: 1 }).bytes],
    { ok: true, value: [] },
  ]);
});

test('what was set aside of a deleted case is removed, and of no other', async () => {
  const journal = createJournalFolder(folder);
  await journal.write(vault, [journalOf(caseId, 1), journalOf(idNumber(8), 1)]);
  await journal.setAside(vault, caseId);
  await journal.setAside(vault, idNumber(8));

  await journal.removeSetAside(vault, [caseId]);

  expect(await readdir(join(folder, vault, 'set-aside'))).toEqual([`${idNumber(8)}-1.journal`]);
});

test('other files among the journals are let be and not listed', async () => {
  await put('vault', journalOf('vault', 1).bytes);
  await writeFile(join(folder, vault, 'notes.txt'), '');
  await writeFile(join(folder, vault, `${caseId}.journal`), '');
  await mkdir(join(folder, vault, 'cases'));
  await writeFile(join(folder, vault, 'cases', 'vault.journal'), '');
  await writeFile(join(folder, vault, 'cases', '.DS_Store'), '');

  const listed = await createJournalFolder(folder).list(vault);

  expect([
    listed.ok && listed.value.map(({ journalId }) => journalId),
    (await readdir(join(folder, vault), { recursive: true })).length,
  ]).toEqual([['vault'], 6]);
});

test('a journal that the disk does not give back is damaged, and the others are listed', async () => {
  await put('vault', journalOf('vault', 1).bytes);
  await mkdir(pathOf(caseId), { recursive: true });

  const listed = await createJournalFolder(folder).list(vault);

  expect(listed.ok && listed.value.map(({ journalId, state }) => [journalId, state])).toEqual([
    ['vault', 'whole'],
    [caseId, 'damaged'],
  ]);
});

test('what an earlier run did not finish writing is removed, and nothing else', async () => {
  await put('vault', journalOf('vault', 1).bytes);
  await writeFile(join(folder, vault, '.casemark-0123456789abcdef.partial'), 'half');
  await mkdir(join(folder, vault, 'cases'));
  await writeFile(join(folder, vault, 'cases', '.casemark-fedcba9876543210.partial'), 'half');
  await writeFile(join(folder, vault, 'mine.partial'), 'whole');

  await createJournalFolder(folder).list(vault);

  expect((await readdir(join(folder, vault), { recursive: true })).sort()).toEqual([
    'cases',
    'mine.partial',
    'vault.journal',
  ]);
});

test('what is being written beside the journals at this moment is no leftover', async () => {
  await put('vault', journalOf('vault', 1).bytes);
  const beside = join(folder, vault, 'backup-folders.json');
  const writing = writeDurably(beside, new Uint8Array(48 * 1024 * 1024));
  const isBegun = async () =>
    (await readdir(join(folder, vault))).some((n) => n.endsWith('.partial'));
  while (!(await isBegun())) await new Promise(setImmediate);

  await createJournalFolder(folder).list(vault);

  expect([(await writing).ok, (await stat(beside)).size]).toEqual([true, 48 * 1024 * 1024]);
});
