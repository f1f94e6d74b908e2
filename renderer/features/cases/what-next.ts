import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import { isMine } from '../../../shared/cases/is-mine.ts';

/** The one thing to do next in an inspection. */
export type WhatNext =
  | { readonly kind: 'add-cases' }
  | { readonly kind: 'continue'; readonly summary: CaseSummary }
  | { readonly kind: 'start'; readonly summary: CaseSummary }
  | { readonly kind: 'sign-off'; readonly summary: CaseSummary }
  | { readonly kind: 'all-signed-off' };

/**
 * What was left half done comes first, the latest change first; then what only wants its sign-off; then what is
 * not started, in order of reference. A person's own cases come before anybody else's at each step.
 */
export function whatNext(summaries: readonly CaseSummary[], personName: string): WhatNext {
  if (summaries.length === 0) return { kind: 'add-cases' };
  const mine = summaries.filter(({ assessor }) => isMine(assessor, personName));
  return nextAmong(mine) ?? nextAmong(summaries) ?? { kind: 'all-signed-off' };
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function nextAmong(summaries: readonly CaseSummary[]): WhatNext | undefined {
  const halfDone = latest(
    summaries.filter(({ status }) => status === 'in-progress' || status === 'returned'),
  );
  if (halfDone) return { kind: 'continue', summary: halfDone };
  const ready = latest(summaries.filter(({ status }) => status === 'ready'));
  if (ready) return { kind: 'sign-off', summary: ready };
  const [first] = summaries
    .filter(({ status }) => status === 'not-started')
    .sort((a, b) => collator.compare(a.caseReference, b.caseReference));
  return first && { kind: 'start', summary: first };
}

function latest(summaries: readonly CaseSummary[]): CaseSummary | undefined {
  return summaries.reduce<CaseSummary | undefined>(
    (best, one) => (best === undefined || one.changedAt > best.changedAt ? one : best),
    undefined,
  );
}
