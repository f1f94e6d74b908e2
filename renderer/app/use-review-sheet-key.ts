import { useEffect } from 'react';
import { shortcuts } from '../features/moderating/keys.ts';
import { useHost } from '../host/host-context.tsx';
import { useShortcuts } from '../questions/use-shortcuts.ts';

/** `?` and the desktop's menu open the sheet of shortcuts from any page of a review. */
export function useReviewSheetKey(open: () => void): void {
  const host = useHost();
  useShortcuts(shortcuts, (command) => {
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
