import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Author } from '../../../shared/cases/entry.ts';
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

/** A review that may travel once somebody has ended what they began. */
export type UnendedReview = ReviewSummary & { readonly unendedBy: Author };

/**
 * Reviews whose turn is over may travel. One that another took the place of stays here; one in which somebody began to
 * answer or to settle, and did not end it, would be refused: whoever took it in would end a turn with another's words.
 */
export function packableReviews(
  summaries: readonly ReviewSummary[],
): Packable<ReviewSummary> & { readonly unended: readonly UnendedReview[] } {
  // Another state of a case is a matter of the vault it is kept in, whatever was decided of it.
  const checks = summaries.filter(({ mode }) => mode !== 'state');
  const turnIsOver = inOrder(checks.filter(isTurnOver));
  return {
    ready: turnIsOver.filter(({ unendedBy }) => unendedBy === null),
    unended: turnIsOver.flatMap((one) =>
      one.unendedBy === null ? [] : [{ ...one, unendedBy: one.unendedBy }],
    ),
    notReady: inOrder(
      checks.filter(
        (one) => !isTurnOver(one) && (one.phase === 'to-mark' || one.phase === 'reviewing'),
      ),
    ),
  };
}

/** A calibration has one turn alone, which ends when its marking is committed: nothing in it is concluded. */
function isTurnOver({ mode, phase }: ReviewSummary): boolean {
  if (mode === 'calibration' && phase === 'reviewing') return true;
  return phase === 'concluded' || phase === 'responded' || phase === 'settled';
}

// SNP-9 stands before SNP-10.
const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

function inOrder<Summary extends { readonly caseReference: string }>(
  summaries: readonly Summary[],
): readonly Summary[] {
  return [...summaries].sort((a, b) => collator.compare(a.caseReference, b.caseReference));
}
