import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { afterEach, expect, test, vi } from 'vitest';
import { guardLeaving, secondTryMs } from '../../../electron/window/guard-leaving.ts';

/** A window that closes as Electron's does: it asks its listeners first, then its page. */
class Window extends EventEmitter {
  isOpen = true;
  readonly webContents = new EventEmitter();
  /** The page is recording what was half-typed. */
  pageHoldsBack = false;

  close(): void {
    if (!this.isOpen || isPrevented(this, 'close')) return;
    // Preventing this event is how Electron closes a window against its page's will.
    if (this.pageHoldsBack && !isPrevented(this.webContents, 'will-prevent-unload')) return;
    this.isOpen = false;
  }
}

function isPrevented(emitter: EventEmitter, name: string): boolean {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  emitter.emit(name, { preventDefault });
  return prevented;
}

afterEach(() => void vi.useRealTimers());

function guardedWindow() {
  const window = new Window();
  const questions: ((leave: boolean) => void)[] = [];
  const guard = guardLeaving(
    window as unknown as BrowserWindow,
    () => new Promise((resolve) => questions.push(resolve)),
  );
  const answer = async (leave: boolean) => {
    questions.at(-1)?.(leave);
    await new Promise(setImmediate);
  };
  return { window, guard, questions, answer };
}

test('a window whose answers are saved closes without a question', () => {
  const { window, questions } = guardedWindow();

  window.close();

  expect([window.isOpen, questions.length]).toEqual([false, 0]);
});

test('a window whose answers are still being saved stays open and asks once', () => {
  const { window, guard, questions } = guardedWindow();
  guard.setUnsaved(true);

  window.close();
  window.close();

  expect([window.isOpen, questions.length]).toEqual([true, 1]);
});

test('staying keeps the window, and the next close asks again', async () => {
  const { window, guard, questions, answer } = guardedWindow();
  guard.setUnsaved(true);
  window.close();
  await answer(false);

  window.close();

  expect([window.isOpen, questions.length]).toEqual([true, 2]);
});

test('leaving all the same closes the window', async () => {
  const { window, guard, answer } = guardedWindow();
  guard.setUnsaved(true);
  window.close();

  await answer(true);

  expect(window.isOpen).toBe(false);
});

test('once everything is saved the window closes without a question', () => {
  const { window, guard, questions } = guardedWindow();
  guard.setUnsaved(true);
  guard.setUnsaved(false);

  window.close();

  expect([window.isOpen, questions.length]).toEqual([false, 0]);
});

test('a page that was recording what was half-typed is closed once it has saved it', () => {
  vi.useFakeTimers();
  const { window, questions } = guardedWindow();
  window.pageHoldsBack = true;

  window.close();
  const openMeanwhile = window.isOpen;
  window.pageHoldsBack = false;
  vi.advanceTimersByTime(secondTryMs);

  expect([openMeanwhile, window.isOpen, questions.length]).toEqual([true, false, 0]);
});

test('a page that could not save in time has the question asked, and leaving then leaves', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { window, guard, questions, answer } = guardedWindow();
  window.pageHoldsBack = true;
  window.close();
  guard.setUnsaved(true);
  vi.advanceTimersByTime(secondTryMs);
  const openMeanwhile = window.isOpen;

  await answer(true);

  expect([openMeanwhile, window.isOpen, questions.length]).toEqual([true, false, 1]);
});
