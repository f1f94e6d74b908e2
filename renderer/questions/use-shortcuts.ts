import { useEffect, useRef } from 'react';
import { useSettings } from '../store/store-context.tsx';
import { keyPlaceOf } from './is-typing.ts';
import { commandIn, type Shortcut } from './shortcut.ts';

/** Listens for the shortcuts of a table while mounted. The handler answers whether the command was its own. */
export function useShortcuts<Command extends string>(
  shortcuts: readonly Shortcut<Command>[],
  handle: (command: Command, target: EventTarget | null) => boolean,
): void {
  const { keyboardShortcuts } = useSettings();
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') !== null) return;
      const place = keyPlaceOf(event.target);
      const command = commandIn(shortcuts, event, place, keyboardShortcuts);
      if (command !== null && latest.current(command, event.target)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [keyboardShortcuts, shortcuts]);
}
