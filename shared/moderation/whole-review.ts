import type { ChainFault } from '../cases/chain.ts';
import { readWholeCase, type WholeCase } from '../cases/whole-case.ts';
import { hashJson, type Sha256 } from '../kernel/hash.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { foldReview } from './fold-review.ts';
import type { Review, WholeReview } from './review.ts';
import { type ReviewChainFault, readReviewChain } from './review-chain.ts';
import type { ReceivedCase } from './review-entry.ts';

/** Where a review is not whole: in its own chain, in the case it reviews, or in the second marking. */
export type WholeReviewFault =
  | ({ readonly chain: 'review' } & ReviewChainFault)
  | ({ readonly chain: 'subject' | 'marking' } & (
      | ChainFault
      | {
          readonly index: number;
          readonly fault: /** Its entries say another case, reference, framework or length than what is written beside them. */
            | 'not-as-stated'
            /** The attestation is of another chain, or of an entry that this one does not have. */
            | 'attestation-of-another-chain'
            /** It marks another case again, or is not signed off. */
            | 'no-second-marking';
        }
    ));

/**
 * Verifies the stored entries of a review (`readReviewChain`), the case in it, and the second marking where one is
 * committed, each with its own chain, and folds them. Signatures are not looked at here: they need the platform.
 * `headHash`, where it is known, vouches for the last entry.
 */
export function readWholeReview(
  stored: readonly unknown[],
  headHash?: Sha256,
): Result<WholeReview, WholeReviewFault> {
  const read = readReviewChain(stored, headHash);
  if (!read.ok) return err({ chain: 'review', ...read.error });
  const { entries, headHash: head } = read.value;
  const review = foldReview(entries, head);
  const subject = readReceived(review.subject);
  if (!subject.ok) return err({ chain: 'subject', ...subject.error });
  if (review.committed === null) {
    return ok({ stored, headHash: head, review, subject: subject.value, marking: null });
  }
  const marking = readReceived(review.committed.marking);
  if (!marking.ok) return err({ chain: 'marking', ...marking.error });
  if (!isMarkingFor(review, marking.value)) {
    return err({ chain: 'marking', index: 0, fault: 'no-second-marking' });
  }
  return ok({ stored, headHash: head, review, subject: subject.value, marking: marking.value });
}

type ReceivedFault =
  Extract<WholeReviewFault, { chain: 'subject' | 'marking' }> extends infer Each
    ? Each extends unknown
      ? Omit<Each, 'chain'>
      : never
    : never;

/** Verifies a case as it was received: its chain, and that it is the one that is written beside it. */
export function readReceived(received: ReceivedCase): Result<WholeCase, ReceivedFault> {
  const { caseId, caseReference, framework, head, entries, attestation } = received;
  const read = readWholeCase(entries, head.hash);
  if (!read.ok) return read;
  const { kase } = read.value;
  const isAsStated =
    kase.id === caseId &&
    kase.caseReference === caseReference &&
    kase.head.seq === head.seq &&
    kase.framework.id === framework.id &&
    kase.framework.version === framework.version &&
    kase.framework.hash === framework.hash;
  if (!isAsStated) return err({ index: 0, fault: 'not-as-stated' });
  if (attestation !== null) {
    const vouched = entries[attestation.seq];
    const isOfThis =
      attestation.chainId === caseId &&
      vouched !== undefined &&
      hashJson(vouched) === attestation.head;
    if (!isOfThis) return err({ index: attestation.seq, fault: 'attestation-of-another-chain' });
  }
  return read;
}

function isMarkingFor({ id, subject }: Review, { kase }: WholeCase): boolean {
  return (
    kase.signOff !== null &&
    kase.secondMarkingOf?.caseId === subject.caseId &&
    kase.secondMarkingOf.reviewId === id &&
    kase.framework.hash === subject.framework.hash
  );
}
