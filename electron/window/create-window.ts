import { readFileSync } from 'node:fs';
import { BrowserWindow, screen } from 'electron';
import { writeDurably } from '../files/write-durably.ts';
import { openingOn, parseWindowState, type WindowState } from './window-state.ts';

/** Opens the app's one window where it was last time, and keeps its place in `statePath`. */
export function createWindow(paths: { preload: string; state: string }): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { isMaximised, ...bounds } = openingOn(screens, readState(paths.state));
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 400,
    minHeight: 300,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium's spellchecker downloads dictionaries, and keeps the words it learns in the clear.
      spellcheck: false,
      // A case is marked for hours with the window behind others: its autosave must not slow down.
      backgroundThrottling: false,
      navigateOnDragDrop: false,
    },
  });
  if (isMaximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepState(window, paths.state);
  return window;
}

function readState(path: string): WindowState | undefined {
  try {
    return parseWindowState(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Kept after each move rather than on closing, so that closing never waits for a disk. */
function keepState(window: BrowserWindow, path: string): void {
  let written = Promise.resolve();
  let pending: NodeJS.Timeout | undefined;
  const keepSoon = () => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
      const state: WindowState = { ...window.getNormalBounds(), isMaximised: window.isMaximized() };
      // Where a window stood is not worth a message when the disk refuses it.
      written = written.then(() => save(path, state)).catch(() => {});
    }, 500);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('closed', () => clearTimeout(pending));
}

async function save(path: string, state: WindowState): Promise<void> {
  await writeDurably(path, new TextEncoder().encode(JSON.stringify(state)));
}
