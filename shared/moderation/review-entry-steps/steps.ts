import type { Step } from '../../kernel/upgrade.ts';

/** The steps that bring older entries of reviews up to date, as with `entrySteps` of cases: none yet. */
export const reviewEntrySteps: readonly Step[] = [];
