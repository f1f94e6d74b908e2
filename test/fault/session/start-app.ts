import { type BrowserContext, chromium } from '@playwright/test';
import { browserArgs, machineBrowser } from '../../../build/machine-browser.ts';
import type { JournalFolder } from '../../../electron/journal/journal-folder.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { attachDesktopBridge, type DialogAnswers } from '../../e2e/support/desktop-bridge.ts';
import type { Form, Places } from './session-job.ts';

export type AppToStart = {
  readonly form: Form;
  readonly address: string;
  readonly places: Places;
  readonly preload: string;
  readonly temporary: string;
  readonly journalOff: boolean;
  /** What the person answers at the shell's dialogs. */
  readonly answers?: DialogAnswers;
  /** Where the browser leaves what it knows of a crash; without it, it keeps nothing. */
  readonly dumpsFolder?: string;
};

/** Chromium on these places, in the desktop form with the shell's handlers behind it in this process. */
export async function startApp({
  form,
  address,
  places,
  preload,
  temporary,
  journalOff,
  answers = {},
  dumpsFolder,
}: AppToStart): Promise<BrowserContext> {
  const dumps =
    dumpsFolder === undefined
      ? []
      : ['--enable-crash-reporter-for-testing', `--crash-dumps-dir=${dumpsFolder}`];
  const context = await chromium.launchPersistentContext(places.profile, {
    executablePath: machineBrowser(),
    args: [...browserArgs(), ...dumps],
    ...(dumpsFolder === undefined ? {} : { ignoreDefaultArgs: ['--disable-breakpad'] }),
    env: {
      ...process.env,
      TMPDIR: temporary,
      HOME: temporary,
      ...(dumpsFolder === undefined ? {} : { BREAKPAD_DUMP_LOCATION: dumpsFolder }),
    },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  if (form === 'desktop') {
    const folders = { vaultsFolder: places.vaults, backupFolder: places.backups };
    const parts = journalOff ? { preload, journal: journalOfNothing } : { preload };
    await attachDesktopBridge(context, new URL(address).origin, folders, answers, parts);
  }
  return context;
}

/** Says that everything is written, and writes nothing. */
const journalOfNothing: JournalFolder = {
  list: async () => ok([]),
  read: async () => ok(null),
  append: async () => ok(undefined),
  write: async () => ok(undefined),
  remove: async () => ok(undefined),
  setAside: async () => ok(undefined),
  keepAside: async () => ok(undefined),
  removeSetAside: async () => ok(undefined),
};
