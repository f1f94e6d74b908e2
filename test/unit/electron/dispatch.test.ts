import { expect, test } from 'vitest';
import { dispatch, type Handlers } from '../../../electron/ipc/dispatch.ts';
import { channels, events } from '../../../shared/ipc/channels.ts';
import { contract, eventContract } from '../../../shared/ipc/contract.ts';
import { fileLimitBytes } from '../../../shared/ipc/file.ts';
import { payloadLimitBytes } from '../../../shared/journal/frame.ts';
import { idNumber } from '../../builders/journal-files.ts';

const handlers: Handlers = {
  'app:version': () => ({ app: '1.2.3' }),
  'backup:choose-folder': () => ({ ok: true, value: 'chosen' }),
  'backup:folders': () => ({ ok: true, value: [] }),
  'backup:forget-cases': () => ({ ok: true, value: { rewritten: [], left: [] } }),
  'backup:make': () => ({ ok: false, error: { kind: 'disk-full' } }),
  'backup:read': () => ({ ok: true, value: new Uint8Array() }),
  'file:open': () => ({ ok: true, value: 'cancelled' }),
  'file:save': () => ({ ok: true, value: 'saved' }),
  'journal:append': () => ({ ok: true, value: null }),
  'journal:list': () => ({ ok: true, value: [] }),
  'journal:read': () => ({ ok: true, value: null }),
  'journal:remove': () => ({ ok: true, value: null }),
  'journal:keep-aside': () => ({ ok: true, value: null }),
  'journal:set-aside': () => ({ ok: true, value: null }),
  'journal:write': () => ({ ok: true, value: null }),
  'page:print': () => ({ ok: true, value: 'printed' }),
  'page:save-as-pdf': () => ({ ok: true, value: 'saved' }),
  'window:set-unsaved': () => null,
};

const ownPage = new URL('app://casemark/index.html');
const page = { url: ownPage.href, parent: null };

const sample = { suggestedName: 'sample.csv', mediaType: 'text/csv', bytes: new Uint8Array([1]) };

const caseId = idNumber(7);
const frames = { vault: 'casemark', journalId: caseId, seq: 0, payloads: [new Uint8Array([1])] };
const backup = {
  vault: 'casemark',
  folderId: 'usual',
  name: 'casemark-2026-11-23-work-140322-5e0f3a91.casemark',
};

test('the preload knows exactly the channels and events of the contract', () => {
  expect([[...channels].sort(), [...events].sort()]).toEqual([
    Object.keys(contract).sort(),
    Object.keys(eventContract).sort(),
  ]);
});

const unreached = Object.fromEntries(
  channels.map((name) => [name, () => expect.unreachable('a handler was reached')]),
) as unknown as Handlers;

test('a message of the contract is answered', async () => {
  expect(
    await dispatch(handlers, ownPage, { sender: page, channel: 'file:save', message: sample }),
  ).toEqual({
    ok: true,
    value: { ok: true, value: 'saved' },
  });
});

test.each([
  ['a page elsewhere', { url: 'https://elsewhere.example/', parent: null }],
  ['a frame inside the page', { url: ownPage.href, parent: page }],
  ['a frame that is gone', null],
])('%s is refused before its message is looked at', async (_, sender) => {
  expect(
    await dispatch(unreached, ownPage, { sender, channel: 'file:save', message: sample }),
  ).toEqual({ ok: false, error: { kind: 'sender-refused' } });
});

test.each(['file:delete', 'toString', '__proto__', 'constructor', ''])(
  'a channel outside the contract is refused: %j',
  async (channel) => {
    expect(await dispatch(handlers, ownPage, { sender: page, channel, message: null })).toEqual({
      ok: false,
      error: { kind: 'unknown-channel' },
    });
  },
);

test.each([
  ['journal:append', frames],
  ['backup:read', backup],
])('a message that fits %s reaches its handler', async (channel, message) => {
  const { ok } = await dispatch(handlers, ownPage, { sender: page, channel, message });

  expect(ok).toBe(true);
});

test.each([
  ['file:save', { ...sample, path: '/etc/passwd' }],
  ['file:save', { ...sample, suggestedName: '../../.bashrc' }],
  ['file:save', { ...sample, suggestedName: 'C:\\autoexec.bat' }],
  ['file:save', { ...sample, suggestedName: 'a\0b' }],
  ['file:save', { ...sample, suggestedName: '' }],
  ['file:save', { ...sample, mediaType: 'text' }],
  ['file:save', { ...sample, bytes: [1, 2, 3] }],
  ['file:save', { ...sample, bytes: 'text' }],
  ['file:save', { ...sample, bytes: new Uint8Array(fileLimitBytes + 1) }],
  ['file:open', { extensions: ['*'] }],
  ['file:open', { extensions: [] }],
  ['file:open', { extensions: Array(17).fill('csv') }],
  ['file:open', { extensions: ['csv'], path: '/etc' }],
  ['file:open', null],
  ['journal:list', { vault: '../casemark' }],
  ['journal:list', { vault: 'casemark', folder: '/etc' }],
  ['journal:read', { vault: 'casemark', journalId: '../vault' }],
  ['journal:read', { vault: 'casemark', journalId: 'Vault' }],
  ['journal:append', { ...frames, journalId: '../../../.bashrc' }],
  ['journal:append', { ...frames, journalId: `${caseId}/../vault` }],
  ['journal:append', { ...frames, seq: -1 }],
  ['journal:append', { ...frames, seq: 2 ** 32 }],
  ['journal:append', { ...frames, payloads: [new Uint8Array()] }],
  ['journal:append', { ...frames, payloads: [new Uint8Array(payloadLimitBytes + 1)] }],
  ['journal:append', { ...frames, payloads: 'text' }],
  ['journal:append', { ...frames, payloads: Array(17).fill(new Uint8Array(payloadLimitBytes)) }],
  ['journal:write', { vault: 'casemark', files: [{ journalId: caseId, bytes: 'text' }] }],
  ['journal:write', { vault: 'casemark', files: [{ journalId: '.', bytes: sample.bytes }] }],
  ['journal:remove', { vault: 'casemark', journalIds: [caseId, '*'] }],
  ['journal:set-aside', { vault: 'casemark', journalId: `${caseId}\0` }],
  ['journal:keep-aside', { vault: 'casemark', file: { journalId: '..', bytes: sample.bytes } }],
  ['backup:make', { vault: 'casemark', kind: 'work', keepDays: 0 }],
  ['backup:make', { vault: 'casemark', kind: 'other', keepDays: 10 }],
  ['backup:read', { ...backup, folderId: '/home' }],
  ['backup:read', { ...backup, folderId: '..' }],
  ['backup:read', { ...backup, name: '../casemark-2026.casemark' }],
  ['backup:read', { ...backup, name: 'casemark-2026.casemark/../x' }],
  ['backup:choose-folder', { vault: 'casemark', path: '/home' }],
  ['backup:forget-cases', { vault: 'casemark', caseIds: ['vault'] }],
  ['page:save-as-pdf', { suggestedName: 'a/b.pdf' }],
  ['page:print', {}],
  ['app:version', undefined],
  ['window:set-unsaved', 'yes'],
])(
  'a message that does not fit %s is refused before any handler sees it',
  async (channel, message) => {
    expect(await dispatch(unreached, ownPage, { sender: page, channel, message })).toEqual({
      ok: false,
      error: { kind: 'request-refused' },
    });
  },
);

test('a handler that fails says nothing of what it held', async () => {
  const failing: Handlers = {
    ...handlers,
    'file:save': () => {
      throw new Error('could not save SNP-014');
    },
  };

  expect(
    await dispatch(failing, ownPage, { sender: page, channel: 'file:save', message: sample }),
  ).toEqual({
    ok: false,
    error: { kind: 'handler-failed' },
  });
});

test('an answer that does not fit the contract never leaves', async () => {
  const leaking = {
    ...handlers,
    'file:open': () => ({
      ok: true,
      value: { name: 'a.csv', bytes: new Uint8Array(), path: '/home' },
    }),
  } as unknown as Handlers;

  expect(
    await dispatch(leaking, ownPage, {
      sender: page,
      channel: 'file:open',
      message: { extensions: ['csv'] },
    }),
  ).toEqual({
    ok: false,
    error: { kind: 'response-refused' },
  });
});
