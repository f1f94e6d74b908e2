import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createJournalFolder, type JournalFolder } from '../../electron/journal/journal-folder.ts';
import { attachDesktopBridge } from '../e2e/support/desktop-bridge.ts';
import { openBareFilesInNode } from './bare-files-in-node.ts';
import { startBenchBrowser } from './bench-browser.ts';
import type { Bench } from './scenario.ts';

/** One of the two forms that the app comes in, running: where its second copy is differs, and what that costs. */
export type AppForm = {
  readonly name: 'Browser' | 'Desktop';
  /** The bench in this form. All that it serves is at one address, which has the bench's own tools beside the app. */
  readonly bench: Bench;
  readonly address: string;
  /** For a page of the app: puts the bare files in it, as `globalThis.benchFiles`. */
  prepare(page: Page): Promise<void>;
  /** What a new start of the shell would have forgotten is forgotten. Nothing in a browser: a new page is a new start. */
  restartShell(): void;
  /** Takes the second copy of the vault away. Nothing of the app may be open. */
  loseJournals(page: Page): Promise<void>;
  close(): Promise<void>;
};

/** The same build in a browser: the second copy is in the origin private file system, written by a worker. */
export async function startBrowserForm(bench: Bench): Promise<AppForm> {
  const address = await bench.serveAppWithTools();
  return {
    name: 'Browser',
    bench: { ...bench, serveApp: async () => address },
    address,
    prepare: async (page) => {
      await page.evaluate(importTool, `${address}${toolsPath}bare-files.js`);
    },
    restartShell: () => {},
    loseJournals: (page) => page.evaluate(removeOriginFolder),
    close: async () => {},
  };
}

/**
 * The desktop's renderer with its preload, and the shell's handlers behind it in this process. In Electron a message
 * between processes goes there; here it is a binding of Playwright's, so what is bare goes the same way.
 */
export async function startDesktopForm(bench: Bench): Promise<AppForm> {
  const address = await bench.serveAppWithTools();
  const folder = await mkdtemp(join(bench.folder, 'desktop-'));
  const folders = { vaultsFolder: join(folder, 'vaults'), backupFolder: join(folder, 'backups') };
  const vaultFolder = join(folders.vaultsFolder, 'casemark');
  let journal = createJournalFolder(folders.vaultsFolder);
  const bareFiles = await openBareFilesInNode(folder, vaultFolder);
  const browser = await startBenchBrowser(async (context) => {
    await attachDesktopBridge(
      context,
      new URL(address).origin,
      folders,
      {},
      {
        preload: join(bench.appFolder, '../preload/preload.cjs'),
        journal: inPlaceOf(() => journal),
      },
    );
    await bareFiles.attach(context);
  });
  return {
    name: 'Desktop',
    bench: { ...bench, browser, serveApp: async () => address },
    address,
    prepare: async () => {},
    restartShell: () => {
      journal = createJournalFolder(folders.vaultsFolder);
    },
    loseJournals: () => rm(vaultFolder, { recursive: true }),
    close: async () => {
      await browser.close();
      await bareFiles.close();
    },
  };
}

/** Where the bench's own pages and scripts are served, beside the app. */
export const toolsPath = 'bench-tools/';

function inPlaceOf(present: () => JournalFolder): JournalFolder {
  return new Proxy({} as JournalFolder, { get: (_, method) => Reflect.get(present(), method) });
}

// Both are sent to the page as text, so they can use nothing that stands outside them.

async function importTool(address: string): Promise<void> {
  await import(address);
}

async function removeOriginFolder(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const vaults = await root.getDirectoryHandle('vaults');
  await vaults.removeEntry('casemark', { recursive: true });
}
