import type { WholeCase } from '../../cases/whole-case.ts';
import type { Sha256 } from '../../kernel/hash.ts';
import type { Id } from '../../kernel/id.ts';
import type { WholeReview } from '../../moderation/review.ts';
import type { ReviewMode } from '../../moderation/review-entry.ts';
import { type ChainHashes, chainHashes } from './chain-hashes.ts';

/** What a vault has of the inspection that a pack is of, as far as the pack is compared with it. */
export type Here = {
  readonly inspectionId: Id;
  /** The framework that the inspection is marked against. */
  readonly frameworkHash: Sha256;
  /** Frameworks that are here, or come with the pack and can be added. */
  readonly frameworks: ReadonlySet<Sha256>;
  readonly personId: Id;
  /** Cases and reviews that were deleted, and cases that stood in deleted reviews. */
  readonly deleted: ReadonlySet<Id>;
  /** The inspection's cases that the pack has too. */
  readonly cases: ReadonlyMap<Id, ChainHashes>;
  /** Of every case of the inspection, for comparing: see `caseReferenceKey`. */
  readonly references: ReadonlySet<string>;
  /** Of the pack's cases. */
  readonly reviews: readonly ReviewHere[];
  /** Ids of the pack's under which something else is stored, or something that cannot be read. */
  readonly taken: ReadonlySet<Id>;
};

export type ReviewHere = {
  /** What opens it; another than its own only of a state that parted from one that is here. */
  readonly storedAs: Id;
  readonly reviewId: Id;
  readonly subjectCaseId: Id;
  readonly mode: ReviewMode;
  readonly openedById: Id;
  readonly calibrationSetId: Id | null;
  /** A second marking is not committed. */
  readonly isToMark: boolean;
  readonly hashes: ChainHashes;
  /** Of the case in it. */
  readonly subject: ChainHashes;
};

/** What is here with what of a pack is planned to be, so that a pack that has a thing twice is told from itself. */
export type SoFar = Omit<Here, 'cases' | 'references' | 'reviews'> & {
  readonly cases: Map<Id, ChainHashes>;
  readonly references: Set<string>;
  readonly reviews: ReviewHere[];
  hashesOf(whole: WholeCase): ChainHashes;
  hashesOfReview(whole: WholeReview): ChainHashes;
  /** A review by the vault's person is planned. */
  begin(whole: WholeCase, mode: ReviewMode, calibrationSetId: Id | null): void;
  keep(whole: WholeReview): void;
  goOnWith(earlier: ReviewHere, whole: WholeReview): void;
};

export function hereSoFar(here: Here): SoFar {
  const reviews = [...here.reviews];
  const hashesOf = ({ stored, chain }: WholeCase) => known(chainHashes(stored, chain.headHash));
  const hashesOfReview = ({ stored, headHash }: WholeReview) =>
    known(chainHashes(stored, headHash));
  const toReviewHere = (whole: WholeReview): ReviewHere => ({
    storedAs: whole.review.id,
    reviewId: whole.review.id,
    subjectCaseId: whole.review.subject.caseId,
    mode: whole.review.mode,
    openedById: whole.review.openedBy.id,
    calibrationSetId: whole.review.calibration?.setId ?? null,
    isToMark: whole.review.phase === 'to-mark',
    hashes: hashesOfReview(whole),
    subject: hashesOf(whole.subject),
  });
  return {
    ...here,
    cases: new Map(here.cases),
    references: new Set(here.references),
    reviews,
    hashesOf,
    hashesOfReview,
    begin: (whole, mode, calibrationSetId) => {
      const { id } = whole.kase;
      reviews.push({
        storedAs: id,
        reviewId: id,
        subjectCaseId: id,
        mode,
        openedById: here.personId,
        calibrationSetId,
        isToMark: mode === 'blind' || mode === 'calibration',
        hashes: [],
        subject: hashesOf(whole),
      });
    },
    keep: (whole) => {
      reviews.push(toReviewHere(whole));
    },
    goOnWith: (earlier, whole) => {
      reviews[reviews.indexOf(earlier)] = { ...toReviewHere(whole), storedAs: earlier.storedAs };
    },
  };
}

function known(hashes: ChainHashes | null): ChainHashes {
  if (hashes === null) throw new Error('every entry of a whole chain carries the hash before it');
  return hashes;
}
