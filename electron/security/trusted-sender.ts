import { isOwnPage } from './own-page.ts';

/** What Electron tells of the frame that sent a message, as far as trust depends on it. */
export type SenderFrame = {
  readonly url: string;
  /** Null for a window's main frame. */
  readonly parent: unknown;
};

/** Only the main frame of the app's own page is listened to; a frame already gone is null. */
export function isTrustedSender(frame: SenderFrame | null, ownPage: URL): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url, ownPage);
}
