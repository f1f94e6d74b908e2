import { useEffect } from 'react';
import { isTyping } from '../features/marking/is-typing.ts';
import { useSettings } from '../store/store-context.tsx';

/** `?` opens the sheet of shortcuts from any page of a case, unless something is being typed. */
export function useShortcutSheetKey(open: () => void): void {
  const { keyboardShortcuts } = useSettings();
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
