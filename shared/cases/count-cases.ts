import type { CaseSummary } from './case-summary.ts';

/** How far an inspection is. The last three add up to the first. */
export type CaseCounts = {
  readonly cases: number;
  readonly signedOff: number;
  /** Begun and not signed off: those that only wait for their sign-off and those opened again included. */
  readonly inProgress: number;
  readonly notStarted: number;
};

export function countCases(summaries: readonly CaseSummary[]): CaseCounts {
  const signedOff = summaries.filter(({ status }) => status === 'signed-off').length;
  const notStarted = summaries.filter(({ status }) => status === 'not-started').length;
  const cases = summaries.length;
  return { cases, signedOff, inProgress: cases - signedOff - notStarted, notStarted };
}
