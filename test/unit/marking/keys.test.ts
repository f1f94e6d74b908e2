import { describe, expect, test } from 'vitest';
import { type Command, shortcuts } from '../../../renderer/features/marking/keys.ts';
import { commandIn, type KeyPlace, type KeyPress } from '../../../renderer/questions/shortcut.ts';
import words from '../../../renderer/words/en/marking.json' with { type: 'json' };

describe('the table of shortcuts', () => {
  test('gives every key one meaning', () => {
    const keys = shortcuts.map(({ key, shift }) => `${shift ? 'Shift+' : ''}${key}`);

    expect(keys).toEqual([...new Set(keys)]);
  });

  test('says every command in words on the sheet, and no others', () => {
    const commands = shortcuts.map(({ command }) => command).sort();

    expect(Object.keys(words.sheet.command).sort()).toEqual(commands);
  });
});

describe('a key pressed among the prompts', () => {
  test('does what the table says', () => {
    const done = shortcuts.map(({ key, shift }) =>
      commandOf(press(shift ? key.toUpperCase() : key, { shiftKey: shift === true }), 'page'),
    );

    expect(done).toEqual(shortcuts.map(({ command }) => command));
  });

  test('means the same with Caps Lock on', () => {
    const done = ['J', 'Y', 'Z'].map((key) => commandOf(press(key), 'page'));

    expect(done).toEqual<Command[]>(['next-prompt', 'answer-yes', 'undo']);
  });

  test('redoes with Shift and Z, Caps Lock on or off', () => {
    const done = ['Z', 'z'].map((key) => commandOf(press(key, { shiftKey: true }), 'page'));

    expect(done).toEqual<Command[]>(['redo', 'redo']);
  });

  test('means nothing with Shift where the table has no Shift', () => {
    expect(commandOf(press('Y', { shiftKey: true }), 'page')).toBeNull();
  });

  test('opens the sheet whether or not the layout needs Shift for a question mark', () => {
    const done = [true, false].map((shiftKey) => commandOf(press('?', { shiftKey }), 'page'));

    expect(done).toEqual<Command[]>(['shortcuts', 'shortcuts']);
  });

  test.each(['ctrlKey', 'altKey', 'metaKey'] as const)('is left to the browser with %s', (held) => {
    const done = shortcuts.map(({ key }) => commandOf(press(key, { [held]: true }), 'page'));

    expect(done).toEqual(shortcuts.map(() => null));
  });

  test('goes on through the prompts while held, and answers once', () => {
    const held = shortcuts
      .filter(({ key, shift }) => commandOf(pressHeld(key, shift === true), 'page') !== null)
      .map(({ command }) => command);

    expect(held).toEqual<Command[]>(['next-prompt', 'previous-prompt']);
  });
});

describe('a key pressed while typing', () => {
  test('writes text, and only Esc leaves', () => {
    expect(commandsIn('text')).toEqual<Command[]>(['leave-field']);
  });

  test('belongs to the input method while it composes a word', () => {
    expect(commandOf(press('y', { isComposing: true }), 'page')).toBeNull();
  });
});

test('Enter on a button or a link presses it and opens no note', () => {
  const commands = shortcuts.map(({ command }) => command);

  expect(commandsIn('button')).toEqual(commands.filter((command) => command !== 'note'));
});

test('with shortcuts switched off no letter or sign does anything', () => {
  expect(commandsIn('page', false)).toEqual<Command[]>(['note', 'leave-field']);
});

function commandOf(one: KeyPress, place: KeyPlace, switchedOn = true): Command | null {
  return commandIn(shortcuts, one, place, switchedOn);
}

function commandsIn(place: KeyPlace, switchedOn = true): Command[] {
  return shortcuts.flatMap(
    ({ key, shift }) =>
      commandOf(press(key, { shiftKey: shift === true }), place, switchedOn) ?? [],
  );
}

function pressHeld(key: string, shiftKey: boolean): KeyPress {
  return press(key, { repeat: true, shiftKey });
}

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  return { key, ...none, repeat: false, isComposing: false, ...change };
}
