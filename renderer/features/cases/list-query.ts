import * as z from 'zod';
import { CaseStatus } from '../../../shared/cases/case-summary.ts';

export const Column = z.enum([
  'reference',
  'cohort',
  'rosh',
  'status',
  'left',
  'assessor',
  'changed',
]);
export type Column = z.infer<typeof Column>;

/** What the person asks of a case list. All but the search stands in the address. */
export const ListQuery = z.strictObject({
  search: z.string().catch('').default(''),
  status: CaseStatus.nullable().catch(null).default(null),
  cohort: z.string().min(1).nullable().catch(null).default(null),
  rosh: z.string().min(1).nullable().catch(null).default(null),
  mine: z.boolean().catch(false).default(false),
  sort: Column.catch('changed').default('changed'),
  order: z.enum(['ascending', 'descending']).catch('descending').default('descending'),
  /** From 1. A page past the end shows the last one. */
  page: z.int().min(1).catch(1).default(1),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** Everything, the latest change first. */
export const wholeList: ListQuery = ListQuery.parse({});

/** Reads what it can of an address that anyone may have typed; the rest is as in the whole list. */
export function readListQuery(params: URLSearchParams): ListQuery {
  return ListQuery.parse({
    status: params.get('status') ?? undefined,
    cohort: params.get('cohort') ?? undefined,
    rosh: params.get('rosh') ?? undefined,
    mine: params.get('mine') === 'yes',
    sort: params.get('sort') ?? undefined,
    order: params.get('order') ?? undefined,
    page: params.has('page') ? Number(params.get('page')) : undefined,
  });
}

/**
 * Only what differs from the whole list, in one order: the same list has the same address.
 * Never the search, which names cases: addresses are kept on the disk.
 */
export function writeListQuery(query: ListQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.status !== null) params.set('status', query.status);
  if (query.cohort !== null) params.set('cohort', query.cohort);
  if (query.rosh !== null) params.set('rosh', query.rosh);
  if (query.mine) params.set('mine', 'yes');
  if (query.sort !== wholeList.sort || query.order !== wholeList.order) {
    params.set('sort', query.sort);
    params.set('order', query.order);
  }
  if (query.page > 1) params.set('page', String(query.page));
  return params;
}

/** The same column again turns the order round; another begins with what is most wanted at the top. */
export function sortedBy(query: ListQuery, column: Column): ListQuery {
  const begins = column === 'changed' || column === 'left' ? 'descending' : 'ascending';
  const turned = query.order === 'ascending' ? 'descending' : 'ascending';
  return { ...query, sort: column, order: query.sort === column ? turned : begins, page: 1 };
}

/** Whether anything is left out of the list by it. */
export function isFiltering(query: ListQuery): boolean {
  return (
    query.search.trim() !== '' ||
    query.status !== null ||
    query.cohort !== null ||
    query.rosh !== null ||
    query.mine
  );
}
