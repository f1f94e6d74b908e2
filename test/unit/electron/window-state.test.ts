import { expect, test } from 'vitest';
import {
  firstOpening,
  openingOn,
  parseWindowState,
  type WindowState,
} from '../../../electron/window/window-state.ts';

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const rightOfIt = { x: 1920, y: 0, width: 2560, height: 1400 };

function windowAt(changes: Partial<WindowState>): WindowState {
  return { x: 100, y: 100, width: 1200, height: 800, isMaximised: false, ...changes };
}

test('a kept place is read back', () => {
  expect(parseWindowState(JSON.stringify(windowAt({ isMaximised: true })))).toEqual(
    windowAt({ isMaximised: true }),
  );
});

test.each([
  ['nothing', ''],
  ['half a file', '{"x":100,"y":100,"wid'],
  ['another shape', '[]'],
  ['null', 'null'],
  ['a missing number', '{"x":1,"y":1,"width":1200,"isMaximised":false}'],
  ['a window of no size', JSON.stringify(windowAt({ width: 0 }))],
  ['a fraction of a pixel', JSON.stringify(windowAt({ x: 0.5 }))],
  ['more than was kept', JSON.stringify({ ...windowAt({}), title: 'SNP-014' })],
])('a damaged place counts as none: %s', (_, text) => {
  expect(parseWindowState(text)).toBeUndefined();
});

test('the first window opens where the system likes', () => {
  expect(openingOn([laptop], undefined)).toEqual(firstOpening);
});

test.each([
  ['on the one screen', [laptop], windowAt({})],
  ['on the second screen', [laptop, rightOfIt], windowAt({ x: 2000 })],
  ['partly over the edge', [laptop], windowAt({ x: -1000 })],
  ['maximised', [laptop], windowAt({ isMaximised: true })],
])('a window opens where it was: %s', (_, screens, state) => {
  expect(openingOn(screens, state)).toEqual(state);
});

test.each([
  ['its screen was unplugged', [laptop], windowAt({ x: 2000 })],
  ['it is left of everything', [laptop], windowAt({ x: -1150 })],
  ['its title bar is above the screen', [laptop], windowAt({ y: -50 })],
  ['its title bar is below the screen', [laptop], windowAt({ y: 1000 })],
  ['there is no screen', [], windowAt({})],
])('a window that could not be reached keeps only its size: %s', (_, screens, state) => {
  expect(openingOn(screens, state)).toEqual({ width: 1200, height: 800, isMaximised: false });
});
