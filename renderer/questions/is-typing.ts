import type { KeyPlace } from './shortcut.ts';

/** Whether a key pressed here writes text, or chooses from a list by its first letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches(`textarea, select, input:not(${toggles})`);
}

export function keyPlaceOf(target: EventTarget | null): KeyPlace {
  if (isTyping(target)) return 'text';
  return target instanceof HTMLElement && target.matches('button, a[href], summary')
    ? 'button'
    : 'page';
}

const toggles =
  '[type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="reset"], [type="file"]';
