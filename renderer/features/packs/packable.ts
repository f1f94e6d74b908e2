import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import type { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';

/** What may go into a pack now, and what may not yet. */
export type Packable<Summary> = {
  readonly ready: readonly Summary[];
  readonly notReady: readonly Summary[];
};

/**
 * Cases may travel to be marked on in whatever state they are; whoever checks one is to have it as its inspector signed
 * it off.
 */
export function packableCases(
  purpose: Exclude<PackPurpose, 'reviews'>,
  summaries: readonly CaseSummary[],
): Packable<CaseSummary> {
  const isReady = ({ status }: CaseSummary) => purpose === 'cases' || status === 'signed-off';
  return {
    ready: inOrder(summaries.filter(isReady)),
    notReady: inOrder(summaries.filter((summary) => !isReady(summary))),
  };
}

/** Reviews whose turn is over may travel. One that another took the place of stays here. */
export function packableReviews(summaries: readonly ReviewSummary[]): Packable<ReviewSummary> {
  // Another state of a case is a matter of the vault it is kept in, whatever was decided of it.
  const checks = summaries.filter(({ mode }) => mode !== 'state');
  const inPhase = (...phases: readonly ReviewSummary['phase'][]) =>
    inOrder(checks.filter(({ phase }) => phases.includes(phase)));
  return {
    ready: inPhase('concluded', 'responded', 'settled'),
    notReady: inPhase('to-mark', 'reviewing'),
  };
}

// SNP-9 stands before SNP-10.
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function inOrder<Summary extends { readonly caseReference: string }>(
  summaries: readonly Summary[],
): readonly Summary[] {
  return [...summaries].sort((a, b) => collator.compare(a.caseReference, b.caseReference));
}
