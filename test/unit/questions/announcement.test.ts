import { expect, test } from 'vitest';
import { onNextAct } from '../../../renderer/questions/announcement.tsx';

test('what was said stays until the next key or click, and while a button is being pressed', () => {
  const page = new EventTarget();
  const acts: string[] = [];
  let happens = '';
  const stop = onNextAct(page, () => acts.push(happens));
  const happen = (type: string, detail: number) => {
    happens = `${type} ${detail}`;
    page.dispatchEvent(new CustomEvent(type, { detail }));
  };

  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown']) happen(type, 1);
  // By a key or by the page itself.
  happen('click', 0);
  stop();
  happen('click', 1);

  expect(acts).toEqual(['click 1', 'keydown 1']);
});
