import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import { attachDesktopBridge, type DesktopBridge } from '../support/desktop-bridge.ts';
import { serveBuild } from '../support/served-app.ts';

/** The contract as it crosses: preload, checks, handlers and back. What screens do with it is in the flows. */

const test = base.extend<{ folder: string; address: string; bridge: DesktopBridge; opened: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'casemark-bridge-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern.
  address: async ({}, use) => {
    const edition = await serveBuild();
    await use(edition.address);
    await edition.close();
  },
  bridge: async ({ context, address, folder }, use) =>
    use(
      await attachDesktopBridge(context, address, {
        vaultsFolder: join(folder, 'vaults'),
        backupFolder: join(folder, 'backups'),
      }),
    ),
  opened: async ({ bridge, page, address }, use) => {
    expect(bridge.isUnsaved()).toBe(false);
    await page.goto(address);
    await use(page);
  },
});

type Exposed = Window & { readonly casemark: Bridge };

const invoke = (page: Page, channel: string, request: unknown) =>
  page.evaluate(
    ([name, message]) =>
      (window as unknown as Exposed).casemark
        .invoke(name, message)
        .catch((fault: Error) => fault.message),
    [channel, request] as const,
  );

test('every byte of a file survives the way to disk and back', async ({
  bridge,
  opened,
  folder,
}) => {
  const path = join(folder, 'all-bytes.bin');
  Object.assign(bridge.answers, { saveTo: path, open: path });

  const outcome = await opened.evaluate(async () => {
    const { casemark } = window as unknown as Exposed;
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
    const saved = await casemark.invoke('file:save', {
      suggestedName: 'all-bytes.bin',
      mediaType: 'application/octet-stream',
      bytes,
    });
    const read = (await casemark.invoke('file:open', { extensions: ['bin'] })) as {
      value: { name: string; bytes: Uint8Array };
    };
    const isSame =
      read.value.bytes instanceof Uint8Array &&
      read.value.bytes.length === bytes.length &&
      read.value.bytes.every((byte, index) => byte === bytes[index]);
    return { saved, name: read.value.name, isSame };
  });

  expect([outcome, (await readFile(path)).length]).toEqual([
    { saved: { ok: true, value: 'saved' }, name: 'all-bytes.bin', isSame: true },
    100_000,
  ]);
});

test('only the channels and events of the contract are exposed, and nothing can be added', async ({
  opened,
}) => {
  const outcome = await opened.evaluate(() => {
    const { casemark } = window as unknown as Exposed;
    const isRefused = (attempt: () => unknown) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      exposed: Object.keys(casemark),
      isUnknownChannelRefused: isRefused(() => casemark.invoke('file:delete', null)),
      isUnknownEventRefused: isRefused(() => casemark.on('file:deleted', () => {})),
      isFrozen: isRefused(() => {
        Object.assign(casemark, { more: 1 });
      }),
    };
  });

  expect(outcome).toEqual({
    exposed: ['invoke', 'on'],
    isUnknownChannelRefused: true,
    isUnknownEventRefused: true,
    isFrozen: true,
  });
});

test('a message that does not fit is refused by the shell and says only so', async ({ opened }) => {
  expect(await invoke(opened, 'file:open', { extensions: ['csv'], path: '/etc/passwd' })).toBe(
    "Error invoking remote method 'file:open': Error: request-refused",
  );
});

test('a page elsewhere is not answered', async ({ bridge, page, address }) => {
  expect(bridge.isUnsaved()).toBe(false);
  await page.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Elsewhere</h1>' }),
  );
  await page.goto('https://elsewhere.example/');

  expect([
    new URL(page.url()).origin === new URL(address).origin,
    await invoke(page, 'app:version', null),
  ]).toEqual([false, "Error invoking remote method 'app:version': Error: sender-refused"]);
});

test('the page hears that the machine locks, until it stops listening', async ({
  bridge,
  opened,
}) => {
  await opened.evaluate(() => {
    const heard: unknown[] = [];
    const stop = (window as unknown as Exposed).casemark.on('machine:locking', (detail) => {
      heard.push(detail);
      if (heard.length === 2) stop();
    });
    Object.assign(window, { heard });
  });

  await bridge.tell('machine:locking', 'lock-screen');
  await bridge.tell('menu:chosen', 'about');
  await bridge.tell('machine:locking', 'suspend');
  await bridge.tell('machine:locking', 'shutdown');

  expect(await opened.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
    'lock-screen',
    'suspend',
  ]);
});

test('a page is saved as a PDF that a reader opens', async ({ bridge, opened, folder }) => {
  const path = join(folder, 'case.pdf');
  bridge.answers.saveTo = path;
  // A page with nothing on it yet has no structure to tell of.
  await opened.getByRole('heading', { level: 1 }).waitFor();

  const result = await invoke(opened, 'page:save-as-pdf', { suggestedName: 'case.pdf' });

  const pdf = await readFile(path, 'latin1');
  expect([result, pdf.slice(0, 5), pdf.includes('/StructTreeRoot')]).toEqual([
    { ok: true, value: 'saved' },
    '%PDF-',
    true,
  ]);
});

test('cancelling a dialog is an answer, and the old file stays', async ({
  bridge,
  opened,
  folder,
}) => {
  const path = join(folder, 'sample.csv');
  await writeFile(path, 'old');
  expect(bridge.answers).toEqual({});

  const result = await invoke(opened, 'page:save-as-pdf', { suggestedName: 'sample.csv' });

  expect([result, await readFile(path, 'utf8')]).toEqual([{ ok: true, value: 'cancelled' }, 'old']);
});
