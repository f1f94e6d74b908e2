/** A key that asks for something. Each set of pages has a table of its own: handlers and sheet are made from it. */
export type Shortcut<Command extends string, Group extends string = string> = {
  readonly command: Command;
  /** As `KeyboardEvent.key` spells it; a letter in lower case, so that Caps Lock changes nothing. */
  readonly key: string;
  readonly shift?: true;
  /** Under which heading the sheet shows it. */
  readonly group: Group;
  /** Goes on for as long as the key is held down. */
  readonly repeats?: true;
};

/** The one key that works while a text is written: it leaves the box. */
export const leaveKey = 'Escape';

/** Where a key was pressed: in text that is being typed, on something that the key itself presses, or elsewhere. */
export type KeyPlace = 'text' | 'button' | 'page';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'isComposing'
>;

/**
 * The command of a key press, or null when it is none of the table's.
 * With shortcuts switched off (WCAG 2.1.4) the letters are dead; Enter and Esc are no character keys and stay.
 */
export function commandIn<Command extends string>(
  shortcuts: readonly Shortcut<Command>[],
  press: KeyPress,
  place: KeyPlace,
  switchedOn = true,
): Command | null {
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return null;
  const isLetter = /^[a-z]$/i.test(press.key);
  const key = isLetter ? press.key.toLowerCase() : press.key;
  const found = shortcuts.find(
    (shortcut) =>
      // Which signs need Shift depends on the keyboard's layout, so only letters heed it.
      shortcut.key === key && (!isLetter || press.shiftKey === (shortcut.shift === true)),
  );
  if (found === undefined || (press.repeat && found.repeats !== true)) return null;
  if (place === 'text') return found.key === leaveKey ? found.command : null;
  if (place === 'button' && found.key === 'Enter') return null;
  return switchedOn || found.key.length > 1 ? found.command : null;
}
