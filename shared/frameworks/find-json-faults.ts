import { limits } from './check-size.ts';
import { type FrameworkFault, faultAt } from './framework-fault.ts';

/**
 * Where a text stops being JSON, by line and column, and names given twice in one object.
 * JSON.parse tells the place in some messages only and lets the last of two equal names win in silence.
 * Nothing is found in what JSON.parse accepts without a doubled name.
 */
export function findJsonFaults(text: string): FrameworkFault[] {
  const reader: Reader = { text, at: 0, doubled: [] };
  try {
    skipSpace(reader);
    readValue(reader, 0);
    skipSpace(reader);
    if (reader.at < text.length)
      throw new Unexpected(reader.at, 'Nothing may follow the last bracket');
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    const problem = error.tooDeep ? 'too-deep' : 'not-json';
    return [{ path: placeIn(text, error.at), problem, message: error.message }];
  }
  return reader.doubled.map(({ at, name }) => ({
    ...faultAt([], 'name-twice', `The name “${name}” is given twice in the same object`),
    path: placeIn(text, at),
  }));
}

type Reader = {
  readonly text: string;
  at: number;
  readonly doubled: { readonly at: number; readonly name: string }[];
};

class Unexpected extends Error {
  readonly at: number;
  readonly tooDeep: boolean;

  constructor(at: number, message: string, tooDeep = false) {
    super(message);
    this.at = at;
    this.tooDeep = tooDeep;
  }
}

function placeIn(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

function readValue(reader: Reader, depth: number): void {
  if (depth > limits.depth) {
    throw new Unexpected(reader.at, `Lists and objects stand more than ${limits.depth} deep`, true);
  }
  const first = reader.text[reader.at];
  if (first === '{') readObject(reader, depth);
  else if (first === '[') readList(reader, depth);
  else if (first === '"') readString(reader);
  else readWord(reader);
}

function readObject(reader: Reader, depth: number): void {
  const names = new Set<string>();
  readItems(reader, '}', () => {
    const start = reader.at;
    if (reader.text[start] !== '"') {
      throw new Unexpected(start, 'Expected a name in quotation marks');
    }
    const name = readString(reader);
    if (names.has(name)) reader.doubled.push({ at: start, name });
    names.add(name);
    skipSpace(reader);
    if (reader.text[reader.at] !== ':') {
      throw new Unexpected(reader.at, 'Expected a colon after the name');
    }
    reader.at++;
    skipSpace(reader);
    readValue(reader, depth + 1);
  });
}

function readList(reader: Reader, depth: number): void {
  readItems(reader, ']', () => readValue(reader, depth + 1));
}

function readItems(reader: Reader, end: '}' | ']', readItem: () => void): void {
  reader.at++;
  skipSpace(reader);
  if (reader.text[reader.at] === end) {
    reader.at++;
    return;
  }
  for (;;) {
    readItem();
    skipSpace(reader);
    const next = reader.text[reader.at];
    if (next !== ',' && next !== end) {
      throw new Unexpected(
        reader.at,
        next === undefined ? `The file ends before its last ${end}` : `Expected a comma or ${end}`,
      );
    }
    reader.at++;
    if (next === end) return;
    skipSpace(reader);
  }
}

const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;

function readString(reader: Reader): string {
  const start = reader.at;
  reader.at++;
  for (;;) {
    const next = reader.text[reader.at];
    if (next === undefined) {
      throw new Unexpected(reader.at, 'The file ends before the closing quotation mark');
    }
    if (next === '"') break;
    if (next < ' ') {
      throw new Unexpected(reader.at, 'Text must close on its line. Write a new line in it as \\n');
    }
    if (next !== '\\') reader.at++;
    else if (match(reader, escaped) === null) {
      throw new Unexpected(reader.at, 'A backslash must be written as \\\\');
    }
  }
  reader.at++;
  return JSON.parse(reader.text.slice(start, reader.at));
}

function readWord(reader: Reader): void {
  const start = reader.at;
  if (match(reader, word) !== null) return;
  const ended = reader.text[start] === undefined;
  throw new Unexpected(
    start,
    ended ? 'The file ends where a value is expected' : 'Expected a value',
  );
}

function skipSpace(reader: Reader): void {
  match(reader, space);
}

function match(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const found = pattern.exec(reader.text);
  if (found === null) return null;
  reader.at = pattern.lastIndex;
  return found[0];
}
