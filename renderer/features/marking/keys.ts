import type { Shortcut } from '../../questions/shortcut.ts';

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

/** Under which heading the sheet shows a shortcut. */
export type Group = 'move' | 'answer' | 'judge' | 'correct';

/** Every shortcut of a case: the handlers and the sheet are both made from this table. */
export const shortcuts: readonly Shortcut<Command, Group>[] = [
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
