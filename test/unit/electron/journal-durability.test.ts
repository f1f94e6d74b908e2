import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import {
  caseFile,
  caseId,
  done,
  folderForJournals,
  vault,
} from '../../builders/folder-for-journals.ts';
import { idNumber, journalOf, payloadNumber } from '../../builders/journal-files.ts';
import { systemFault, watchOpen } from '../../builders/watched-open.ts';

const place = folderForJournals();
const casePath = () => join(place.folder, vault, 'cases', caseFile);
const framesOf = async () => readJournal(await readFile(casePath())).frames.length;

test('an append is written at the end, then synced, and that is all', async () => {
  const { journal, watched } = await place.oneCase();

  await journal.append(vault, caseId, 2, [payloadNumber(2), payloadNumber(3)]);

  expect(watched.calls).toEqual([`write ${caseFile}`, `datasync ${caseFile}`]);
});

test('appends that arrive while a sync is in flight share the next one', async () => {
  const { journal, watched } = await place.oneCase();
  const inFlight = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  watched.before = async (call) => {
    if (call !== 'datasync') return;
    inFlight.resolve();
    await held.promise;
  };

  const first = journal.append(vault, caseId, 2, [payloadNumber(2)]);
  await inFlight.promise;
  const others = Array.from({ length: 20 }, (_, index) =>
    journal.append(vault, caseId, index + 3, [payloadNumber(index + 3)]),
  );
  held.resolve();

  const outcomes = await Promise.all([first, ...others]);
  expect([outcomes, watched.calls, await framesOf()]).toEqual([
    Array(21).fill(done),
    Array(2)
      .fill([`write ${caseFile}`, `datasync ${caseFile}`])
      .flat(),
    23,
  ]);
});

test('of appends that share a sync, one that does not fit is refused alone', async () => {
  const { journal } = await place.oneCase();

  const outcomes = await Promise.all([
    journal.append(vault, caseId, 2, [payloadNumber(2)]),
    journal.append(vault, caseId, 2, [payloadNumber(9)]),
    journal.append(vault, caseId, 2, [payloadNumber(2)]),
    journal.append(vault, caseId, 9, [payloadNumber(9)]),
    journal.append(vault, caseId, 3, [payloadNumber(3)]),
  ]);

  expect([outcomes, await framesOf()]).toEqual([
    [
      done,
      { ok: false, error: { kind: 'journal-diverged', frames: 3 } },
      done,
      { ok: false, error: { kind: 'journal-behind', frames: 3 } },
      done,
    ],
    4,
  ]);
});

test('nothing is answered before its sync has ended', async () => {
  const { journal, watched } = await place.oneCase();
  const inFlight = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  watched.before = async (call) => {
    if (call !== 'datasync') return;
    inFlight.resolve();
    await held.promise;
  };
  let isAnswered = false;

  const appended = journal.append(vault, caseId, 2, [payloadNumber(2)]).then(() => {
    isAnswered = true;
  });
  await inFlight.promise;
  await new Promise((resolve) => setImmediate(resolve));
  const wasAnswered = isAnswered;
  held.resolve();
  await appended;

  expect([wasAnswered, isAnswered]).toEqual([false, true]);
});

test('an append that arrives after the journal was to be replaced goes into the new one', async () => {
  const { journal } = await place.oneCase();

  const outcomes = await Promise.all([
    journal.append(vault, caseId, 2, [payloadNumber(2)]),
    journal.write(vault, [journalOf(idNumber(8), 1), journalOf(caseId, 1, { from: 5 })]),
    journal.append(vault, caseId, 1, [payloadNumber(6)]),
    journal.remove(vault, [idNumber(8), caseId]),
    journal.append(vault, caseId, 2, [payloadNumber(7)]),
  ]);

  expect(outcomes).toEqual([
    done,
    done,
    done,
    done,
    { ok: false, error: { kind: 'journal-missing' } },
  ]);
});

test('what was partly written is cut back, and the next append goes on', async () => {
  const { journal, watched } = await place.oneCase();
  watched.before = async (call) => {
    if (call !== 'write') return;
    watched.before = async () => {};
    await appendFile(casePath(), payloadNumber(2, 30));
    throw systemFault('ENOSPC');
  };

  const refused = await journal.append(vault, caseId, 2, [payloadNumber(2)]);
  const left = readJournal(await readFile(casePath()));
  const again = await journal.append(vault, caseId, 2, [payloadNumber(2)]);

  expect([refused, left.ending, left.frames.length, again, await framesOf()]).toEqual([
    { ok: false, error: { kind: 'disk-full' } },
    'whole',
    2,
    done,
    3,
  ]);
});

test('what was partly written and cannot be cut back is cut by the next append', async () => {
  const { journal, watched } = await place.oneCase();
  let faults = 2;
  watched.before = async (call) => {
    if (faults === 0 || (call !== 'write' && call !== 'truncate')) return;
    faults -= 1;
    if (call === 'write')
      await appendFile(casePath(), journalOf(caseId, 3).bytes.subarray(-80, -10));
    throw systemFault('EIO');
  };

  const refused = await journal.append(vault, caseId, 2, [payloadNumber(2)]);
  const { ending } = readJournal(await readFile(casePath()));
  const again = await journal.append(vault, caseId, 2, [payloadNumber(2)]);

  expect([refused, ending, again, await framesOf()]).toEqual([
    { ok: false, error: { kind: 'journal-failed', code: 'EIO' } },
    'torn',
    done,
    3,
  ]);
});

test('after a sync that failed the journal is written anew, since another sync would prove nothing', async () => {
  const { journal, watched } = await place.oneCase();
  watched.before = async (call) => {
    if (call !== 'datasync') return;
    watched.before = async () => {};
    throw systemFault('EIO');
  };

  const refused = await journal.append(vault, caseId, 2, [payloadNumber(2)]);
  watched.calls.length = 0;
  const again = await journal.append(vault, caseId, 2, [payloadNumber(2)]);
  const callsAgain = watched.calls.splice(0);
  await journal.append(vault, caseId, 3, [payloadNumber(3)]);

  expect([refused, again, callsAgain, watched.calls, await framesOf()]).toEqual([
    { ok: false, error: { kind: 'journal-failed', code: 'EIO' } },
    done,
    ['writeFile partial', 'sync partial'],
    [`write ${caseFile}`, `datasync ${caseFile}`],
    4,
  ]);
});

test('until it is written anew, a journal whose sync failed answers no retry', async () => {
  const { journal, watched } = await place.oneCase();
  watched.before = async (call) => {
    if (call === 'datasync' || call === 'sync') throw systemFault('EIO');
  };

  const outcomes = [
    await journal.append(vault, caseId, 2, [payloadNumber(2)]),
    await journal.append(vault, caseId, 2, [payloadNumber(2)]),
    await journal.append(vault, caseId, 1, [payloadNumber(1)]),
  ];

  const failed = { ok: false, error: { kind: 'journal-failed', code: 'EIO' } };
  expect([outcomes, await framesOf(), await readdir(join(place.folder, vault, 'cases'))]).toEqual([
    [failed, failed, failed],
    2,
    [caseFile],
  ]);
});

test('frames that an earlier run wrote and may not have synced are synced before they count', async () => {
  await place.oneCase();
  const watched = watchOpen();
  const journal = createJournalFolder(place.folder, watched);

  await journal.append(vault, caseId, 1, [payloadNumber(1)]);

  expect(watched.calls).toEqual([`datasync ${caseFile}`]);
});

test('what is listed first in a run is on the disk, not only in the kernel’s memory', async () => {
  await place.oneCase();
  const watched = watchOpen();
  const journal = createJournalFolder(place.folder, watched);

  await journal.list(vault);
  await journal.list(vault);

  expect(watched.calls).toEqual([`datasync ${caseFile}`]);
});

test('each file written whole is on the disk before it takes its name', async () => {
  const watched = watchOpen();
  const journal = createJournalFolder(place.folder, watched);
  await journal.write(vault, [journalOf('vault', 1)]);
  await journal.write(vault, [journalOf(caseId, 1)]);
  const seen: unknown[] = [];
  watched.before = async (call) => {
    seen.push([call, await framesOf()]);
  };

  await journal.write(vault, [journalOf(caseId, 3)]);

  expect([seen, await framesOf()]).toEqual([
    [
      ['writeFile', 1],
      ['sync', 1],
    ],
    3,
  ]);
});

test('when one of several cannot be written, those before it in the folder’s turn stay and the others are as before', async () => {
  const watched = watchOpen();
  const journal = createJournalFolder(place.folder, watched);
  await journal.write(vault, [journalOf('vault', 1), journalOf(caseId, 1)]);
  let files = 0;
  watched.before = async (call) => {
    if (call === 'sync') files += 1;
    if (files === 3) throw systemFault('ENOSPC');
  };

  const written = await journal.write(vault, [
    journalOf('vault', 2),
    journalOf(caseId, 2),
    journalOf(idNumber(8), 2),
  ]);

  watched.before = async () => {};
  const listed = await journal.list(vault);
  expect([
    written,
    listed.ok && listed.value.map(({ journalId, frames }) => [journalId, frames]),
    await readdir(join(place.folder, vault), { recursive: true }),
  ]).toEqual([
    { ok: false, error: { kind: 'disk-full' } },
    [
      ['vault', 2],
      [caseId, 1],
    ],
    ['cases', 'vault.journal', join('cases', caseFile)],
  ]);
});

test('a file being written is not taken for a leftover by whoever lists meanwhile', async () => {
  const watched = watchOpen();
  const journal = createJournalFolder(place.folder, watched);
  await journal.write(vault, [journalOf(caseId, 1)]);
  const inFlight = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  watched.before = async (call) => {
    if (call !== 'sync') return;
    inFlight.resolve();
    await held.promise;
  };

  const written = journal.write(vault, [journalOf('vault', 1)]);
  await inFlight.promise;
  const listed = journal.list(vault);
  await createJournalFolder(place.folder).read(vault, caseId);
  held.resolve();

  expect([await written, (await listed).ok]).toEqual([done, true]);
});

test.runIf(process.platform === 'linux')(
  'no file stays open when nothing is being done',
  async () => {
    const openFiles = () => readdir('/proc/self/fd');
    const before = (await openFiles()).length;
    const { journal } = await place.oneCase();
    await journal.list(vault);
    await journal.read(vault, caseId);

    expect((await openFiles()).length).toBe(before);
  },
);
