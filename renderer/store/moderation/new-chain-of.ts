import { summariseCase } from '../../../shared/cases/summarise-case.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { Sha256 } from '../../../shared/kernel/hash.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { VerifiedPack } from '../../../shared/packs/pack.ts';
import type { TakingInStep } from '../../../shared/packs/taking-in/plan-taking-in.ts';
import { chainIdOf } from '../case-records.ts';
import type { NewChain } from '../seal-chain.ts';
import { openReviewOf } from './begin-review.ts';
import { summariseStoredReview } from './summarise-stored-review.ts';
import type { VaultReviewsParts } from './vault-reviews.ts';

type Parts = Pick<VaultReviewsParts, 'frameworks' | 'author' | 'ports'>;

/** The chain that a step adds to the vault, as it is to be stored, and the id it is stored under. */
export function newChainOf(
  parts: Parts,
  { descriptor }: VerifiedPack,
  { does }: TakingInStep,
): NewChain & { readonly id: Id } {
  const { frameworks, ports } = parts;
  const frameworkOf = (hash: Sha256): Framework => {
    const stand = frameworks.byHash(hash);
    if (stand === undefined) throw new Error('a chain is added where its framework is');
    return stand.framework;
  };
  const made = (): NewChain => {
    switch (does?.kind) {
      case 'add-case': {
        const { stored, kase } = does.packed.whole;
        return { stored, summary: summariseCase(frameworkOf(kase.framework.hash), kase) };
      }
      case 'open-review': {
        const { packed, mode } = does;
        const calibration = mode === 'calibration' ? descriptor.calibration : null;
        return openReviewOf(parts, frameworkOf(packed.whole.kase.framework.hash), {
          mode,
          subject: packed,
          calibration,
          packId: descriptor.id,
        });
      }
      case 'add-review': {
        const { whole, underItsId } = does;
        const storedAs = underItsId ? whole.review.id : ports.createId();
        const framework = frameworkOf(whole.review.subject.framework.hash);
        return { stored: whole.stored, summary: summariseStoredReview(storedAs, framework, whole) };
      }
      default:
        throw new Error('what goes on with a chain adds none');
    }
  };
  const chain = made();
  return { ...chain, id: chainIdOf(chain.summary) };
}
