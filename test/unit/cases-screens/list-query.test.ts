import { expect, test } from 'vitest';
import {
  type ListQuery,
  readListQuery,
  sortedBy,
  wholeList,
  writeListQuery,
} from '../../../renderer/features/cases/list-query.ts';

test('the address of a list leads back to the same list, and never says what was searched for', () => {
  const query: ListQuery = {
    search: 'SNP & co',
    status: 'returned',
    cohort: 'post-release',
    rosh: 'very-high',
    mine: true,
    sort: 'left',
    order: 'ascending',
    page: 3,
  };

  const address = writeListQuery(query).toString();

  expect(readListQuery(new URLSearchParams(address))).toEqual({ ...query, search: '' });
  expect(address).not.toContain('SNP');
});

test('the whole list needs nothing in the address', () => {
  expect(writeListQuery(wholeList).toString()).toBe('');
});

test('what an address says wrongly is passed over and the rest is kept', () => {
  const query = readListQuery(
    new URLSearchParams('status=lost&page=-2&sort=colour&order=up&mine=maybe&rosh=high'),
  );

  expect(query).toEqual({ ...wholeList, rosh: 'high' });
});

test('the same column again turns the order round, another begins afresh, and both go to the first page', () => {
  const byLeft = sortedBy({ ...wholeList, page: 4 }, 'left');
  const turned = sortedBy({ ...byLeft, page: 2 }, 'left');
  const byReference = sortedBy(turned, 'reference');

  expect([byLeft, turned, byReference].map(({ sort, order, page }) => [sort, order, page])).toEqual(
    [
      ['left', 'descending', 1],
      ['left', 'ascending', 1],
      ['reference', 'ascending', 1],
    ],
  );
});
