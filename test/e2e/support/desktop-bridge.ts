import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { createBackups } from '../../../electron/backups/backups.ts';
import { readWhole } from '../../../electron/files/read-whole.ts';
import { writeDurably } from '../../../electron/files/write-durably.ts';
import { createHandlers, type Powers } from '../../../electron/ipc/create-handlers.ts';
import { dispatch } from '../../../electron/ipc/dispatch.ts';
import {
  createJournalFolder,
  type JournalFolder,
} from '../../../electron/journal/journal-folder.ts';
import type { Event } from '../../../shared/ipc/channels.ts';
import type { DetailOf } from '../../../shared/ipc/contract.ts';
import { packBytes, unpackBytes } from './bytes-crossing.ts';

/** What a person does at the system's dialogs; without a path they cancel. Change it between steps. */
export type DialogAnswers = {
  saveTo?: string | ((suggestedName: string) => string);
  open?: string;
  /** The folder that backups are to go to. */
  folder?: string;
  /** What the printer reports; without it the page is printed. */
  print?: { success: boolean; reason: string };
};

/** Where the shell keeps what is not the browser's. Both stay when the browser is closed. */
export type DesktopFolders = { readonly vaultsFolder: string; readonly backupFolder: string };

/** What a test may put in place of the shell's own. */
export type DesktopParts = {
  /** A preload built elsewhere. */
  readonly preload?: string;
  readonly journal?: JournalFolder;
};

export type DesktopBridge = {
  readonly answers: DialogAnswers;
  /** Whether the page last said that leaving would lose answers. */
  readonly isUnsaved: () => boolean;
  /** Tells every open page, as the shell does when the machine locks or a menu item is chosen. */
  readonly tell: <E extends Event>(event: E, detail: DetailOf<E>) => Promise<void>;
};

/**
 * Makes the pages of a context desktop pages: the built preload runs in them, and the shell's own handlers
 * answer it from Node behind the shell's own checks. Only the dialogs and the printer are scripted.
 * `origin` is where the built renderer is served from.
 */
export async function attachDesktopBridge(
  context: BrowserContext,
  origin: string,
  { vaultsFolder, backupFolder }: DesktopFolders,
  answers: DialogAnswers = {},
  { preload = builtPreload, journal = createJournalFolder(vaultsFolder) }: DesktopParts = {},
): Promise<DesktopBridge> {
  const ownPage = new URL(origin);
  const backups = createBackups({
    vaultsFolder,
    usualFolder: backupFolder,
    journal,
    chooseFolder: async () => answers.folder,
  });
  let isUnsaved = false;

  await context.exposeBinding(bindingName, async ({ page, frame }, channel, message) => {
    const handlers = createHandlers({
      ...powersOver(page, answers),
      journal,
      backups,
      setUnsaved: (unsaved) => {
        isUnsaved = unsaved;
      },
    });
    const reply = await dispatch(handlers, ownPage, {
      sender: { url: frame.url(), parent: frame.parentFrame() },
      channel,
      message: unpackBytes(message),
    });
    return reply.ok ? { value: packBytes(reply.value) } : { refused: reply.error.kind };
  });
  await context.addInitScript({ content: await preloadInPage(preload) });

  return {
    answers,
    isUnsaved: () => isUnsaved,
    async tell(event, detail) {
      for (const page of context.pages()) {
        await page.evaluate(([hearName, ...heard]) => Reflect.get(window, hearName)(...heard), [
          hearName,
          event,
          detail,
        ] as const);
      }
    },
  };
}

const bindingName = 'casemarkStandInInvoke';
const hearName = 'casemarkStandInHear';

function powersOver(
  page: Page,
  answers: DialogAnswers,
): Omit<Powers, 'setUnsaved' | 'journal' | 'backups'> {
  return {
    version: { app: '0.0.0-test', electron: '0.0.0-test' },
    dialogs: {
      choosePathToSave: async (suggestedName) =>
        typeof answers.saveTo === 'function' ? answers.saveTo(suggestedName) : answers.saveTo,
      choosePathToOpen: async () => answers.open,
    },
    read: readWhole,
    write: writeDurably,
    print: async () => answers.print ?? { success: true, reason: '' },
    makePdf: () => page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true }),
  };
}

/** The built preload, around it what of Electron it asks for. Given as text, which the page's policy lets pass. */
async function preloadInPage(file: string): Promise<string> {
  const preload = await readFile(file, 'utf8');
  return `{
    ${packBytes}
    ${unpackBytes}
    const electron = (${electronInPage})(${JSON.stringify({ bindingName, hearName })}, packBytes, unpackBytes);
    // Electron runs a preload in a window's main frame only.
    if (window === window.top) {
      ((require, module, exports) => {
        ${preload}
      })(() => electron, { exports: {} }, {});
    }
  }`;
}

const builtPreload = join(import.meta.dirname, '../../../out/preload/preload.cjs');

function electronInPage(
  names: { bindingName: string; hearName: string },
  pack: typeof packBytes,
  unpack: typeof unpackBytes,
) {
  type Listener = (event: null, detail: unknown) => void;
  const listeners = new Map<string, Set<Listener>>();
  Object.defineProperty(window, names.hearName, {
    value: (event: string, detail: unknown) => {
      for (const listener of listeners.get(event) ?? []) listener(null, detail);
    },
  });
  return {
    contextBridge: {
      exposeInMainWorld: (name: string, api: object) =>
        Object.defineProperty(window, name, { value: Object.freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      async invoke(channel: string, message: unknown) {
        const reply = await Reflect.get(window, names.bindingName)(channel, pack(message));
        if (reply.refused === undefined) return unpack(reply.value);
        throw new Error(`Error invoking remote method '${channel}': Error: ${reply.refused}`);
      },
      on(event: string, listener: Listener) {
        listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
      },
      off(event: string, listener: Listener) {
        listeners.get(event)?.delete(listener);
      },
    },
  };
}
