import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserEdition, serveBrowserEdition } from '../../../build/serve-browser-edition.ts';
import { csp } from '../../../electron/security/csp.ts';

let root: string;
let served: BrowserEdition;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'casemark-served-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Casemark</title>');
  const result = await serveBrowserEdition({ root, port: 0 });
  if (!result.ok) throw new Error(result.error.kind);
  served = result.value;
});

afterEach(async () => {
  await served.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the browser edition', () => {
  it('is served on the loopback interface with the policy of the desktop shell', async () => {
    const response = await fetch(served.address);
    expect({
      host: new URL(served.address).hostname,
      status: response.status,
      policy: response.headers.get('content-security-policy'),
      sniffing: response.headers.get('x-content-type-options'),
      page: await response.text(),
    }).toEqual({
      host: '127.0.0.1',
      status: 200,
      policy: csp.header,
      sniffing: 'nosniff',
      page: '<!doctype html><title>Casemark</title>',
    });
  });

  it('cannot be reached from other machines', async () => {
    const port = Number(new URL(served.address).port);
    const reached = await Promise.all(
      otherAddresses().map(async (host) => ({ host, isReached: await isReached(host, port) })),
    );
    expect({
      itself: await isReached('127.0.0.1', port),
      elsewhere: reached.filter(({ isReached }) => isReached),
    }).toEqual({ itself: true, elsewhere: [] });
  });

  it('tells a page about a file without sending it', async () => {
    const response = await fetch(served.address, { method: 'HEAD' });
    expect({ status: response.status, body: await response.text() }).toEqual({
      status: 200,
      body: '',
    });
  });

  it.each(['localhost', 'casemark.example'])('is not served to the name %s', async (name) => {
    const { port } = new URL(served.address);
    expect(await askAs(served.address, `${name}:${port}`)).toEqual({
      status: 403,
      body: `Casemark is at ${served.address}\n`,
    });
  });

  it('says that it is already served when it is asked for twice', async () => {
    const port = Number(new URL(served.address).port);
    expect(await serveBrowserEdition({ root, port })).toEqual({
      ok: false,
      error: { kind: 'already-served', address: served.address },
    });
  });

  it('says that the port is taken when another program has it', async () => {
    const other = await listen();
    const { port } = other.address() as AddressInfo;
    const result = await serveBrowserEdition({ root, port });
    other.close();
    expect(result).toEqual({ ok: false, error: { kind: 'port-taken', port } });
  });

  it('leaves the port free once it is closed', async () => {
    await served.close();
    const port = Number(new URL(served.address).port);
    const again = await serveBrowserEdition({ root, port });
    if (again.ok) served = again.value;
    expect(again.ok).toBe(true);
  });
});

/** Every other address of this machine. 127.0.0.2 stands for them where there is no network. */
function otherAddresses(): readonly string[] {
  const external = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    // One that begins so needs its interface's name to be reached.
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80'))
    .map(({ address }) => address);
  return ['127.0.0.2', '::1', ...external];
}

function isReached(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const answer = (isReached: boolean) => () => {
      socket.destroy();
      resolve(isReached);
    };
    socket.on('connect', answer(true)).on('error', answer(false)).on('timeout', answer(false));
  });
}

function askAs(address: string, host: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    }).on('error', reject);
  });
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((_request, response) => response.end('another program'));
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
