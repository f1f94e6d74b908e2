import type { Id } from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { VerifiedPack } from '../../../shared/packs/pack.ts';
import type { StoreFault } from '../faults.ts';

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
  /** The one here is an earlier state of the pack's: it is carried on. */
  | 'newer'
  /** Both went on from a common state: both are kept, and a person decides. */
  | 'parted'
  /** Deleted here: it does not come back. */
  | 'deleted'
  /** Another case of the inspection here has its reference: neither is given another name. */
  | 'reference-taken';

/** What taking in would do. Nothing is done yet. */
export type TakingInPlan = {
  readonly choice: TakingInChoice;
  readonly inspection: 'new' | 'here' | 'closed';
  readonly frameworks: { readonly added: number };
  readonly items: readonly {
    readonly kind: 'case' | 'review';
    readonly id: Id;
    readonly caseReference: string;
    readonly standing: Standing;
  }[];
};

export type VaultTakingIn = {
  plan(pack: VerifiedPack, choice: TakingInChoice): Promise<Result<TakingInPlan, StoreFault>>;
  /** Durable in both copies when it resolves; the same pack again changes nothing. */
  carryOut(
    pack: VerifiedPack,
    choice: TakingInChoice,
    progress?: (done: number, total: number) => void,
  ): Promise<Result<TakingInPlan, StoreFault>>;
};
