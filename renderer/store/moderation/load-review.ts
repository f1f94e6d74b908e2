import type { Framework } from '../../../shared/frameworks/framework.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import { type ReviewChain, readReviewChain } from '../../../shared/moderation/review-chain.ts';
import { readWholeReview } from '../../../shared/moderation/whole-review.ts';
import { chainKindOf } from '../../../shared/vault-format/read-any-chain.ts';
import { brokenChain } from '../load-case.ts';
import { readStoredChain } from '../read-stored-chain.ts';
import type { UnlockedStore } from '../unlocked-store.ts';
import type { CaseFault, Vault } from '../vault.ts';

export type LoadedReview = {
  readonly key: CryptoKey;
  readonly inspectionId: string;
  /** Of the case that is reviewed. */
  readonly framework: Framework;
  readonly chain: ReviewChain;
  readonly whole: WholeReview;
};

/**
 * Reads a review's entries, checks that they, the case inside and the second marking are whole, and finds the
 * framework. Throws what `toStoreFault` understands.
 */
export async function loadReview(
  store: UnlockedStore,
  frameworks: Vault['frameworks'],
  reviewId: string,
): Promise<Result<LoadedReview, CaseFault>> {
  const read = await readStoredChain(store, reviewId);
  if (!read.ok) return read;
  const { key, stored, endIsGone } = read.value;
  if (chainKindOf(stored[0]) !== 'review') return err({ kind: 'case-absent' });
  const chain = readReviewChain(stored);
  if (!chain.ok) return brokenChain(chain.error);
  if (endIsGone) return err({ kind: 'chain-broken', seq: stored.length });
  const whole = readWholeReview(stored);
  // What is wrong inside an entry is told as that entry's.
  if (!whole.ok) return brokenChain({ index: 0, fault: whole.error.fault });
  const { inspectionId, subject } = whole.value.review;
  const stand = frameworks.byHash(subject.framework.hash);
  if (stand === undefined) {
    const { id, version } = subject.framework;
    return err({ kind: 'framework-absent', frameworkId: id, version });
  }
  const { framework } = stand;
  return ok({ key, inspectionId, framework, chain: chain.value, whole: whole.value });
}
