import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackups } from '../../../electron/backups/backups.ts';
import { readWhole } from '../../../electron/files/read-whole.ts';
import { writeDurably } from '../../../electron/files/write-durably.ts';
import { createHandlers, type Powers } from '../../../electron/ipc/create-handlers.ts';
import { dispatch } from '../../../electron/ipc/dispatch.ts';
import { createJournalFolder } from '../../../electron/journal/journal-folder.ts';
import { createDesktopHost } from '../../../renderer/host/desktop.ts';
import type { Host } from '../../../renderer/host/host.ts';
import { idNumber, journalOf, payloadNumber } from '../../builders/journal-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casemark-handlers-'));
});
afterEach(() => rm(folder, { recursive: true }));

const ownPage = new URL('app://casemark/index.html');
const sender = { url: ownPage.href, parent: null };

/** The renderer's own host over the real handlers; only what a person or a printer does is scripted. */
function hostOver(scripted: Partial<Powers> & { path?: string }): Host {
  const vaultsFolder = join(folder, 'vaults');
  const journal = createJournalFolder(vaultsFolder);
  const handlers = createHandlers({
    version: { app: '1.2.3', electron: '45.4.1', chromium: '156.0.1.2' },
    dialogs: {
      choosePathToSave: async () => scripted.path,
      choosePathToOpen: async () => scripted.path,
    },
    journal,
    backups: createBackups({
      vaultsFolder,
      usualFolder: join(folder, 'backups'),
      journal,
      chooseFolder: async () => scripted.path,
    }),
    read: readWhole,
    write: writeDurably,
    print: async () => ({ success: true, reason: '' }),
    makePdf: async () => new TextEncoder().encode('%PDF-1.7'),
    setUnsaved: () => {},
    ...scripted,
  });
  return createDesktopHost({
    async invoke(channel, message) {
      const reply = await dispatch(handlers, ownPage, { sender, channel, message });
      if (!reply.ok) throw new Error(reply.error.kind);
      return reply.value;
    },
    on: () => () => {},
  });
}

const sample = {
  suggestedName: 'sample.csv',
  mediaType: 'text/csv',
  bytes: new TextEncoder().encode('reference,cohort'),
};

test('a file is saved where the person chose, and opened again byte for byte', async () => {
  const host = hostOver({ path: join(folder, 'chosen.csv') });

  const saved = await host.saveFile(sample);

  expect([saved, await host.openFile({ extensions: ['csv'] })]).toEqual([
    { ok: true, value: 'saved' },
    { ok: true, value: { name: 'chosen.csv', bytes: sample.bytes } },
  ]);
});

test('a cancelled dialog touches nothing', async () => {
  const host = hostOver({});

  const results = [
    await host.saveFile(sample),
    await host.openFile({ extensions: ['csv'] }),
    await host.saveAsPdf({ suggestedName: 'case.pdf' }),
  ];

  expect([results, await readdir(folder)]).toEqual([
    Array.from({ length: 3 }, () => ({ ok: true, value: 'cancelled' })),
    [],
  ]);
});

test('a file that is gone is said to be gone', async () => {
  const host = hostOver({ path: join(folder, 'gone.csv') });

  expect(await host.openFile({ extensions: ['csv'] })).toEqual({
    ok: false,
    error: { kind: 'file-not-found' },
  });
});

test('a file over 64 MiB is refused without being read', async () => {
  const path = join(folder, 'large.csv');
  await writeFile(path, new Uint8Array(64 * 1024 * 1024 + 1));

  expect(await hostOver({ path }).openFile({ extensions: ['csv'] })).toEqual({
    ok: false,
    error: { kind: 'file-too-large', limitBytes: 64 * 1024 * 1024 },
  });
});

test('a page is saved as PDF where the person chose', async () => {
  const path = join(folder, 'case.pdf');

  const result = await hostOver({ path }).saveAsPdf({ suggestedName: 'case.pdf' });

  expect([result, await readFile(path, 'utf8')]).toEqual([
    { ok: true, value: 'saved' },
    '%PDF-1.7',
  ]);
});

test('a page that cannot be made into a PDF says so and leaves no file', async () => {
  const host = hostOver({
    path: join(folder, 'case.pdf'),
    makePdf: () => Promise.reject(new Error('Printing failed')),
  });

  const result = await host.saveAsPdf({ suggestedName: 'case.pdf' });

  expect([result, await readdir(folder)]).toEqual([
    { ok: false, error: { kind: 'printing-failed' } },
    [],
  ]);
});

test.each([
  [
    { success: true, reason: '' },
    { ok: true, value: 'printed' },
  ],
  [
    { success: false, reason: 'Print job canceled' },
    { ok: true, value: 'cancelled' },
  ],
  [
    { success: false, reason: 'Print job failed' },
    { ok: false, error: { kind: 'printing-failed' } },
  ],
])('what the printer reports is told in words of ours: %j', async (report, result) => {
  expect(await hostOver({ print: async () => report }).print()).toEqual(result);
});

test('the page learns what it runs on', async () => {
  expect(await hostOver({}).version()).toEqual({
    app: '1.2.3',
    electron: '45.4.1',
    chromium: '156.0.1.2',
  });
});

test('the window is told when answers are unsaved', async () => {
  const told: boolean[] = [];
  const host = hostOver({ setUnsaved: (unsaved) => told.push(unsaved) });

  host.setUnsaved(true);
  host.setUnsaved(false);
  await host.version();

  expect(told).toEqual([true, false]);
});

const caseId = idNumber(7);

test('journals are kept, read, cut down and put aside through the contract', async () => {
  const { journal } = hostOver({});
  const { bytes } = journalOf(caseId, 2);

  const outcomes = [
    await journal.write('casemark', [journalOf('vault', 1), journalOf(caseId, 1)]),
    await journal.append('casemark', caseId, 1, [payloadNumber(1)]),
    await journal.append('casemark', caseId, 9, [payloadNumber(9)]),
    await journal.read('casemark', caseId),
    await journal.keepAside('casemark', journalOf(caseId, 1)),
    await journal.setAside('casemark', caseId),
    await journal.remove('casemark', ['vault']),
    await journal.list('casemark'),
  ];

  expect(outcomes).toEqual([
    { ok: true, value: undefined },
    { ok: true, value: undefined },
    { ok: false, error: { kind: 'journal-behind', frames: 2 } },
    { ok: true, value: bytes },
    { ok: true, value: undefined },
    { ok: true, value: undefined },
    { ok: true, value: undefined },
    { ok: true, value: [] },
  ]);
});

test('the progress of writing many journals is told between messages', async () => {
  const { journal } = hostOver({});
  const journals = Array.from({ length: 120 }, (_, index) => journalOf(idNumber(index), 1));
  const told: number[] = [];

  const written = await journal.write('casemark', journals, (count) => told.push(count));

  const listed = await journal.list('casemark');
  expect([written.ok, told, listed.ok && listed.value.length]).toEqual([true, [50, 100, 120], 120]);
});

test('large journals go in messages of their own, and the first that fails is the last', async () => {
  const large = Array.from({ length: 3 }, (_, index) => ({
    journalId: idNumber(index),
    bytes: new Uint8Array(5 * 1024 * 1024),
  }));
  const sent: number[] = [];
  const refused = { ok: false, error: { kind: 'disk-full' } } as const;
  const host = createDesktopHost({
    async invoke(_, message) {
      const { files } = message as { files: unknown[] };
      sent.push(files.length);
      return sent.length === 2 ? refused : { ok: true, value: null };
    },
    on: () => () => {},
  });

  expect([await host.journal.write('casemark', large), sent]).toEqual([refused, [1, 1]]);
});

test('one journal out of a whole backup crosses without the rest of it', async () => {
  const crossed: number[] = [];
  const host = createDesktopHost({
    async invoke(_, message) {
      const { files } = message as { files: { bytes: Uint8Array }[] };
      crossed.push(...files.map(({ bytes }) => bytes.buffer.byteLength));
      return { ok: true, value: null };
    },
    on: () => () => {},
  });

  await host.journal.write('casemark', [
    { journalId: caseId, bytes: new Uint8Array(1_000).subarray(10, 30) },
  ]);

  expect(crossed).toEqual([20]);
});

test('backups are made, found and read through the contract, in the folder that was chosen', async () => {
  const host = hostOver({ path: folder });
  await host.journal.write('casemark', [journalOf('vault', 1), journalOf(caseId, 1)]);

  const chosen = await host.backups.chooseFolder('casemark');
  const made = await host.backups.make('casemark', 'work', 10);
  const folders = await host.backups.folders('casemark');
  const [at] = folders.ok ? folders.value : [];
  const read =
    made.ok && at ? await host.backups.read('casemark', at.id, made.value.name) : undefined;

  expect([
    chosen,
    at?.label,
    at?.backups,
    read?.ok && read.value.length,
    await host.backups.allowFolder('casemark', at?.id ?? ''),
    await host.backups.forgetCases('casemark', [caseId]),
  ]).toEqual([
    { ok: true, value: 'chosen' },
    folder,
    [made.ok && made.value],
    made.ok && made.value.bytes,
    { ok: true, value: undefined },
    {
      ok: true,
      value: { rewritten: [{ folder, name: made.ok && made.value.name }], left: [] },
    },
  ]);
});
