import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAppResponder } from '../../../electron/security/app-response.ts';

let folder: string;
let respond: (request: Request) => Promise<Response>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casemark-response-'));
  const root = join(folder, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'outside');
  await mkdir(join(folder, 'renderer-next-door'));
  await writeFile(join(folder, 'renderer-next-door', 'secret.html'), 'outside');
  await writeFile(join(root, 'index.html'), '<h1>Casemark</h1>');
  await writeFile(join(root, 'sample.csv'), 'a,b');
  await writeFile(join(root, '.hidden.html'), 'hidden');
  await writeFile(join(root, 'main.ts'), 'source');
  for (const name of ['main.js', 'main.css', 'argon.wasm', 'logo.svg', 'type.woff2', 'en.json']) {
    await writeFile(join(root, 'assets', name), name);
  }
  respond = createAppResponder(root);
});

afterAll(() => rm(folder, { recursive: true }));

const get = (path: string, method = 'GET') =>
  respond(new Request(`app://casemark${path}`, { method }));

test('the page comes whole, protected, and is never stored', async () => {
  const response = await get('/');

  expect({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }).toEqual({
    status: 200,
    headers: {
      'cache-control': 'no-store',
      'content-length': '17',
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      'content-type': 'text/html; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    },
    body: '<h1>Casemark</h1>',
  });
});

test.each([
  ['/index.html', 'text/html; charset=utf-8', 'no-store'],
  ['/index.html?x=1', 'text/html; charset=utf-8', 'no-store'],
  ['/sample.csv', 'text/csv; charset=utf-8', 'no-cache'],
  ['/assets/main.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/main.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ['/assets/argon.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
  ['/assets/logo.svg', 'image/svg+xml', 'public, max-age=31536000, immutable'],
  ['/assets/type.woff2', 'font/woff2', 'public, max-age=31536000, immutable'],
  ['/assets/en.json', 'application/json; charset=utf-8', 'public, max-age=31536000, immutable'],
])('%s is sent as %s', async (path, mediaType, cacheControl) => {
  const { status, headers } = await get(path);

  expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
    200,
    mediaType,
    cacheControl,
  ]);
});

test('HEAD tells the length and sends nothing', async () => {
  const response = await get('/index.html', 'HEAD');

  expect([response.headers.get('content-length'), await response.text()]).toEqual(['17', '']);
});

describe('outside the build', () => {
  test.each([
    '/%2e%2e%2fsecret.html',
    '/..%2fsecret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..%5csecret.html',
    '/%2e%2e%5csecret.html',
    '/%2fetc%2fpasswd',
    '//etc/passwd',
    '/..%2frenderer-next-door%2fsecret.html',
    '/C:%5csecret.html',
    '/index.html%00.js',
    '/%c0%ae%c0%ae/secret.html',
    '/%',
    '/.hidden.html',
    '/main.ts',
    '/assets',
    '/assets/',
    '/assets/missing.js',
  ])('%s is not found', async (path) => {
    const response = await get(path);

    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
  const response = await get('/index.html', method);

  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});
