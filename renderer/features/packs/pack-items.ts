import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { ReviewMode } from '../../../shared/moderation/review-entry.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import type { PackEvent } from './pack-events.ts';

/** A case or review of a pack that is still here. */
export type PackItem = {
  readonly kind: 'case' | 'review';
  readonly id: Id;
  readonly caseReference: string;
  /** Whether a case that was sent has gone on since; null where that is not known. */
  readonly isChanged: boolean | null;
  /** Of a review how the case is checked, and by whom: several reviews may be of one case. */
  readonly review: { readonly mode: ReviewMode; readonly by: string } | null;
};

/** What of a pack is still here, and how many of it are not. The log holds ids: references stand in the cases alone. */
export function packItems(
  happening: PackEvent['happening'],
  summaries: readonly CaseSummary[],
  reviews: readonly ReviewSummary[],
): { readonly here: readonly PackItem[]; readonly gone: number } {
  const held = happening.kind === 'pack-made' ? happening.sent : happening.received;
  const cases = new Map(summaries.map((summary) => [summary.caseId, summary]));
  const reviewed = new Map(reviews.map((summary) => [summary.reviewId, summary]));
  const find = (id: Id, seq: number | null): PackItem | null => {
    const found = cases.get(id);
    if (found !== undefined) {
      const isChanged = seq === null ? null : found.seq > seq;
      return { kind: 'case', id, caseReference: found.caseReference, isChanged, review: null };
    }
    const review = reviewed.get(id);
    if (review === undefined) return null;
    const { caseReference, mode, openedByName: by } = review;
    return { kind: 'review', id, caseReference, isChanged: null, review: { mode, by } };
  };
  const found = [
    ...(held?.cases ?? []).map((one) =>
      typeof one === 'string' ? find(one, null) : find(one.caseId, one.seq),
    ),
    ...(held?.reviews ?? []).map((id) => find(id, null)),
  ];
  const here = found.filter((item) => item !== null);
  return { here, gone: found.length - here.length };
}
