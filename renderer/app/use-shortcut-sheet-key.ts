import { useEffect } from 'react';
import { useShortcuts } from '../features/marking/use-shortcuts.ts';
import { useHost } from '../host/host-context.tsx';

/** `?` and the desktop's menu open the sheet of shortcuts from any page of a case. */
export function useShortcutSheetKey(open: () => void): void {
  const host = useHost();
  useShortcuts((command) => {
    if (command === 'shortcuts') open();
    return command === 'shortcuts';
  });
  useEffect(
    () =>
      host.onMenuChosen((choice) => {
        if (choice === 'keyboard-shortcuts') open();
      }),
    [host, open],
  );
}
