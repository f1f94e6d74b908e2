import { expect, test } from 'vitest';
import { sectionIdOf } from '../../../renderer/features/marking/section-in-address.ts';

test.each([
  ['/cases/1/sections/2.3', '2.3'],
  ['/cases/1/check', 'check'],
  ['/cases/1', null],
  ['/cases/1/history', null],
  ['/inspections/1', null],
])('the address %s shows the section %s', (pathname, sectionId) => {
  expect(sectionIdOf(pathname)).toBe(sectionId);
});
