import { version } from '../../package.json';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { createBrowserHost } from './browser.ts';
import { createDesktopHost } from './desktop.ts';
import type { Host } from './host.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the DOM's Window.
  interface Window {
    /** Put there by the shell's preload; absent in a browser. */
    readonly casemark?: Bridge;
  }
}

export function createHost(): Host {
  return window.casemark === undefined
    ? createBrowserHost(window, version)
    : createDesktopHost(window.casemark);
}
