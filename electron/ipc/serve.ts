import { ipcMain } from 'electron';
import { channels } from '../../shared/ipc/channels.ts';
import { dispatch, type Handlers } from './dispatch.ts';

/** Answers the renderer: the only place that hears its messages. */
export function serve(handlers: Handlers, ownPage: URL): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async ({ senderFrame: sender }, message: unknown) => {
      const reply = await dispatch(handlers, ownPage, { sender, channel, message });
      // Electron passes an error's message on to the page: a tag and nothing else.
      if (!reply.ok) throw new Error(reply.error.kind);
      return reply.value;
    });
  }
}
