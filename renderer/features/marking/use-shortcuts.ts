import { useShortcuts as useShortcutsOf } from '../../questions/use-shortcuts.ts';
import { type Command, shortcuts } from './keys.ts';

/** Listens for the shortcuts of a case while mounted. The handler answers whether the command was its own. */
export function useShortcuts(
  handle: (command: Command, target: EventTarget | null) => boolean,
): void {
  useShortcutsOf(shortcuts, handle);
}
