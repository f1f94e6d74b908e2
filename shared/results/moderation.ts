import type { Case } from '../cases/case.ts';
import type { Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import { type FinalCase, finalCase, isModerated } from '../moderation/final-judgements.ts';
import type { WholeReview } from '../moderation/review.ts';

/** Which judgements are counted: with what moderation and the lead inspector made of them, or the inspectors' own. */
export type Judgements = 'final' | 'original';

/** What reviews make of the cases of an inspection. */
export type Moderation = {
  readonly judgements: Judgements;
  /** Of each case that any review is about. */
  readonly byCase: ReadonlyMap<Id, FinalCase>;
  /** Cases of which a review of their present state is concluded. */
  readonly moderated: ReadonlySet<Id>;
  /** The hash of the last entry of every review that could have a say, by the case it is about. */
  readonly heads: ReadonlyMap<Id, readonly Sha256[]>;
};

/** Of cases that nobody has reviewed. */
export const noModeration: Moderation = {
  judgements: 'final',
  byCase: new Map(),
  moderated: new Set(),
  heads: new Map(),
};

/**
 * The cases as they are to be counted, and what reviews make of them (`finalCase` holds the rule). Calibrations are
 * left aside. A state that was chosen in place of a case is the inspector's too, so it is there in both choices.
 */
export function judgeCases(
  cases: readonly Case[],
  reviews: readonly WholeReview[],
  judgements: Judgements,
): { readonly cases: readonly Case[]; readonly moderation: Moderation } {
  const byCase = new Map<Id, FinalCase>();
  const moderated = new Set<Id>();
  const heads = new Map<Id, readonly Sha256[]>();
  const ofCase = Map.groupBy(
    reviews.filter(({ review }) => review.mode !== 'calibration'),
    ({ review }) => review.subject.caseId,
  );
  const judged = cases.map((kase) => {
    const own = ofCase.get(kase.id);
    if (own === undefined) return kase;
    const final = finalCase(kase, own);
    byCase.set(kase.id, final);
    if (isModerated(final.original, own)) moderated.add(kase.id);
    heads.set(kase.id, own.map(({ review }) => review.head.hash).toSorted());
    return judgements === 'final' ? final.kase : final.original;
  });
  return { cases: judged, moderation: { judgements, byCase, moderated, heads } };
}
