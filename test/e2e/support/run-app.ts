import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, BrowserType, LaunchOptions, Page } from '@playwright/test';
import type { DesktopFolders } from './desktop-bridge.ts';
import { createBrowserMachine, createDesktopMachine, type Machine } from './machine.ts';
import { type Watch, watchContext } from './watch-context.ts';

/** Casemark in a browser with a profile of its own, which stays when the browser is closed. */
export type App = {
  readonly form: 'browser' | 'desktop-handlers';
  readonly address: string;
  readonly profileFolder: string;
  /** What the shell keeps beside the profile. Nothing is in them in a browser. */
  readonly folders: DesktopFolders;
  /** Files that the test gives to the app, and takes from it. */
  readonly files: Pick<Machine, 'choosing' | 'choosingForInput' | 'choosingFolder' | 'saving'>;
  /** Starts the browser if it is not running, and opens the app in its first tab. */
  open(): Promise<Page>;
  /** Another tab of the same browser, with nothing in it. */
  openTab(): Promise<Page>;
  /** Ends the browser. What it kept is in the profile folder, and `open` starts from there. */
  closeBrowser(): Promise<void>;
  /** What the shell tells the page of its own accord, such as that the machine locks. Desktop form only. */
  tell: Machine['tell'];
  /** Whether closing the window or the tab now would ask first. */
  holdsBackLeaving(page: Page): Promise<boolean>;
  /** For a test that provokes a console error itself. Says how many there were. */
  forgive(pattern: RegExp): number;
};

type RunParts = {
  readonly chromium: BrowserType;
  readonly form: App['form'];
  /** Where the build is served. */
  readonly address: string;
  readonly launchOptions: LaunchOptions;
  readonly locale: string | undefined;
  readonly timezoneId: string | undefined;
};

/** The app of one person, on a machine and in a profile of their own. `end` removes both, and says what went wrong. */
export async function runApp(parts: RunParts): Promise<{
  readonly app: App;
  end(): Promise<readonly string[]>;
}> {
  const { form, address, launchOptions, locale, timezoneId } = parts;
  const folder = await mkdtemp(join(tmpdir(), 'casemark-e2e-'));
  const profileFolder = join(folder, 'profile');
  const folders = { vaultsFolder: join(folder, 'vaults'), backupFolder: join(folder, 'backups') };
  const origin = new URL(address).origin;
  const machine =
    form === 'browser'
      ? createBrowserMachine(join(folder, 'files'))
      : createDesktopMachine(join(folder, 'files'), origin, folders);
  const running: { context: BrowserContext | null } = { context: null };
  const watches: Watch[] = [];

  const start = async (): Promise<BrowserContext> => {
    const started = await parts.chromium.launchPersistentContext(profileFolder, {
      ...launchOptions,
      viewport: { width: 1280, height: 800 },
      acceptDownloads: true,
      ...(locale === undefined ? {} : { locale }),
      ...(timezoneId === undefined ? {} : { timezoneId }),
    });
    watches.push(await watchContext(started, origin));
    await machine.attach(started);
    return started;
  };

  const app: App = {
    form,
    address,
    profileFolder,
    folders,
    files: machine,
    async open() {
      running.context ??= await start();
      const { context } = running;
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(address);
      return page;
    },
    async openTab() {
      running.context ??= await start();
      return running.context.newPage();
    },
    async closeBrowser() {
      await running.context?.close();
      running.context = null;
    },
    tell: machine.tell,
    holdsBackLeaving: machine.holdsBackLeaving,
    forgive: (pattern) => watches.reduce((count, watch) => count + watch.forgive(pattern), 0),
  };
  return {
    app,
    end: async () => {
      await running.context?.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
      return watches.flatMap(({ problems }) => problems);
    },
  };
}
