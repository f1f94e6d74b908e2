import { EventEmitter } from 'node:events';
import type { Session, WebContents, WindowOpenHandlerResponse } from 'electron';
import { describe, expect, test } from 'vitest';
import { denyDownloads } from '../../../electron/security/deny-downloads.ts';
import { denyPermissions } from '../../../electron/security/deny-permissions.ts';
import { lockNavigation } from '../../../electron/security/lock-navigation.ts';
import { refuseNetwork } from '../../../electron/security/refuse-network.ts';

const ownPage = new URL('app://casemark/index.html');

/** What of Electron's page the lock touches, as Electron emits it. */
class Page extends EventEmitter {
  openWindow?: (details: { url: string }) => WindowOpenHandlerResponse;

  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse): void {
    this.openWindow = handler;
  }

  isRefused(event: string, url: string): boolean {
    let isPrevented = false;
    this.emit(event, {
      url,
      preventDefault: () => {
        isPrevented = true;
      },
    });
    return isPrevented;
  }
}

function lockedPage(): Page {
  const page = new Page();
  lockNavigation(page as unknown as WebContents, ownPage);
  return page;
}

const elsewhere = [
  'https://example.org/',
  'http://localhost:5173/',
  'file:///etc/passwd',
  'app://elsewhere/index.html',
  'data:text/html,<h1>Casemark</h1>',
  'javascript:alert(1)',
  'about:blank',
  'blob:app://casemark/0190',
];

describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (event) => {
  test.each(elsewhere)('to %s is refused', (url) => {
    expect(lockedPage().isRefused(event, url)).toBe(true);
  });

  test('to the page itself is let through, so that it can be reloaded', () => {
    expect(lockedPage().isRefused(event, 'app://casemark/index.html#/cases')).toBe(false);
  });
});

test.each([...elsewhere, ownPage.href])('no window opens for %s', (url) => {
  expect(lockedPage().openWindow?.({ url })).toEqual({ action: 'deny' });
});

test('a webview is never attached, not even to the page', () => {
  expect(lockedPage().isRefused('will-attach-webview', ownPage.href)).toBe(true);
});

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;

function deniedSession() {
  let onRequest: ((...details: unknown[]) => void) | undefined;
  let onCheck: ((...details: unknown[]) => boolean) | undefined;
  let onDevice: (() => boolean) | undefined;
  denyPermissions(
    {
      setPermissionRequestHandler: (handler: RequestHandler) => {
        onRequest = handler as unknown as typeof onRequest;
      },
      setPermissionCheckHandler: (handler: CheckHandler) => {
        onCheck = handler as unknown as typeof onCheck;
      },
      setDevicePermissionHandler: (handler: () => boolean) => {
        onDevice = handler;
      },
    } as unknown as Session,
    ownPage,
  );
  return (permission: string, origin: string) => {
    let isGranted: boolean | undefined;
    onRequest?.(null, permission, (answer: boolean) => (isGranted = answer), {
      requestingUrl: origin,
    });
    return { request: isGranted, check: onCheck?.(null, permission, origin), device: onDevice?.() };
  };
}

test.each([
  'media',
  'geolocation',
  'notifications',
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'hid',
  'idle-detection',
  'midi',
  'openExternal',
  'serial',
  'usb',
  'unknown',
])('the page is denied %s', (permission) => {
  expect(deniedSession()(permission, 'app://casemark/')).toEqual({
    request: false,
    check: false,
    device: false,
  });
});

test('the page may ask that its store outlives a full disk; nothing else may', () => {
  const ask = deniedSession();

  expect([
    ask('persistent-storage', 'app://casemark/'),
    ask('persistent-storage', 'https://example.org/'),
  ]).toEqual([
    { request: true, check: true, device: false },
    { request: false, check: false, device: false },
  ]);
});

test.each([
  ['app://casemark/assets/main.js', false],
  ['blob:app://casemark/0190', false],
  ['data:image/png;base64,', false],
  ['https://example.org/', true],
  ['http://127.0.0.1/', true],
  ['ws://127.0.0.1/', true],
  ['file:///etc/passwd', true],
  ['app://elsewhere/', true],
])('a request for %s is refused: %s', (url, isRefused) => {
  let answer: unknown;
  refuseNetwork(
    {
      webRequest: {
        onBeforeRequest: (hear: (details: unknown, answer: (said: unknown) => void) => void) =>
          hear({ url }, (said) => {
            answer = said;
          }),
      },
    } as unknown as Session,
    ownPage,
  );

  expect(answer).toEqual({ cancel: isRefused });
});

test('nothing is downloaded', () => {
  const session = new EventEmitter();
  denyDownloads(session as unknown as Session);
  let isPrevented = false;

  session.emit('will-download', {
    preventDefault: () => {
      isPrevented = true;
    },
  });

  expect(isPrevented).toBe(true);
});
