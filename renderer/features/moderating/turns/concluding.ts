import type { Case } from '../../../../shared/cases/case.ts';
import type { Remark, Review } from '../../../../shared/moderation/review.ts';
import { changedBy } from '../../../../shared/moderation/standing-rulings.ts';
import type { Outcome } from '../drafts/outcome.ts';
import { type ReviewedStandard, type ReviewRow, rowsOf } from '../rows/review-rows.ts';
import { isLeft } from '../rows/review-view.ts';

/** Judgements that wait, with the standard of their page. */
export function undecidedIn(
  standards: readonly ReviewedStandard[],
  review: Review,
): readonly { readonly standardId: string; readonly row: ReviewRow }[] {
  return standards.flatMap((standard) =>
    rowsOf(standard)
      .filter((row) => isLeft(row, review))
      .map((row) => ({ standardId: standard.id, row })),
  );
}

export function unansweredIn(review: Review): readonly Remark[] {
  return review.remarks.filter(({ kind, replies }) => kind === 'question' && replies.length === 0);
}

/** How an outcome contradicts the decisions; it is said, and stands in nobody's way. */
export type Contradiction = 'accepted-but-changed' | 'with-changes-but-none' | 'returned-as-it-was';

export function contradictionOf(
  outcome: Outcome,
  review: Review,
  subject: Case,
): Contradiction | null {
  const changed = changedBy(review, subject).length;
  switch (outcome) {
    case 'accepted':
      return changed > 0 ? 'accepted-but-changed' : null;
    case 'accepted-with-changes':
      return changed === 0 ? 'with-changes-but-none' : null;
    case 'returned':
      return changed === 0 && review.remarks.length === 0 ? 'returned-as-it-was' : null;
  }
}

export type ConclusionProblem = 'outcome-missing' | 'reasons-missing' | 'undecided';

/** What stands in the way of concluding. A case is returned with judgements undecided, but not accepted. */
export function problemsOfConclusion(
  { outcome, reasons }: { readonly outcome: Outcome | null; readonly reasons: string },
  undecided: number,
): readonly ConclusionProblem[] {
  if (outcome === null) return ['outcome-missing'];
  const problems: ConclusionProblem[] = [];
  if (outcome !== 'returned' && undecided > 0) problems.push('undecided');
  if (outcome !== 'accepted' && reasons.trim() === '') problems.push('reasons-missing');
  return problems;
}
