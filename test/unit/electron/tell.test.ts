import { expect, test } from 'vitest';
import { tell } from '../../../electron/ipc/tell.ts';

function page({ isGone = false } = {}) {
  const heard: unknown[] = [];
  const contents = {
    isDestroyed: () => isGone,
    send: (...told: unknown[]) => void heard.push(told),
  };
  return { contents, heard };
}

test('the page hears what the contract knows', () => {
  const { contents, heard } = page();

  tell(contents, 'machine:locking', 'suspend');
  tell(contents, 'menu:chosen', 'about');

  expect(heard).toEqual([
    ['machine:locking', 'suspend'],
    ['menu:chosen', 'about'],
  ]);
});

test('what the contract does not know never reaches the page', () => {
  const { contents, heard } = page();

  expect(() => tell(contents, 'machine:locking', 'resume' as 'suspend')).toThrow();
  expect(heard).toEqual([]);
});

test('a page that is gone is told nothing', () => {
  const { contents, heard } = page({ isGone: true });

  tell(contents, 'machine:locking', 'shutdown');

  expect(heard).toEqual([]);
});
