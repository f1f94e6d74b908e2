/** What a shortcut asks for. */
export type Command =
  | 'next-prompt'
  | 'previous-prompt'
  | 'next-unanswered'
  | 'next-section'
  | 'previous-section'
  | 'answer-yes'
  | 'answer-no'
  | 'answer-not-applicable'
  | 'clear-answer'
  | 'evidence'
  | 'note'
  | 'leave-field'
  | 'judge-sufficient'
  | 'judge-insufficient'
  | 'unable-to-judge'
  | 'undo'
  | 'redo'
  | 'shortcuts';

export type Shortcut = {
  readonly command: Command;
  /** As `KeyboardEvent.key` spells it; a letter in lower case, so that Caps Lock changes nothing. */
  readonly key: string;
  readonly shift?: true;
  /** Under which heading the sheet shows it. */
  readonly group: 'move' | 'answer' | 'judge' | 'correct';
  /** Goes on for as long as the key is held down. */
  readonly repeats?: true;
};

/** Every shortcut there is: the handlers and the sheet are both made from this table. */
export const shortcuts: readonly Shortcut[] = [
  { command: 'next-prompt', key: 'j', group: 'move', repeats: true },
  { command: 'previous-prompt', key: 'k', group: 'move', repeats: true },
  { command: 'next-unanswered', key: 'g', group: 'move' },
  { command: 'previous-section', key: '[', group: 'move' },
  { command: 'next-section', key: ']', group: 'move' },
  { command: 'answer-yes', key: 'y', group: 'answer' },
  { command: 'answer-no', key: 'n', group: 'answer' },
  { command: 'answer-not-applicable', key: 'a', group: 'answer' },
  { command: 'clear-answer', key: 'x', group: 'answer' },
  { command: 'evidence', key: 'e', group: 'answer' },
  { command: 'note', key: 'Enter', group: 'answer' },
  { command: 'leave-field', key: 'Escape', group: 'answer' },
  { command: 'judge-sufficient', key: 's', group: 'judge' },
  { command: 'judge-insufficient', key: 'i', group: 'judge' },
  { command: 'unable-to-judge', key: 'u', group: 'judge' },
  { command: 'undo', key: 'z', group: 'correct' },
  { command: 'redo', key: 'z', shift: true, group: 'correct' },
  { command: 'shortcuts', key: '?', group: 'correct' },
];

/** Where a key was pressed: in text that is being typed, on something that the key itself presses, or elsewhere. */
export type KeyPlace = 'text' | 'button' | 'page';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'isComposing'
>;

/**
 * The command of a key press, or null when it is none of ours.
 * With shortcuts switched off (WCAG 2.1.4) the letters are dead; Enter and Esc are no character keys and stay.
 */
export function commandOf(press: KeyPress, place: KeyPlace, switchedOn = true): Command | null {
  if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return null;
  const isLetter = /^[a-z]$/i.test(press.key);
  const key = isLetter ? press.key.toLowerCase() : press.key;
  const found = shortcuts.find(
    (shortcut) =>
      // Which signs need Shift depends on the keyboard's layout, so only letters heed it.
      shortcut.key === key && (!isLetter || press.shiftKey === (shortcut.shift === true)),
  );
  if (found === undefined || (press.repeat && found.repeats !== true)) return null;
  if (place === 'text') return found.command === 'leave-field' ? found.command : null;
  if (place === 'button' && found.key === 'Enter') return null;
  return switchedOn || found.key.length > 1 ? found.command : null;
}
