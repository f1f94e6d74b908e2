import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { Channel, Event } from '../../shared/ipc/channels.ts';
import {
  type Contract,
  contract,
  type DetailOf,
  eventContract,
  type RequestOf,
  type ResponseOf,
} from '../../shared/ipc/contract.ts';
import type { Ask } from './ask.ts';
import { createDesktopBackups } from './desktop-backups.ts';
import { createDesktopJournal } from './desktop-journal.ts';
import type { Host } from './host.ts';

/** The host inside the desktop shell: every outcome is asked of the main process. */
export function createDesktopHost(bridge: Bridge): Host {
  const ask: Ask = async <C extends Channel>(channel: C, request: RequestOf<C>) => {
    const { response }: Contract[C] = contract[channel];
    return response.parse(await bridge.invoke(channel, request)) as ResponseOf<C>;
  };

  function hear<E extends Event>(event: E, listener: (detail: DetailOf<E>) => void): () => void {
    return bridge.on(event, (detail) =>
      listener(eventContract[event].parse(detail) as DetailOf<E>),
    );
  }

  return {
    edition: 'desktop',
    journal: createDesktopJournal(ask),
    backups: createDesktopBackups(ask),
    version: () => ask('app:version', null),
    saveFile: (file) => ask('file:save', file),
    openFile: (wanted) => ask('file:open', wanted),
    print: () => ask('page:print', null),
    saveAsPdf: (page) => ask('page:save-as-pdf', page),
    setUnsaved: (unsaved) => void ask('window:set-unsaved', unsaved),
    onMachineLocking: (listener) => hear('machine:locking', () => listener()),
    onMenuChosen: (listener) => hear('menu:chosen', listener),
  };
}
