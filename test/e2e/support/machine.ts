import { mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { attachDesktopBridge, type DesktopBridge, type DesktopFolders } from './desktop-bridge.ts';

/** A file that the app saved where the person said. */
export type SavedFile = { readonly name: string; readonly bytes: Buffer };

/** What stands between the page and the machine in one form of the app; the person at its dialogs is scripted. */
export type Machine = {
  /** Stands between a new browser and the disk. */
  attach(context: BrowserContext): Promise<void>;
  /** Does what opens the app's own dialog, and chooses this file in it. */
  choosing(page: Page, path: string, act: () => Promise<void>): Promise<void>;
  /** Does what presses a file input, whose dialog is the browser's in both forms, and chooses this file in it. */
  choosingForInput(page: Page, path: string, act: () => Promise<void>): Promise<void>;
  /** Does what asks for a folder, and chooses this one. Desktop form only. */
  choosingFolder(path: string, act: () => Promise<void>): Promise<void>;
  /** Does what saves a file, and reads it back from where it went. */
  saving(page: Page, act: () => Promise<void>): Promise<SavedFile>;
  /** What the shell tells the page of its own accord; a browser tells it nothing. */
  tell: DesktopBridge['tell'];
  /** Whether closing the window or the tab now would ask first. */
  holdsBackLeaving(page: Page): Promise<boolean>;
};

/** The browser's own pickers and downloads. */
export function createBrowserMachine(folder: string): Machine {
  return {
    attach: async () => {},
    choosing: choosingForInput,
    choosingForInput,
    choosingFolder: async () => {
      throw new Error('the dialog of a browser cannot be scripted');
    },
    async saving(page, act) {
      const began = page.waitForEvent('download');
      await act();
      const download = await began;
      await mkdir(folder, { recursive: true });
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return { name: download.suggestedFilename(), bytes: await readFile(path) };
    },
    tell: async () => {
      throw new Error('only the shell tells the page of the machine');
    },
    holdsBackLeaving: (page) =>
      page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))),
  };
}

/** The shell's handlers in Node, told what the person answers at the dialogs. */
export function createDesktopMachine(
  folder: string,
  origin: string,
  folders: DesktopFolders,
): Machine {
  let bridge: DesktopBridge | null = null;
  const answers = () => {
    if (bridge === null) throw new Error('no browser is attached yet');
    return bridge.answers;
  };
  return {
    async attach(context) {
      bridge = await attachDesktopBridge(context, origin, folders);
    },
    async choosing(_page, path, act) {
      answers().open = path;
      await act();
    },
    choosingForInput,
    async choosingFolder(path, act) {
      answers().folder = path;
      await act();
    },
    async saving(page, act) {
      await mkdir(folder, { recursive: true });
      let path = '';
      const answered = new Promise<void>((resolve) => {
        answers().saveTo = (suggestedName) => {
          path = join(folder, suggestedName);
          resolve();
          return path;
        };
      });
      await act();
      await answered;
      const bytes = await whenWritten(page, path);
      return { name: basename(path), bytes };
    },
    tell: async (event, detail) => bridge?.tell(event, detail),
    holdsBackLeaving: async () => bridge?.isUnsaved() ?? false,
  };
}

async function choosingForInput(page: Page, path: string, act: () => Promise<void>): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await act();
  await (await asked).setFiles(path);
}

/** A file is put in its place whole, so that being there is being written. */
async function whenWritten(page: Page, path: string): Promise<Buffer> {
  for (;;) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) return bytes;
    await page.waitForTimeout(20);
  }
}
