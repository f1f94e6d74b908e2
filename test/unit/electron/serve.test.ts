import { beforeEach, expect, test, vi } from 'vitest';
import type { Handlers } from '../../../electron/ipc/dispatch.ts';
import { serve } from '../../../electron/ipc/serve.ts';
import { channels } from '../../../shared/ipc/channels.ts';

type Hear = (event: { senderFrame: unknown }, message: unknown) => Promise<unknown>;

const heard = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, hear: unknown) => heard.set(channel, hear) },
}));

const ownPage = new URL('app://casemark/index.html');
const page = { url: ownPage.href, parent: null };
const handlers = { 'app:version': () => ({ app: '1.2.3' }) } as unknown as Handlers;

const send = (channel: string, senderFrame: unknown, message: unknown) =>
  (heard.get(channel) as Hear)({ senderFrame }, message);

beforeEach(() => {
  heard.clear();
  serve(handlers, ownPage);
});

test('the shell hears the channels of the contract and no other', () => {
  expect([...heard.keys()].sort()).toEqual([...channels].sort());
});

test('the page is answered', async () => {
  expect(await send('app:version', page, null)).toEqual({ app: '1.2.3' });
});

test.each([
  ['a page elsewhere', { url: 'https://elsewhere.example/', parent: null }, null, 'sender-refused'],
  ['a frame inside the page', { url: ownPage.href, parent: page }, null, 'sender-refused'],
  ['a frame that is gone', null, null, 'sender-refused'],
  ['a message that does not fit', page, { path: '/etc/passwd' }, 'request-refused'],
])('%s gets a tag and nothing else', async (_, sender, message, tag) => {
  await expect(send('app:version', sender, message)).rejects.toThrow(new Error(tag));
});
