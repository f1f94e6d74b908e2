import { describe, expect, it } from 'vitest';
import {
  emptyRequestForm,
  type RequestForm,
  readRequestForm,
} from '../../../renderer/features/sampling/request-form.ts';

const computerSeed = '8f3a 0c1d 77b2 e4a9';
const read = (form: Partial<RequestForm>) =>
  readRequestForm({ ...emptyRequestForm, ...form }, computerSeed);
const fields = (form: Partial<RequestForm>) => read(form).faults.map(({ kind }) => kind);

describe('a request for a sample', () => {
  it('as it stands at first is a share of the cases, from the seed of the computer', () => {
    expect(read({})).toEqual({
      request: { method: 'random', size: { kind: 'share', percent: 20 }, perAssessor: false },
      seed: computerSeed,
      faults: [],
    });
  });

  it('takes a seed that people typed, with single spaces', () => {
    const form = read({ seedFrom: 'typed', typedSeed: ' 3  5 1 6 ', number: '8', unit: 'cases' });

    expect(form).toMatchObject({
      request: { size: { kind: 'number', number: 8 } },
      seed: '3 5 1 6',
    });
  });

  it.each<[string, Partial<RequestForm>, readonly string[]]>([
    ['no seed', { seedFrom: 'typed' }, ['seed-missing']],
    [
      'a seed that a shell would read',
      { seedFrom: 'typed', typedSeed: "'; ls" },
      ['seed-not-allowed'],
    ],
    ['more than all', { number: '101' }, ['percent-not-allowed']],
    ['no case', { number: '0', unit: 'cases' }, ['number-not-allowed']],
    ['no number', { number: 'some', unit: 'cases' }, ['number-not-allowed']],
    ['every case', { method: 'every-nth', nth: '1' }, ['nth-not-allowed']],
    ['none of the first', { method: 'first-cases', first: '0' }, ['first-not-allowed']],
    ['no sign', { method: 'odd-cases', signs: [] }, ['signs-missing']],
    [
      'no sign and no number',
      { method: 'odd-cases', signs: [], oddSize: 'part', number: '' },
      ['signs-missing', 'percent-not-allowed'],
    ],
  ])('is refused with %s', (_, form, kinds) => {
    expect(fields(form)).toEqual(kinds);
  });

  it('does not mind a wrong number that is not asked for', () => {
    expect(fields({ method: 'odd-cases', oddSize: 'all', number: 'some' })).toEqual([]);
  });
});
