import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAppResponder } from '../electron/security/app-response.ts';
import { err, ok, type Result } from '../shared/kernel/result.ts';

export type BrowserEdition = {
  /** Where it is served, such as `http://127.0.0.1:4175/`. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

export type NotServed =
  /** Casemark already answers at this address. */
  | { readonly kind: 'already-served'; readonly address: string }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'port-refused'; readonly port: number };

/**
 * Serves a built renderer on the loopback interface, with the headers that the desktop shell sends.
 * Port 0 takes any free one. A browser keeps its records by address, port included: another port is an empty store.
 */
export async function serveBrowserEdition(options: {
  readonly root: string;
  readonly port: number;
}): Promise<Result<BrowserEdition, NotServed>> {
  const respond = createAppResponder(options.root);
  const server = createServer((request, response) => {
    answer(request, response, respond).catch(() => response.destroy());
  });

  const fault = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen(options.port, loopback, () => resolve(null));
  });
  if (fault === null) {
    const { port } = server.address() as AddressInfo;
    return ok({ address: addressOf(port), close: () => close(server) });
  }
  if (fault.code !== 'EADDRINUSE') return err({ kind: 'port-refused', port: options.port });
  return (await isServedAt(addressOf(options.port)))
    ? err({ kind: 'already-served', address: addressOf(options.port) })
    : err({ kind: 'port-taken', port: options.port });
}

const loopback = '127.0.0.1';
const signature = 'Casemark';

type Respond = ReturnType<typeof createAppResponder>;

function addressOf(port: number): string {
  return `http://${loopback}:${port}/`;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  respond: Respond,
): Promise<void> {
  response.setHeader('server', signature);
  const port = request.socket.localPort ?? 0;
  // A page elsewhere can point a name of its own at this machine (DNS rebinding): only our own address is answered.
  if (request.headers.host !== `${loopback}:${port}`) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`Casemark is at ${addressOf(port)}\n`);
    return;
  }
  const answered = await respond(
    new Request(new URL(request.url ?? '/', addressOf(port)), { method: request.method ?? 'GET' }),
  );
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

async function isServedAt(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(2_000) });
    return response.headers.get('server') === signature;
  } catch {
    return false;
  }
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // A browser keeps idle connections open; without this, closing waits for it.
    server.closeAllConnections();
  });
}
