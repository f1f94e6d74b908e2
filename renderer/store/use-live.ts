import { useSyncExternalStore } from 'react';

/** A value of the store, and a render with each change of it. Where a page is written to a string it is read once. */
export function useLive<Value>(
  subscribe: (changed: () => void) => () => void,
  read: () => Value,
): Value {
  return useSyncExternalStore(subscribe, read, read);
}
