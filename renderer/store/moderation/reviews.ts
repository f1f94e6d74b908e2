import type { Case } from '../../../shared/cases/case.ts';
import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Author } from '../../../shared/cases/entry.ts';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Review, WholeReview } from '../../../shared/moderation/review.ts';
import type { ReviewEntry, ReviewHappening } from '../../../shared/moderation/review-entry.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import type { CaseFault, StoreFault } from '../faults.ts';
import type { Saving } from '../open-case.ts';

/** The reviews of a vault: each is stored, copied, backed up and deleted as a case is, under a key of its own. */
export type VaultReviews = {
  /** One line per review, newest state, without opening any. All inspections where none is named. */
  list(inspectionId?: Id): Promise<Result<readonly ReviewSummary[], StoreFault>>;
  open(reviewId: Id): Promise<Result<OpenReview, StoreFault | CaseFault>>;
  /**
   * Reviews of an inspection as they stand, for results and for packs: to be looked at, not to be changed. Those whose
   * second marking is not committed are left out: nothing of the case in them may be seen by anybody.
   */
  readAll(
    inspectionId: Id,
    progress?: (done: number, total: number) => void,
  ): Promise<Result<AllReviews, StoreFault>>;
  /**
   * Begins a review of a case that is here, by the vault's person: a lead who moderates in one vault, or a newer state
   * of a case already under review. Decisions on what did not change since are carried over from `carryOver`, which is
   * superseded.
   */
  begin(
    caseId: Id,
    mode: 'open' | 'blind',
    carryOver?: Id,
  ): Promise<Result<Id, StoreFault | CaseFault>>;
  /**
   * The second marking of a blind or calibration review, made from the case's facts as the sample had them when it is
   * asked for first. It is marked as any case is, with `cases.open`.
   */
  secondMarking(reviewId: Id): Promise<Result<Id, StoreFault | CaseFault>>;
  /** One line per second marking of an inspection, with `secondMarkingFor`: which are under way, which signed off. */
  listMarkings(inspectionId: Id): Promise<Result<readonly CaseSummary[], StoreFault>>;
  /** Commits a signed-off second marking: from here on both are seen. */
  commit(reviewId: Id): Promise<Result<void, StoreFault | CaseFault>>;
  /** True while the end of a turn could not be signed: a lock would leave it out. */
  hasUnsigned(): boolean;
  subscribe(listener: () => void): () => void;
};

export type AllReviews = {
  readonly reviews: readonly StoredReview[];
  readonly unreadable: readonly Id[];
};

/**
 * A review with the id that `open` takes. That is the review's own, but for the other of two states of one review that
 * parted: both are kept.
 */
export type StoredReview = WholeReview & { readonly storedAs: Id };

/** A review on screen: what is decided becomes an entry at once, and is durable when `saving` says so. */
export type OpenReview = {
  readonly framework: Framework;
  /** Whoever signed the case off, or made its last entry: whose turn it is once the moderator has concluded. */
  readonly inspector: Author;
  /** The review as it stands, the same object until something changes. */
  getReview(): Review;
  /** The case as its inspector left it; null while it may not be seen (`to-mark`). Its facts are in `getFacts`. */
  getSubject(): Case | null;
  /** What the sample said of the case, which may always be seen: a case with no answer and no judgement. */
  getFacts(): Case;
  /** The second marking, once it is committed. */
  getMarking(): Case | null;
  /** For the history and for who signed: what the case in it says is not to be shown from here. */
  getEntries(): readonly ReviewEntry[];
  getSaving(): Saving;
  /** True while the end of a turn, which `getReview` has already, could not be signed: it is not recorded. */
  isEndUnsigned(): boolean;
  /** Why nothing can be recorded; null where something can. What may follow is for `mayFollow`. */
  getReadOnly(): 'inspection-closed' | null;
  subscribe(listener: () => void): () => void;
  /** Adds an entry by the vault's person. What ends a turn is signed with their key. Throws for what may not follow. */
  record(happening: ReviewHappening): void;
  /** Takes back the nearest entry of this turn. Does nothing when there is none. */
  undo(): void;
  /** As with an open case. */
  onFlush(pending: () => void): () => void;
  startTyping(): () => void;
  flush(): Promise<Saving>;
  close(): Promise<void>;
};
