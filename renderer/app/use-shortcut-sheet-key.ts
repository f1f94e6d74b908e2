import { useEffect } from 'react';
import { isTyping } from '../features/marking/is-typing.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../store/store-context.tsx';

/** `?` and the desktop's menu open the sheet of shortcuts from any page of a case; `?` not while typing. */
export function useShortcutSheetKey(open: () => void): void {
  const host = useHost();
  const { keyboardShortcuts } = useSettings();
  useEffect(
    () =>
      host.onMenuChosen((choice) => {
        if (choice === 'keyboard-shortcuts') open();
      }),
    [host, open],
  );
  useEffect(() => {
    if (!keyboardShortcuts) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keyboardShortcuts, open]);
}
