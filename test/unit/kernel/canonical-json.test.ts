import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../shared/kernel/canonical-json.ts';

const name = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '10',
    '9',
    '007',
    '__proto__',
    'toJSON',
    'constructor',
    '\ud800',
    '2.1.1.a',
    '€',
    'ö',
  ),
);
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(null, true, false, -0, 1e21, 1e-7, Number.MAX_VALUE, '\udc00', '\u2028'),
    fc.constantFrom<unknown>(
      undefined,
      new Date(0),
      Number.NaN,
      Symbol('no'),
      new Map(),
      new Number(1),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map(Object.fromEntries),
  ),
})).value;

describe('the one spelling of JSON', () => {
  it('is that of the library by an author of RFC 8785, whatever is spelled', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(outcome(() => toCanonicalJson(value))).toEqual(outcome(() => byLibrary(value)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is that of the RFC’s own example (section 3.2.2)', () => {
    const value = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(toCanonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by their UTF-16 code units, whole numbers too (section 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const sorted = JSON.parse(`[${toCanonicalJson(value).slice(1, -1).replaceAll('":"', '","')}]`);
    expect(sorted.filter((_: string, index: number) => index % 2 === 1)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('is refused to what turns round on itself', () => {
    const round: unknown[] = [];
    round.push({ round });
    expect(() => toCanonicalJson(round)).toThrow('Circular');
  });

  it('is had of what is nested deeper than a stack', () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep];
    expect(toCanonicalJson(deep)).toBe(`${'['.repeat(100_000)}1${']'.repeat(100_000)}`);
  });
});

function byLibrary(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('not a JSON value');
  return text;
}

function outcome(work: () => string): string {
  try {
    return work();
  } catch {
    return 'refused';
  }
}
