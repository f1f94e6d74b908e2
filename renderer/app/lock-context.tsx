import { createContext, useContext } from 'react';

/** Locks the vault, saving first what is half-typed. */
export const LockContext = createContext<() => Promise<void>>(async () => {});

export function useLock(): () => Promise<void> {
  return useContext(LockContext);
}
