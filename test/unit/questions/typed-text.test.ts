import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createTypedText,
  longestWaitMs,
  pauseMs,
  textToShow,
} from '../../../renderer/questions/typed-text.ts';

describe('a text being typed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is recorded once, whole, when the typing pauses', () => {
    const recorded: string[] = [];
    const typed = createTypedText((text) => recorded.push(text));

    for (const text of ['P', 'Pl', 'Pla', 'Plan']) typed.type(text);
    vi.advanceTimersByTime(pauseMs);

    expect(recorded).toEqual(['Plan']);
  });

  test('is not recorded while the typing goes on', () => {
    const recorded: string[] = [];
    const typed = createTypedText((text) => recorded.push(text));

    typed.type('P');
    vi.advanceTimersByTime(pauseMs - 1);
    typed.type('Pl');
    vi.advanceTimersByTime(pauseMs - 1);

    expect({ recorded, pending: typed.isPending() }).toEqual({ recorded: [], pending: true });
  });

  test('is recorded every few seconds when the typing never pauses', () => {
    const recorded: number[] = [];
    const typed = createTypedText((text) => recorded.push(text.length));
    const keyMs = 100;

    for (let keys = 1; keys * keyMs <= 3 * longestWaitMs; keys += 1) {
      typed.type('a'.repeat(keys));
      vi.advanceTimersByTime(keyMs);
    }

    expect(recorded).toEqual([30, 60, 90]);
  });

  test('is said to wait from its first key until it is recorded', () => {
    const told: string[] = [];
    const typed = createTypedText(
      (text) => told.push(`recorded ${text}`),
      () => {
        told.push('waits');
        return () => told.push('waits no more');
      },
    );

    typed.type('P');
    typed.type('Pl');
    typed.settle();
    typed.settle();

    expect(told).toEqual(['waits', 'recorded Pl', 'waits no more']);
  });

  test('is recorded at once when its field is left, and not a second time by the pause', () => {
    const recorded: string[] = [];
    const typed = createTypedText((text) => recorded.push(text));

    typed.type('Plan');
    typed.settle();
    vi.advanceTimersByTime(pauseMs * 2);

    expect({ recorded, pending: typed.isPending() }).toEqual({
      recorded: ['Plan'],
      pending: false,
    });
  });

  test('leaves no entry when a field is entered and left without typing', () => {
    const recorded: string[] = [];

    createTypedText((text) => recorded.push(text)).settle();

    expect(recorded).toEqual([]);
  });
});

describe('a box whose text is recorded without the spaces around it', () => {
  test('keeps the space before the next word while one types', () => {
    expect(textToShow('Senior ', 'Senior', true)).toBe('Senior ');
  });

  test('shows what is recorded once it is left, and whatever an undo put back', () => {
    const shown = [textToShow('Senior ', 'Senior', false), textToShow('Senior ', 'Junior', true)];

    expect(shown).toEqual(['Senior', 'Junior']);
  });
});
