import { join } from 'node:path';
import { app, type BrowserWindow, dialog, Menu, powerMonitor, session } from 'electron';
import { createBackups } from './backups/backups.ts';
import { readWhole } from './files/read-whole.ts';
import { writeDurably } from './files/write-durably.ts';
import { createHandlers } from './ipc/create-handlers.ts';
import { serve } from './ipc/serve.ts';
import { tell } from './ipc/tell.ts';
import { createJournalFolder } from './journal/journal-folder.ts';
import { menuTemplate } from './menu/menu-template.ts';
import { appPage, registerAppScheme, serveApp } from './security/app-protocol.ts';
import { denyDownloads } from './security/deny-downloads.ts';
import { denyPermissions } from './security/deny-permissions.ts';
import { lockNavigation } from './security/lock-navigation.ts';
import { refuseNetwork } from './security/refuse-network.ts';
import { createWindow } from './window/create-window.ts';
import { createDialogs, type Dialogs } from './window/dialogs.ts';
import { guardLeaving } from './window/guard-leaving.ts';
import { createPagePowers } from './window/page-powers.ts';
import { en as words } from './words/en.ts';

const userData = process.env.CASEMARK_USER_DATA;
if (userData !== undefined) app.setPath('userData', userData);

// The lock is kept in the profile, so it is asked for once the profile is known.
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const devServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
  const ownPage = devServer === undefined ? appPage : new URL(devServer);
  registerAppScheme();
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents, ownPage));
  // One window is the whole app, on macOS too.
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(() => {
    lockDown(ownPage, devServer !== undefined);
    open(ownPage);
  });
}

function lockDown(ownPage: URL, isDevelopment: boolean): void {
  denyPermissions(session.defaultSession, ownPage);
  denyDownloads(session.defaultSession);
  session.defaultSession.setSpellCheckerEnabled(false);
  // The development server reloads the page through a web socket of its own.
  if (isDevelopment) return;
  refuseNetwork(session.defaultSession, ownPage);
  serveApp(session.defaultSession.protocol, join(import.meta.dirname, '../renderer'));
}

function open(ownPage: URL): void {
  const window = createWindow({
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    state: join(app.getPath('userData'), 'window.json'),
  });
  const dialogs = createDialogs(window, words);
  const guard = guardLeaving(window, dialogs.askToLeave);
  serve(
    createHandlers({
      version: {
        app: app.getVersion(),
        electron: process.versions.electron,
        chromium: process.versions.chrome,
      },
      dialogs,
      read: readWhole,
      write: writeDurably,
      ...createPagePowers(window.webContents),
      setUnsaved: guard.setUnsaved,
      ...keepCopies(dialogs),
    }),
    ownPage,
  );
  listen(window);
  window.loadURL(ownPage.href);
}

/** The second copy of every vault, outside the profile that Chromium keeps, and the backups made from it. */
function keepCopies({ chooseFolder }: Dialogs) {
  const vaultsFolder =
    process.env.CASEMARK_VAULTS ?? join(app.getPath('appData'), 'Casemark vaults');
  const usualFolder =
    process.env.CASEMARK_BACKUPS ?? join(app.getPath('documents'), 'Casemark backups');
  const journal = createJournalFolder(vaultsFolder);
  return {
    journal,
    backups: createBackups({ vaultsFolder, usualFolder, journal, chooseFolder }),
  };
}

function listen(window: BrowserWindow): void {
  const page = window.webContents;
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menuTemplate(words.menu, process.platform, (choice) => tell(page, 'menu:chosen', choice)),
    ),
  );
  powerMonitor.on('lock-screen', () => tell(page, 'machine:locking', 'lock-screen'));
  powerMonitor.on('suspend', () => tell(page, 'machine:locking', 'suspend'));
  powerMonitor.on('shutdown', () => tell(page, 'machine:locking', 'shutdown'));
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    dialog.showErrorBox(words.pageLost.title, words.pageLost.detail);
    window.destroy();
  });
}
