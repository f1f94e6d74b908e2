import type { WebContents } from 'electron';
import type { Event } from '../../shared/ipc/channels.ts';
import { type DetailOf, eventContract } from '../../shared/ipc/contract.ts';

/** Tells the page of something, in the contract's words only. */
export function tell<E extends Event>(
  contents: Pick<WebContents, 'isDestroyed' | 'send'>,
  event: E,
  detail: DetailOf<E>,
): void {
  const told = eventContract[event].parse(detail);
  if (!contents.isDestroyed()) contents.send(event, told);
}
