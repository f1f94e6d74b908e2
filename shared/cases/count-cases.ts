import { CaseStatus, type CaseSummary } from './case-summary.ts';

/** How many cases stand at each status, as the list shows it. Together they are all of the cases. */
export type CaseCounts = Readonly<Record<CaseStatus, number>>;

export function countCases(summaries: readonly CaseSummary[]): CaseCounts {
  const counts = Object.fromEntries(CaseStatus.options.map((status) => [status, 0]));
  for (const { status } of summaries) counts[status] = (counts[status] ?? 0) + 1;
  return counts as Record<CaseStatus, number>;
}
