import type { BrowserWindow } from 'electron';

export type LeavingGuard = { readonly setUnsaved: (unsaved: boolean) => void };

/**
 * While answers are being saved, closing the window (and so quitting) asks first.
 * `ask` answers whether to leave all the same.
 */
export function guardLeaving(
  window: Pick<BrowserWindow, 'on' | 'close'>,
  ask: () => Promise<boolean>,
): LeavingGuard {
  let isUnsaved = false;
  let isAsking = false;

  window.on('close', (event) => {
    if (!isUnsaved) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    ask()
      .then((leave) => {
        if (!leave) return;
        isUnsaved = false;
        window.close();
      })
      .finally(() => {
        isAsking = false;
      });
  });

  return {
    setUnsaved(unsaved) {
      isUnsaved = unsaved;
    },
  };
}
