import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalFault } from '../../../electron/journal/journal-fault.ts';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { caseId, done, folderForJournals, vault } from '../../builders/folder-for-journals.ts';
import { journalOf, payloadNumber } from '../../builders/journal-files.ts';
import { mountSmallDisk, unmount } from '../../builders/small-disk.ts';
import { systemFault } from '../../builders/watched-open.ts';

const place = folderForJournals();

test.each([
  ['the vaults’ folder', 'vaults'],
  ['a folder above it', 'vaults/deeper'],
])('a file in the place of %s is told as a folder that cannot be written', async (_, path) => {
  await writeFile(join(place.folder, 'vaults'), 'a file');
  const journal = createJournalFolder(join(place.folder, path));

  const outcomes = [
    await journal.write(vault, [journalOf('vault', 1)]),
    await journal.append(vault, caseId, 0, [payloadNumber(0)]),
    await journal.list(vault),
    await journal.read(vault, caseId),
  ];

  expect(outcomes).toEqual(Array(4).fill({ ok: false, error: { kind: 'folder-not-writable' } }));
});

test('a folder that the system holds back is told as such, and works once it is given', async () => {
  const { journal, watched } = await place.oneCase();
  watched.before = async () => {
    throw systemFault('EROFS');
  };
  const refused = [
    await journal.append(vault, caseId, 2, [payloadNumber(2)]),
    await journal.write(vault, [journalOf('vault', 1)]),
  ];
  watched.before = async () => {};

  expect([refused, await journal.append(vault, caseId, 2, [payloadNumber(2)])]).toEqual([
    Array(2).fill({ ok: false, error: { kind: 'folder-not-writable' } }),
    done,
  ]);
});

test.each([
  ['ENOSPC', { kind: 'disk-full' }],
  ['EDQUOT', { kind: 'disk-full' }],
  ['EACCES', { kind: 'folder-not-writable' }],
  ['EPERM', { kind: 'folder-not-writable' }],
  ['EROFS', { kind: 'folder-not-writable' }],
  ['ENOTDIR', { kind: 'folder-not-writable' }],
  ['EIO', { kind: 'journal-failed', code: 'EIO' }],
])('%s is told without the path it happened at', (code, fault) => {
  expect(journalFault(systemFault(code))).toEqual(fault);
});

test('what is not a failure of a file is not taken for one', () => {
  expect(() => journalFault(new TypeError('a mistake of ours'))).toThrow('a mistake of ours');
});

test('on a full disk what was answered stays, and saving goes on by itself when there is space again', async (context) => {
  const disk = join(place.folder, 'disk');
  await mkdir(disk);
  if (!mountSmallDisk(disk)) context.skip('a small disk can only be mounted by root, on Linux');
  try {
    const journal = createJournalFolder(disk);
    await writeFile(join(disk, 'ballast'), new Uint8Array(64 * 1024));
    await journal.write(vault, [journalOf(caseId, 1)]);
    const payloads = Array.from({ length: 100 }, (_, index) => payloadNumber(index + 1, 5_000));
    let answered = 0;
    let refusal: unknown = null;
    for (const [index, payload] of payloads.entries()) {
      const appended = await journal.append(vault, caseId, index + 1, [payload]);
      if (!appended.ok) {
        refusal = appended.error;
        break;
      }
      answered += 1;
    }
    const readAgain = await journal.read(vault, caseId);
    const replaced = await journal.write(vault, [journalOf('vault', 1, { length: 100_000 })]);
    await rm(join(disk, 'ballast'));
    const resumed = await journal.append(vault, caseId, answered + 1, [payloadNumber(0, 5_000)]);
    const listed = await journal.list(vault);

    expect([
      refusal,
      readAgain.ok && readAgain.value && readJournal(readAgain.value).frames.length,
      replaced,
      resumed,
      listed.ok && listed.value.map(({ frames, state }) => [frames, state]),
    ]).toEqual([
      { kind: 'disk-full' },
      answered + 1,
      { ok: false, error: { kind: 'disk-full' } },
      done,
      [[answered + 2, 'whole']],
    ]);
  } finally {
    unmount(disk);
  }
});
