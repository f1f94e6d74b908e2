import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFaults } from '../../../shared/frameworks/find-json-faults.ts';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a file that is not JSON', () => {
  it.each([
    ['', 'line 1, column 1', 'The file ends where a value is expected'],
    ['{\n  "v": 1,\n}', 'line 3, column 1', 'Expected a name in quotation marks'],
    ['{\r\n"v" 1}', 'line 2, column 5', 'Expected a colon after the name'],
    ['[1 2]', 'line 1, column 4', 'Expected a comma or ]'],
    ['{"a": {"b": 1}', 'line 1, column 15', 'The file ends before its last }'],
    ['{"a": one}', 'line 1, column 7', 'Expected a value'],
    [
      '{"a": "b\n"}',
      'line 1, column 9',
      'Text must close on its line. Write a new line in it as \\n',
    ],
    ['"C:\\data"', 'line 1, column 4', 'A backslash must be written as \\\\'],
    ['"open', 'line 1, column 6', 'The file ends before the closing quotation mark'],
    ['{}\n{}', 'line 2, column 1', 'Nothing may follow the last bracket'],
    ['[01]', 'line 1, column 3', 'Expected a comma or ]'],
  ])('is refused with the place: %j', (text, path, message) => {
    expect([parses(text), findJsonFaults(text)]).toEqual([
      false,
      [{ path, problem: 'not-json', message }],
    ]);
  });

  it('is refused when it nests without end, whatever its length', () => {
    expect(findJsonFaults('['.repeat(1_000_000))).toEqual([
      {
        path: 'line 1, column 42',
        problem: 'too-deep',
        message: 'Lists and objects stand more than 40 deep',
      },
    ]);
  });

  it('is found exactly where JSON.parse refuses it', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', '"a"', '"b"', '"', '\\', '\\u00e9', '1', '-', '.5', 'e9'],
      ...['0', 'true', 'null', 'nul', ' ', '\n', '\t', '\u007f', '\u2028', '“'],
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
      fc.json({ maxDepth: 4 }),
      fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), pieces).map(([json, at, piece]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + piece + json.slice(place + 1);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const faults = findJsonFaults(text).filter(({ problem }) => problem === 'not-json');

        expect(faults.length === 0).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a name given twice', () => {
  it('is refused where it stands, since one of the two would be lost in silence', () => {
    expect(findJsonFaults('{"a": 1,\n "b": {"a": 2},\n "\\u0061": 3}')).toEqual([
      {
        path: 'line 3, column 2',
        problem: 'name-twice',
        message: 'The name “a” is given twice in the same object',
      },
    ]);
  });
});
