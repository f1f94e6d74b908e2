import type { Session } from 'electron';

/** Nothing is written beside the page's own files but what the person saves by a dialog, through `file:save`. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
