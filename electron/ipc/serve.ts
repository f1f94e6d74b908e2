import { ipcMain } from 'electron';
import { channels } from '../../shared/ipc/channels.ts';
import { isTrustedSender } from '../security/trusted-sender.ts';
import { dispatch, type Handlers } from './dispatch.ts';

/** Answers the renderer: the only place that hears its messages. */
export function serve(handlers: Handlers, ownPage: URL): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, message: unknown) => {
      if (!isTrustedSender(event.senderFrame, ownPage)) throw new Error('sender-refused');
      const reply = await dispatch(handlers, channel, message);
      // Electron passes an error's message on to the page: a tag and nothing else.
      if (!reply.ok) throw new Error(reply.error.kind);
      return reply.value;
    });
  }
}
