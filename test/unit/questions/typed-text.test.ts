import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTypedText, pauseMs } from '../../../renderer/questions/typed-text.ts';

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
