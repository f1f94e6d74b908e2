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
