import type { Step } from '../../kernel/upgrade.ts';

/**
 * The steps that bring older entries up to date, from version 1 on: none yet, because 1 is the current version.
 * Each is a file of its own here, named for the version it leads to (`to-2.ts`), with the old schema beside it.
 */
export const entrySteps: readonly Step[] = [];
