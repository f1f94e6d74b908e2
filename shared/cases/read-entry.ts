import type { Result } from '../kernel/result.ts';
import { type Ladder, type ReadFault, readVersioned } from '../kernel/upgrade.ts';
import { Entry } from './entry.ts';
import { entrySteps } from './entry-steps/steps.ts';

export const entryLadder: Ladder<Entry> = { current: 1, schema: Entry, steps: entrySteps };

/**
 * Reads one stored entry and brings it up to date.
 * Its hash is over the entry as it was stored, whatever its version: chains are verified on stored entries and
 * brought up to date afterwards (`readChain`). Never hash, or store again, what this returns for an older one.
 */
export function readEntry(stored: unknown): Result<Entry, ReadFault> {
  return readVersioned(entryLadder, stored);
}
