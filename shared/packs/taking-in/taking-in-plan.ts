import type { Id } from '../../kernel/id.ts';

/** What a person chooses for a pack that was verified. */
export type TakingInChoice =
  /** As cases of the inspection, to be marked on or counted. */
  | 'as-cases'
  /** As the subjects of reviews of mine; the mode follows from the pack's purpose. */
  | 'to-review'
  /** Reviews, and the cases in them where this vault does not have them. */
  | 'reviews-and-cases'
  | 'reviews';

/** What is here of one case or review already, against what the pack has. */
export type Standing =
  | 'new'
  | 'same'
  /** The pack's is an earlier state of the one here. */
  | 'older'
  /** The one here is an earlier state of the pack's: it is carried on, or another review of it begun. */
  | 'newer'
  /**
   * Both went on from a common state, or the pack's goes on from the one here with an entry by the vault's own person
   * that was not made here: both are kept, and a person decides.
   */
  | 'parted'
  /** Deleted here: it does not come back. */
  | 'deleted'
  /** Another case of the inspection here has its reference: neither is given another name. */
  | 'reference-taken'
  /**
   * It would give a first marking away: the vault's person marks the case a second time and has not committed, or the
   * pack's cases are to be marked before they are seen.
   */
  | 'kept-back'
  /** To be marked without sight of judgements that lie open here already: no such marking would be independent. */
  | 'in-view'
  /**
   * Of another inspection or framework than it comes with, or what is here under its id is something else, or cannot be
   * read to be compared.
   */
  | 'not-fitting';

export type TakingInItem = {
  readonly kind: 'case' | 'review';
  /**
   * Of a case its own. Of a review what opens it here; of one that is still to be begun or kept, the id of the case or
   * the review's own.
   */
  readonly id: Id;
  readonly caseReference: string;
  readonly standing: Standing;
};

/** What taking in would do, or did. */
export type TakingInPlan = {
  readonly choice: TakingInChoice;
  /** Into a closed one nothing is taken. */
  readonly inspection: 'new' | 'here' | 'closed';
  readonly frameworks: { readonly added: number };
  readonly items: readonly TakingInItem[];
};
