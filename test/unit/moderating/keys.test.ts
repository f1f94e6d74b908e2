import { expect, test } from 'vitest';
import { shortcuts as whereMarked } from '../../../renderer/features/marking/keys.ts';
import { shortcuts } from '../../../renderer/features/moderating/keys.ts';
import words from '../../../renderer/words/en/moderating.json' with { type: 'json' };

test('every key has one meaning', () => {
  const keys = shortcuts.map(({ key, shift }) => `${shift ? 'Shift+' : ''}${key}`);

  expect(keys).toEqual([...new Set(keys)]);
});

test('the sheet says every command in words, and no others', () => {
  const commands = shortcuts.map(({ command }) => command).sort();

  expect(Object.keys(words.sheet.command).sort()).toEqual(commands);
});

test('a key that marking has too means the same, but for a, which is said', () => {
  const alike: Readonly<Record<string, string>> = {
    'next-prompt': 'next-row',
    'previous-prompt': 'previous-row',
    'next-unanswered': 'next-undecided',
    'answer-yes': 'choose-yes',
    'answer-no': 'choose-no',
    'judge-sufficient': 'choose-sufficient',
    'judge-insufficient': 'choose-insufficient',
    'unable-to-judge': 'choose-unable',
  };
  const spelled = ({ key, shift }: { key: string; shift?: true }) => `${shift ?? ''}${key}`;
  const here = new Map(shortcuts.map((shortcut) => [spelled(shortcut), shortcut.command]));

  const differing = whereMarked
    .filter((shortcut) => {
      const meaning = here.get(spelled(shortcut));
      return meaning !== undefined && meaning !== (alike[shortcut.command] ?? shortcut.command);
    })
    .map(({ key }) => key);

  expect(differing).toEqual(['a']);
});
