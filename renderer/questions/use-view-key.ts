import { useEffect, useRef } from 'react';
import { useSettings } from '../store/store-context.tsx';

/** Listens for one letter while mounted. Dead while typing, and where shortcuts are switched off (WCAG 2.1.4). */
export function useViewKey(key: string, pressed: () => void): void {
  const { keyboardShortcuts } = useSettings();
  const latest = useRef(pressed);
  useEffect(() => {
    latest.current = pressed;
  });
  useEffect(() => {
    if (!keyboardShortcuts) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing)
        return;
      if (event.key.toLowerCase() !== key || isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [key, keyboardShortcuts]);
}

/** Whether a letter pressed here writes text, or chooses from a list. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])')
  );
}
