import type { WebContents } from 'electron';
import type { Event } from '../../shared/ipc/channels.ts';
import type { DetailOf } from '../../shared/ipc/contract.ts';

/** Tells the page of something, typed by the contract. */
export function tell<E extends Event>(contents: WebContents, event: E, detail: DetailOf<E>): void {
  if (!contents.isDestroyed()) contents.send(event, detail);
}
