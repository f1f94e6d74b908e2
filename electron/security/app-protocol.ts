import { type Protocol, protocol } from 'electron';
import { createAppResponder } from './app-response.ts';

/** Where the packed app's page lives. */
export const appPage = new URL('app://casemark/index.html');

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // Secure, or there is no crypto.subtle; standard, or there is no IndexedDB.
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    },
  ]);
}

export function serveApp(sessionProtocol: Protocol, rootDir: string): void {
  const respond = createAppResponder(rootDir);
  sessionProtocol.handle('app', async (request) =>
    new URL(request.url).host === appPage.host
      ? respond(request)
      : new Response(null, { status: 404 }),
  );
}
