import type { Result } from '../../../shared/kernel/result.ts';
import type { VerifiedPack } from '../../../shared/packs/pack.ts';
import type {
  TakingInChoice,
  TakingInPlan,
} from '../../../shared/packs/taking-in/taking-in-plan.ts';
import type { StoreFault } from '../faults.ts';

export type {
  Standing,
  TakingInChoice,
  TakingInPlan,
} from '../../../shared/packs/taking-in/taking-in-plan.ts';

export type VaultTakingIn = {
  plan(pack: VerifiedPack, choice: TakingInChoice): Promise<Result<TakingInPlan, StoreFault>>;
  /**
   * Durable in both copies when it resolves, and told in the history of the vault. Cut short, each case and review of
   * the pack is here or not, and carrying out the same again does the rest; after that it changes nothing.
   */
  carryOut(
    pack: VerifiedPack,
    choice: TakingInChoice,
    progress?: (done: number, total: number) => void,
  ): Promise<Result<TakingInPlan, StoreFault>>;
};
