import { CaseStatus, type CaseSummary } from '../../../shared/cases/case-summary.ts';
import { isMine } from '../../../shared/cases/is-mine.ts';
import type { Column, ListQuery } from './list-query.ts';

/** What an arrangement needs to know besides the cases: whose list it is, and the order of the options. */
export type Arrangement = {
  readonly personName: string;
  /** Option values in the framework's order: low comes before high because the framework says so. */
  readonly cohorts: readonly string[];
  readonly levels: readonly string[];
};

/** The cases that a query asks for, in its order. Cases that tie stand by their reference; blanks come last. */
export function arrangeCases(
  summaries: readonly CaseSummary[],
  query: ListQuery,
  arrangement: Arrangement,
): readonly CaseSummary[] {
  const words = query.search.trim().toLocaleLowerCase('en-GB').split(/\s+/).filter(Boolean);
  const wanted = summaries.filter(
    (summary) =>
      (query.status === null || summary.status === query.status) &&
      (query.cohort === null || summary.cohort === query.cohort) &&
      (query.rosh === null || summary.riskOfSeriousHarm === query.rosh) &&
      (!query.mine || isMine(summary.assessor, arrangement.personName)) &&
      contains(summary, words),
  );
  return inOrder(wanted, query, arrangement);
}

// SNP-9 stands before SNP-10.
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function contains(summary: CaseSummary, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${summary.caseReference} ${summary.assessor}`.toLocaleLowerCase('en-GB');
  return words.every((word) => text.includes(word));
}

function inOrder(
  summaries: readonly CaseSummary[],
  query: ListQuery,
  arrangement: Arrangement,
): readonly CaseSummary[] {
  const keyOf = sortKey(query.sort, arrangement);
  const direction = query.order === 'ascending' ? 1 : -1;
  return summaries
    .map((summary) => ({ summary, key: keyOf(summary) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        if (a.key !== b.key) return a.key === null ? 1 : -1;
      } else {
        const compared = compareKeys(a.key, b.key) * direction;
        if (compared !== 0) return compared;
      }
      return collator.compare(a.summary.caseReference, b.summary.caseReference);
    })
    .map(({ summary }) => summary);
}

function compareKeys(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number'
    ? a - b
    : collator.compare(String(a), String(b));
}

function sortKey(
  column: Column,
  { cohorts, levels }: Arrangement,
): (summary: CaseSummary) => string | number | null {
  switch (column) {
    case 'reference':
      return (summary) => summary.caseReference;
    case 'assessor':
      return (summary) => (summary.assessor === '' ? null : summary.assessor);
    case 'cohort':
      return (summary) => placeAmong(cohorts, summary.cohort);
    case 'rosh':
      return (summary) => placeAmong(levels, summary.riskOfSeriousHarm);
    case 'status':
      return (summary) => CaseStatus.options.indexOf(summary.status);
    case 'left':
      return (summary) => summary.left;
    case 'changed':
      return (summary) => Date.parse(summary.changedAt);
  }
}

function placeAmong(values: readonly string[], value: string | null): number | null {
  if (value === null) return null;
  const place = values.indexOf(value);
  return place === -1 ? values.length : place;
}
