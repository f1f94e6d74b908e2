import { expect, test } from 'vitest';
import { isMine } from '../../../shared/cases/is-mine.ts';

test.each([
  ['AB', 'Anna Bell'],
  ['a.b.', 'Anna Bell'],
  ['anna bell', 'Anna Bell'],
  ['AJB', 'Anna Jane Bell'],
  ['AB', 'Anna Jane Bell'],
  ['MSJ', 'Mary Smith-Jones'],
  ['MS', 'Mary Smith-Jones'],
  ['AB', 'AB'],
  ['SÔ', 'Siân Ôwen'],
])('the assessor %s is %s', (assessor, person) => {
  expect(isMine(assessor, person)).toBe(true);
});

test.each([
  ['', 'Anna Bell'],
  ['A', 'Anna Bell'],
  ['BA', 'Anna Bell'],
  ['Anna', 'Anna Bell'],
  ['CD', 'Anna Bell'],
])('the assessor "%s" is not %s', (assessor, person) => {
  expect(isMine(assessor, person)).toBe(false);
});
