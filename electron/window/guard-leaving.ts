import type { BrowserWindow } from 'electron';

export type LeavingGuard = { readonly setUnsaved: (unsaved: boolean) => void };

type Guarded = Pick<BrowserWindow, 'on' | 'close'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on'>;
};

/** How long a page that has just recorded something half-typed is given to save it. */
export const secondTryMs = 500;

/**
 * While answers are being saved, closing the window (and so quitting) asks first.
 * `ask` answers whether to leave all the same.
 */
export function guardLeaving(window: Guarded, ask: () => Promise<boolean>): LeavingGuard {
  let isUnsaved = false;
  let isAsking = false;
  let leavesAnyway = false;

  window.on('close', (event) => {
    if (!isUnsaved || leavesAnyway) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    ask()
      .then((leave) => {
        if (!leave) return;
        leavesAnyway = true;
        window.close();
      })
      .finally(() => {
        isAsking = false;
      });
  });

  // The page held the close back because it was just recording what was half-typed: that takes milliseconds, so the
  // close is tried again by itself. If it is not saved by then, the second try asks.
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesAnyway) event.preventDefault();
    else setTimeout(() => window.close(), secondTryMs);
  });

  return {
    setUnsaved(unsaved) {
      isUnsaved = unsaved;
    },
  };
}
