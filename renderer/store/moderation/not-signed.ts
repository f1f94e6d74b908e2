import type { Instant } from '../../../shared/kernel/instant.ts';
import type { ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import { endsTurn } from '../../../shared/moderation/turn.ts';
import type { Saving } from '../open-case.ts';
import type { Schedule } from '../schedule.ts';

/** Tries again what could not be signed, ever more seldom, until it is or nobody wants it any more. */
export function createSigningRetry(parts: {
  readonly now: () => Instant;
  readonly schedule: Schedule;
  readonly again: () => void;
}) {
  let failures = 0;
  let retryingAt: Instant | null = null;
  let callOff: (() => void) | null = null;
  const clear = () => {
    callOff?.();
    callOff = null;
    retryingAt = null;
  };
  return {
    /** When it is tried again; null while nothing failed. */
    retryingAt: () => retryingAt,
    clear,
    signed: () => {
      clear();
      failures = 0;
    },
    failed: () => {
      clear();
      const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
      failures += 1;
      retryingAt = new Date(Date.parse(parts.now()) + delayMs).toISOString();
      callOff = parts.schedule(delayMs, parts.again);
    },
  };
}

const firstDelayMs = 1000;
const longestDelayMs = 30_000;

/**
 * What is kept of what waits behind an ending that is given up: not the ending, nor what names an entry by a number
 * that it would not have now. `firstSeq` is the number that the ending would have had.
 */
export function withoutEnding<Draft extends { readonly happening: ReviewHappening }>(
  drafts: readonly Draft[],
  firstSeq: number,
): readonly Draft[] {
  const undone = new Set(
    drafts.flatMap(({ happening }) => (happening.kind === 'undone' ? [happening.seq] : [])),
  );
  return drafts.filter(({ happening }, index) => {
    const namesAnEntry = happening.kind === 'undone' || happening.kind === 'replied';
    if (endsTurn(happening) || undone.has(firstSeq + index)) return false;
    return !namesAnEntry || happening.seq < firstSeq;
  });
}

/** What waits to be signed is not saved, whatever has been. */
export function withUnsigned(saving: Saving, drafts: number, retryingAt: Instant | null): Saving {
  if (retryingAt !== null && saving.state !== 'failed') {
    return { state: 'failed', problem: 'not-signed', waiting: drafts, retryingAt };
  }
  switch (saving.state) {
    case 'typing':
    case 'saved':
      return { state: 'saving', waiting: drafts };
    case 'saving':
    case 'failed':
      return { ...saving, waiting: saving.waiting + drafts };
  }
}
