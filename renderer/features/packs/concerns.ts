import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import { isMine } from '../../../shared/cases/is-mine.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import type { PackPurpose } from '../../../shared/packs/pack-descriptor.ts';

export type PackRecipient = { readonly personId: Id; readonly name: string };

/** Something of a pack that one of those who can open it should perhaps not see. */
export type Concern =
  /** Reviews of cases that somebody else inspected and somebody else reviewed. */
  | { readonly kind: 'reviews-of-others'; readonly recipient: string; readonly ids: readonly Id[] }
  /** They would check cases of their own. */
  | { readonly kind: 'own-cases'; readonly recipient: string; readonly ids: readonly Id[] };

/**
 * A review concerns whoever inspected the case and whoever opened the review; the lead inspector, by name, is concerned
 * with all of them. Whose a case is, is known by the assessor's name alone: see `isMine`.
 */
export function concernsOf(pack: {
  readonly purpose: PackPurpose;
  readonly recipients: readonly PackRecipient[];
  readonly cases: readonly CaseSummary[];
  readonly reviews: readonly ReviewSummary[];
  readonly leadInspector: string;
}): readonly Concern[] {
  const { purpose, recipients, cases, reviews, leadInspector } = pack;
  return recipients.flatMap(({ personId, name }): Concern[] => {
    if (purpose === 'reviews') {
      if (isMine(leadInspector, name)) return [];
      const ids = reviews
        .filter((review) => review.inspectorId !== personId && review.openedById !== personId)
        .map(({ reviewId }) => reviewId);
      return ids.length === 0 ? [] : [{ kind: 'reviews-of-others', recipient: name, ids }];
    }
    if (purpose !== 'to-moderate' && purpose !== 'to-mark-blind') return [];
    const ids = cases.filter(({ assessor }) => isMine(assessor, name)).map(({ caseId }) => caseId);
    return ids.length === 0 ? [] : [{ kind: 'own-cases', recipient: name, ids }];
  });
}

/** Every case or review that any concern is about, once. */
export function concerned(concerns: readonly Concern[]): readonly Id[] {
  return [...new Set(concerns.flatMap(({ ids }) => ids))];
}
