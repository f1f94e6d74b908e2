import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { journalFault } from '../../../electron/journal/journal-fault.ts';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import { readJournal } from '../../../shared/journal/read-journal.ts';
import { idNumber, journalOf, payloadNumber } from '../../builders/journal-files.ts';
import { mountSmallDisk, unmount } from '../../builders/small-disk.ts';
import { systemFault, watchOpen } from '../../builders/watched-open.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casemark-durable-'));
});
afterEach(() => rm(folder, { recursive: true }));

const vault = 'casemark';
const caseId = idNumber(7);
const done = { ok: true, value: undefined };
const caseFile = `${caseId}.journal`;
const casePath = () => join(folder, vault, 'cases', caseFile);
const framesOf = async () => readJournal(await readFile(casePath())).frames.length;

/** A case's journal with one frame, and the files watched from then on. */
async function oneCase() {
  const watched = watchOpen();
  const journal = createJournalFolder(folder, watched);
  await journal.write(vault, [journalOf(caseId, 1)]);
  await journal.append(vault, caseId, 1, [payloadNumber(1)]);
  watched.calls.length = 0;
  return { journal, watched };
}

test('an append is written at the end, then synced, and that is all', async () => {
  const { journal, watched } = await oneCase();

  await journal.append(vault, caseId, 2, [payloadNumber(2), payloadNumber(3)]);

  expect(watched.calls).toEqual([`write ${caseFile}`, `datasync ${caseFile}`]);
});

test('appends that arrive while a sync is in flight share the next one', async () => {
  const { journal, watched } = await oneCase();
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
  const { journal } = await oneCase();

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
  const { journal, watched } = await oneCase();
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
  const { journal } = await oneCase();

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
  const { journal, watched } = await oneCase();
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
  const { journal, watched } = await oneCase();
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
  const { journal, watched } = await oneCase();
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
  const { journal, watched } = await oneCase();
  watched.before = async (call) => {
    if (call === 'datasync' || call === 'sync') throw systemFault('EIO');
  };

  const outcomes = [
    await journal.append(vault, caseId, 2, [payloadNumber(2)]),
    await journal.append(vault, caseId, 2, [payloadNumber(2)]),
    await journal.append(vault, caseId, 1, [payloadNumber(1)]),
  ];

  const failed = { ok: false, error: { kind: 'journal-failed', code: 'EIO' } };
  expect([outcomes, await framesOf(), await readdir(join(folder, vault, 'cases'))]).toEqual([
    [failed, failed, failed],
    2,
    [caseFile],
  ]);
});

test('frames that an earlier run wrote and may not have synced are synced before they count', async () => {
  await oneCase();
  const watched = watchOpen();
  const journal = createJournalFolder(folder, watched);

  await journal.append(vault, caseId, 1, [payloadNumber(1)]);

  expect(watched.calls).toEqual([`datasync ${caseFile}`]);
});

test('what is listed first in a run is on the disk, not only in the kernel’s memory', async () => {
  await oneCase();
  const watched = watchOpen();
  const journal = createJournalFolder(folder, watched);

  await journal.list(vault);
  await journal.list(vault);

  expect(watched.calls).toEqual([`datasync ${caseFile}`]);
});

test('each file written whole is on the disk before it takes its name', async () => {
  const watched = watchOpen();
  const journal = createJournalFolder(folder, watched);
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
  const journal = createJournalFolder(folder, watched);
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
    await readdir(join(folder, vault), { recursive: true }),
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
  const journal = createJournalFolder(folder, watched);
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
  await createJournalFolder(folder).read(vault, caseId);
  held.resolve();

  expect([await written, (await listed).ok]).toEqual([done, true]);
});

/** What a program did to files and folders, in order. It sees the system's own calls, whoever makes them. */
function callsOf(work: string): string[] {
  const program = `
    import fs from 'node:fs/promises';
    import { basename } from 'node:path';
    import { syncBuiltinESMExports } from 'node:module';
    const calls = [];
    const named = (path) => basename(String(path)).replace(/^.*[.]partial$/, 'partial');
    const { open, rename, unlink } = fs;
    fs.open = async (path, ...given) => {
      const file = await open(path, ...given);
      for (const call of ['sync', 'datasync']) {
        const real = file[call].bind(file);
        file[call] = async () => {
          await real();
          calls.push(call + ' ' + named(path));
        };
      }
      return file;
    };
    fs.rename = async (from, to) => {
      await rename(from, to);
      calls.push('rename to ' + named(to));
    };
    fs.unlink = async (path) => {
      await unlink(path);
      calls.push('unlink ' + named(path));
    };
    syncBuiltinESMExports();
    const { createJournalFolder } = await import(${moduleAt('electron/journal/journal-folder.ts')});
    const { idNumber, journalOf, payloadNumber } = await import(${moduleAt('test/builders/journal-files.ts')});
    const journal = createJournalFolder(${JSON.stringify(folder)});
    ${work}
    console.log(JSON.stringify(calls));
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const moduleAt = (path: string) => JSON.stringify(pathToFileURL(path).href);

test.runIf(process.platform !== 'win32')(
  'a folder is synced after names in it changed, once for all of them, and in the order given',
  async () => {
    await oneCase();

    const calls = callsOf(`
      await journal.write('casemark', [journalOf('vault', 1), journalOf('${caseId}', 1), journalOf(idNumber(8), 1)]);
      calls.push('removing');
      await journal.remove('casemark', [idNumber(8), 'vault']);
      calls.push('setting aside');
      await journal.setAside('casemark', '${caseId}');
    `);

    expect(calls).toEqual([
      'sync partial',
      'rename to vault.journal',
      'sync casemark',
      'sync partial',
      'sync partial',
      `rename to ${caseFile}`,
      `rename to ${idNumber(8)}.journal`,
      'sync cases',
      'removing',
      `unlink ${idNumber(8)}.journal`,
      'unlink vault.journal',
      'sync cases',
      'sync casemark',
      'setting aside',
      'sync casemark',
      `rename to ${caseId}-1.journal`,
      'sync set-aside',
      'sync cases',
    ]);
  },
);

test.runIf(process.platform !== 'win32')(
  'the folders above a journal are synced when they are made, and once by each run that appends',
  () => {
    const above = [basename(folder), basename(tmpdir())];

    const calls = callsOf(`
      await journal.write('casemark', [journalOf('${caseId}', 1)]);
      calls.push('appending');
      await journal.append('casemark', '${caseId}', 1, [payloadNumber(1)]);
      await journal.append('casemark', '${caseId}', 2, [payloadNumber(2)]);
    `);

    expect(calls).toEqual([
      'sync casemark',
      `sync ${above[0]}`,
      'sync partial',
      `rename to ${caseFile}`,
      'sync cases',
      'appending',
      `datasync ${caseFile}`,
      'sync cases',
      'sync casemark',
      ...above.map((name) => `sync ${name}`),
      `datasync ${caseFile}`,
    ]);
  },
);

test('a program killed at the rename leaves the old journal, and the next run sees no trace', async () => {
  await oneCase();
  const program = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    fs.rename = () => process.kill(process.pid, 'SIGKILL');
    syncBuiltinESMExports();
    const { createJournalFolder } = await import(${moduleAt('electron/journal/journal-folder.ts')});
    const { journalOf } = await import(${moduleAt('test/builders/journal-files.ts')});
    await createJournalFolder(${JSON.stringify(folder)}).write('casemark', [journalOf('${caseId}', 5)]);
  `;

  const { signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', program]);
  const left = (await readdir(join(folder, vault, 'cases'))).length;
  const listed = await createJournalFolder(folder).list(vault);

  expect([
    signal,
    left,
    listed.ok && listed.value.map(({ frames, state }) => [frames, state]),
    await readdir(join(folder, vault, 'cases')),
  ]).toEqual(['SIGKILL', 2, [[2, 'whole']], [caseFile]]);
});

test.runIf(process.platform === 'linux')(
  'no file stays open when nothing is being done',
  async () => {
    const openFiles = () => readdir('/proc/self/fd');
    const before = (await openFiles()).length;
    const { journal } = await oneCase();
    await journal.list(vault);
    await journal.read(vault, caseId);

    expect((await openFiles()).length).toBe(before);
  },
);

test.each([
  ['the vaults’ folder', 'vaults'],
  ['a folder above it', 'vaults/deeper'],
])('a file in the place of %s is told as a folder that cannot be written', async (_, path) => {
  await writeFile(join(folder, 'vaults'), 'a file');
  const journal = createJournalFolder(join(folder, path));

  const outcomes = [
    await journal.write(vault, [journalOf('vault', 1)]),
    await journal.append(vault, caseId, 0, [payloadNumber(0)]),
    await journal.list(vault),
    await journal.read(vault, caseId),
  ];

  expect(outcomes).toEqual(Array(4).fill({ ok: false, error: { kind: 'folder-not-writable' } }));
});

test('a folder that the system holds back is told as such, and works once it is given', async () => {
  const { journal, watched } = await oneCase();
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
  const disk = join(folder, 'disk');
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
