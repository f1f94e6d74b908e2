import { expect, test } from 'vitest';
import { english } from '../../../renderer/words/words.ts';

test('apostrophes are curly throughout', () => {
  expect(every(english).filter((words) => words.includes("'"))).toEqual([]);
});

/** All words on screen, whatever their depth. */
function every(words: object): readonly string[] {
  return Object.values(words).flatMap((one) => (typeof one === 'string' ? [one] : every(one)));
}
