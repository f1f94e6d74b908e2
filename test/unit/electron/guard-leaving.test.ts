import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, test } from 'vitest';
import { guardLeaving } from '../../../electron/window/guard-leaving.ts';

/** A window that closes as Electron's does: it asks its listeners first. */
class Window extends EventEmitter {
  isOpen = true;

  close(): void {
    let isPrevented = false;
    this.emit('close', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    if (!isPrevented) this.isOpen = false;
  }
}

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
