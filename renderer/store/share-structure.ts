/**
 * The next value, with every part that is equal to the previous one's replaced by that very part, so that a screen
 * can tell by identity what changed. For plain JSON values.
 */
export function shareStructure<Value>(previous: Value, next: Value): Value {
  return share(previous, next) as Value;
}

function share(previous: unknown, next: unknown): unknown {
  if (previous === next) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) {
    const shared = next.map((value, index) => share(previous[index], value));
    const same =
      previous.length === shared.length && shared.every((one, at) => one === previous[at]);
    return same ? previous : shared;
  }
  if (isRecord(previous) && isRecord(next)) {
    const names = Object.keys(next);
    let same = names.length === Object.keys(previous).length;
    const shared: Record<string, unknown> = {};
    for (const name of names) {
      shared[name] = share(previous[name], next[name]);
      same &&= Object.hasOwn(previous, name) && shared[name] === previous[name];
    }
    return same ? previous : shared;
  }
  return next;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
