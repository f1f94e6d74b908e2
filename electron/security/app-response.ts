import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { csp } from './csp.ts';

/**
 * Answers requests for the built renderer's files, for the app:// protocol as for a loopback server.
 * Looks at the request's path only; whose host it is, the caller has checked.
 */
export function createAppResponder(rootDir: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return refuse(405, { allow: 'GET, HEAD' });
    }
    const path = pathIn(rootDir, new URL(request.url).pathname);
    const mediaType = path === undefined ? undefined : mediaTypes[extname(path)];
    if (path === undefined || mediaType === undefined) return refuse(404);

    const bytes = await readFile(path).catch(() => undefined);
    if (bytes === undefined) return refuse(404);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(bytes), {
      headers: {
        ...protection,
        'content-type': mediaType,
        'content-length': String(bytes.length),
        'cache-control': cacheControl(rootDir, path),
      },
    });
  };
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const protection = {
  'content-security-policy': csp.header,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
} as const;

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...protection, ...headers } });
}

function pathIn(rootDir: string, pathname: string): string | undefined {
  const name = decoded(pathname === '/' ? '/index.html' : pathname);
  // Every segment must be a plain name: refuses parents, Windows separators and drives, and NUL.
  const segments = name?.slice(1).split('/');
  return segments?.every((segment) => /^[\w@-][\w.@-]*$/.test(segment))
    ? join(rootDir, ...segments)
    : undefined;
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** The build names what is under assets/ by its content; everything else may change in place. */
function cacheControl(rootDir: string, path: string): string {
  if (path.endsWith('.html')) return 'no-store';
  return path.startsWith(join(rootDir, 'assets') + sep)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';
}
