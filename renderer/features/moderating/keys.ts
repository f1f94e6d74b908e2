import type { Shortcut } from '../../questions/shortcut.ts';

/** What a shortcut of a review asks for. */
export type Command =
  | 'next-row'
  | 'previous-row'
  | 'next-undecided'
  | 'next-section'
  | 'previous-section'
  | 'agree'
  | 'agree-rest'
  | 'overrule'
  | 'choose-yes'
  | 'choose-no'
  | 'choose-sufficient'
  | 'choose-insufficient'
  | 'choose-unable'
  | 'comment'
  | 'ask'
  | 'evidence'
  | 'leave-field'
  | 'differences'
  | 'judgements'
  | 'odd'
  | 'undo'
  | 'shortcuts';

/** Under which heading the sheet shows a shortcut. */
export type Group = 'move' | 'decide' | 'overrule' | 'show';

/**
 * Every shortcut of a review. What marking has too means the same here; `a`, which is "not applicable" where answers
 * are given, is that in an open overrule and agrees elsewhere.
 */
export const shortcuts: readonly Shortcut<Command, Group>[] = [
  { command: 'next-row', key: 'j', group: 'move', repeats: true },
  { command: 'previous-row', key: 'k', group: 'move', repeats: true },
  { command: 'next-undecided', key: 'g', group: 'move' },
  { command: 'previous-section', key: '[', group: 'move' },
  { command: 'next-section', key: ']', group: 'move' },
  { command: 'agree', key: 'a', group: 'decide' },
  { command: 'agree-rest', key: 'a', shift: true, group: 'decide' },
  { command: 'overrule', key: 'o', group: 'decide' },
  { command: 'comment', key: 'c', group: 'decide' },
  { command: 'ask', key: 'q', group: 'decide' },
  { command: 'undo', key: 'z', group: 'decide' },
  { command: 'choose-yes', key: 'y', group: 'overrule' },
  { command: 'choose-no', key: 'n', group: 'overrule' },
  { command: 'choose-sufficient', key: 's', group: 'overrule' },
  { command: 'choose-insufficient', key: 'i', group: 'overrule' },
  { command: 'choose-unable', key: 'u', group: 'overrule' },
  { command: 'evidence', key: 'e', group: 'overrule' },
  { command: 'leave-field', key: 'Escape', group: 'overrule' },
  { command: 'differences', key: 'd', group: 'show' },
  { command: 'judgements', key: 'b', group: 'show' },
  { command: 'odd', key: 'p', group: 'show' },
  { command: 'shortcuts', key: '?', group: 'show' },
];
