import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/bridge.ts';
import { channels, events } from '../shared/ipc/channels.ts';

const bridge: Bridge = {
  invoke: (channel, request) => ipcRenderer.invoke(oneOf(channels, channel), request),
  on: (event, listener) => {
    const forward = (_: unknown, detail: unknown) => listener(detail);
    ipcRenderer.on(oneOf(events, event), forward);
    return () => void ipcRenderer.off(event, forward);
  },
};

contextBridge.exposeInMainWorld('casemark', bridge);

function oneOf(names: readonly string[], name: string): string {
  if (!names.includes(name)) throw new Error('not in the contract');
  return name;
}
