import type { WebContents } from 'electron';
import { isOwnPage } from './own-page.ts';

/** Keeps a window on the app's own page: no other page, window, frame or webview. */
export function lockNavigation(contents: WebContents, ownPage: URL): void {
  const refuseOthers = (details: { url: string; preventDefault: () => void }) => {
    if (!isOwnPage(details.url, ownPage)) details.preventDefault();
  };
  contents.on('will-navigate', refuseOthers);
  contents.on('will-redirect', refuseOthers);
  contents.on('will-frame-navigate', refuseOthers);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
