import { expect, test } from 'vitest';
import { pageNumbers, pageOf } from '../../../renderer/features/cases/page-of.ts';

const rows = Array.from({ length: 250 }, (_, index) => index + 1);

test('the last page holds what is left over', () => {
  const { rows: shown, ...place } = pageOf(rows, 3);

  expect({ ...place, first: shown[0], count: shown.length }).toEqual({
    page: 3,
    pageCount: 3,
    from: 201,
    to: 250,
    first: 201,
    count: 50,
  });
});

test('a page past the end is the last one', () => {
  expect(pageOf(rows, 9)).toEqual(pageOf(rows, 3));
});

test('a list of nothing has one empty page', () => {
  expect(pageOf([], 1)).toEqual({ rows: [], page: 1, pageCount: 1, from: 0, to: 0 });
});

test('page numbers show the ends and the neighbours, and no gap hides a single page', () => {
  expect([pageNumbers(1, 3), pageNumbers(6, 50), pageNumbers(3, 50), pageNumbers(50, 50)]).toEqual([
    [1, 2, 3],
    [1, 'gap', 5, 6, 7, 'gap', 50],
    [1, 2, 3, 4, 'gap', 50],
    [1, 'gap', 49, 50],
  ]);
});
