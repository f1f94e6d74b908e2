import { describe, expect, it } from 'vitest';
import { readFramework } from '../../../shared/frameworks/read-framework.ts';
import { faultsIn, syntheticWith } from '../../builders/frameworks.ts';

const prompt = 'standards[0].keyQuestions[0].prompts[0]';

/** Places for one line of words, and how many characters each takes. */
const lines: readonly (readonly [string, number])[] = [
  ['title.en', 2_000],
  ['title.cy', 2_000],
  [`${prompt}.text.en`, 2_000],
  ['publisher', 200],
  ['attribution.licence', 200],
  ['flags[0].provenance.source', 2_000],
  ['flags[1].provenance.reason', 2_000],
  ['detailSections[0].groups[0].fields[0].importHeadings[1]', 200],
  ['detailSections[0].groups[0].fields[0].options[1].importedAs[0]', 200],
  ['flags[0].symbol', 10],
];

describe('the words of a framework', () => {
  it.each(lines)('at %s have at most %i characters', (place, most) => {
    const faults = [most, most + 1].map((length) =>
      faultsIn(syntheticWith({ [place]: 'x'.repeat(length) })),
    );

    expect(faults).toEqual([[], [[place, 'out-of-range']]]);
  });

  it.each(lines)('at %s are on one line and hide nothing', (place) => {
    const texts = [
      '   ',
      'a\0b',
      'a\nb',
      'a\u202Eb',
      'a\u2066b',
      'a\u200Bb',
      'a\u2028b',
      'a\uD800',
    ];

    const faults = texts.map((text) => faultsIn(syntheticWith({ [place]: text })));

    expect(faults).toEqual(texts.map(() => [[place, 'not-allowed']]));
  });

  it('of guidance may have several lines, and be longer', () => {
    const texts = ['One\nTwo', 'x'.repeat(10_000), 'x'.repeat(10_001), 'One\u202ETwo', '\n \n'];

    const faults = texts.map((en) => faultsIn(syntheticWith({ [`${prompt}.guidance`]: { en } })));

    expect(faults).toEqual([
      [],
      [],
      [[`${prompt}.guidance.en`, 'out-of-range']],
      [[`${prompt}.guidance.en`, 'not-allowed']],
      [[`${prompt}.guidance.en`, 'not-allowed']],
    ]);
  });

  it('that are refused are refused in words', () => {
    const data = syntheticWith({ publisher: ' ', 'title.en': 'a\u202Eb' });
    const outcome = readFramework(data);

    expect(!outcome.ok && outcome.error.map(({ path, message }) => [path, message])).toEqual([
      ['title.en', 'Holds a line end or a hidden character. Type it again'],
      ['publisher', 'Must hold more than spaces'],
    ]);
  });

  it('in a condition are ids', () => {
    const place = 'flags[0].appliesWhen.field';

    expect(faultsIn(syntheticWith({ [place]: 'x'.repeat(100_000) }))).toEqual([
      [place, 'out-of-range'],
    ]);
  });
});

describe('the licence of a framework', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/licence',
    'https:example.org',
    '/licence',
  ])('is not at %s', (address) => {
    expect(faultsIn(syntheticWith({ 'attribution.licenceUrl': address }))).toEqual([
      ['attribution.licenceUrl', 'wrong-format'],
    ]);
  });

  it('hides nothing in its address', () => {
    const address = 'https://example.org/\u202Egpj';

    expect(faultsIn(syntheticWith({ 'attribution.licenceUrl': address }))).toEqual([
      ['attribution.licenceUrl', 'not-allowed'],
    ]);
  });

  it.each(['http://example.org/licence', 'https://example.org'])('may be at %s', (address) => {
    expect(faultsIn(syntheticWith({ 'attribution.licenceUrl': address }))).toEqual([]);
  });
});

describe('the version of a framework', () => {
  it.each(['01.0.0', '1.00.0', '1.0.01', '1.0', '1.0.0 ', 'v1.0.0', `1.0.${'1'.repeat(7)}`])(
    'is not “%s”',
    (version) => {
      expect(faultsIn(syntheticWith({ version }))).toEqual([['version', 'wrong-format']]);
    },
  );

  it.each(['0.0.1', '10.20.30', '2021.1.0'])('may be %s', (version) => {
    expect(faultsIn(syntheticWith({ version }))).toEqual([]);
  });
});
