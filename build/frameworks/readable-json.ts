const width = 100;

/**
 * JSON with what fits on a line on one line, for files that people review.
 * The formatter leaves it alone: a list of records keeps a line for each.
 */
export function toReadableJson(value: unknown): string {
  return `${write(value, 0, 0)}\n`;
}

/** `taken` is what else stands on the first line: indentation, name and comma. */
function write(value: unknown, depth: number, taken: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const flat = writeFlat(value);
  if (flat !== null && 2 * depth + taken + flat.length <= width) return flat;

  const inner = '  '.repeat(depth + 1);
  const outer = '  '.repeat(depth);
  if (Array.isArray(value)) {
    const lines = value.map(
      (item, index) => inner + write(item, depth + 1, comma(index, value.length)),
    );
    return `[\n${lines.join(',\n')}\n${outer}]`;
  }
  const entries = Object.entries(value);
  const lines = entries.map(([name, item], index) => {
    const start = `${JSON.stringify(name)}: `;
    return inner + start + write(item, depth + 1, start.length + comma(index, entries.length));
  });
  return `{\n${lines.join(',\n')}\n${outer}}`;
}

/** What stands after an item: the last has no comma. */
function comma(index: number, count: number): 0 | 1 {
  return index < count - 1 ? 1 : 0;
}

function writeFlat(value: object): string | null {
  if (Array.isArray(value)) {
    if (value.length > 1 && value.some((item) => typeof item === 'object')) return null;
    const items = value.map(writeFlatItem);
    return items.includes(null) ? null : `[${items.join(', ')}]`;
  }
  const entries = Object.entries(value).map(([name, item]) => {
    const flat = writeFlatItem(item);
    return flat === null ? null : `${JSON.stringify(name)}: ${flat}`;
  });
  return entries.includes(null) ? null : `{ ${entries.join(', ')} }`;
}

function writeFlatItem(item: unknown): string | null {
  return item !== null && typeof item === 'object' ? writeFlat(item) : JSON.stringify(item);
}
