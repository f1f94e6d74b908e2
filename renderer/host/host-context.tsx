import { createContext, useContext } from 'react';
import type { Host } from './host.ts';

export const HostContext = createContext<Host | null>(null);

/** The machine that the app runs on, as much of it as there is. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error('no host is given here');
  return host;
}
