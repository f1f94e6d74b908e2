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
    const entries = Object.entries(next).map(([name, value]) => {
      const known = Object.hasOwn(previous, name) ? previous[name] : undefined;
      return [name, share(known, value)] as const;
    });
    const same =
      entries.length === Object.keys(previous).length &&
      entries.every(([name, value]) => Object.hasOwn(previous, name) && value === previous[name]);
    return same ? previous : Object.fromEntries(entries);
  }
  return next;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
