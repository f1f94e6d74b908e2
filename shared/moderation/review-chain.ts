import type { Author } from '../cases/entry.ts';
import { hashJson, type Sha256 } from '../kernel/hash.ts';
import { type LinkFault, readHashChain } from '../kernel/hash-chain.ts';
import type { Id } from '../kernel/id.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Result } from '../kernel/result.ts';
import { readReviewEntry } from './read-review-entry.ts';
import type { ReviewEntry, ReviewHappening } from './review-entry.ts';
import { type ReviewRuleFault, startReviewRules } from './review-rules.ts';

/** The hash that the next entry carries: SHA-256 over the entry's canonical JSON (RFC 8785), as with cases. */
export function hashReviewEntry(entry: ReviewEntry): Sha256 {
  return hashJson(entry);
}

/** Makes the entry that opens a review. */
export function openReviewChain(
  reviewId: Id,
  author: Author,
  opened: Extract<ReviewHappening, { kind: 'review-opened' }>,
  ports: Ports,
): ReviewEntry {
  return {
    v: 1,
    id: ports.createId(),
    reviewId,
    seq: 0,
    at: ports.now(),
    author,
    previous: null,
    happening: opened,
  };
}

/** Makes the entry that follows `head`, bound to it by hash. Whether it may follow is for `mayFollow`. */
export function nextReviewEntry(
  reviewId: Id,
  head: { readonly seq: number; readonly hash: Sha256 },
  author: Author,
  happening: ReviewHappening,
  ports: Ports,
): ReviewEntry {
  return {
    v: 1,
    id: ports.createId(),
    reviewId,
    seq: head.seq + 1,
    at: ports.now(),
    author,
    previous: head.hash,
    happening,
  };
}

/** Where the chain of a review breaks, by the place of an entry from 0. `readHashChain` says which entry it names. */
export type ReviewChainFault = {
  readonly index: number;
  readonly fault: LinkFault | ReviewRuleFault | 'entry-of-another-review';
};

/** A review's chain found whole: its entries brought up to date, and the hash of the last one as it is stored. */
export type ReviewChain = { readonly entries: readonly ReviewEntry[]; readonly headHash: Sha256 };

/**
 * Checks that stored entries are one whole chain (`readHashChain`) of one review, in which everything may follow what
 * stands before it (`ReviewRuleFault`). Stops at the first place where that fails. The case inside is not looked at:
 * see `readWholeReview`.
 */
export function readReviewChain(
  stored: readonly unknown[],
  headHash?: Sha256,
): Result<ReviewChain, ReviewChainFault> {
  const rules = startReviewRules();
  const follows = (entry: ReviewEntry, first: ReviewEntry) =>
    entry.reviewId === first.reviewId ? rules(entry) : 'entry-of-another-review';
  return readHashChain(stored, { read: readReviewEntry, follows }, headHash);
}
