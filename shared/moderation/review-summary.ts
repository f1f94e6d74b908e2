import * as z from 'zod';
import { Author } from '../cases/entry.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';
import { ReviewPhase } from './review.ts';
import { ReviewMode } from './review-entry.ts';

/** One line of the list of reviews: derived from the review, kept so that a list opens none. */
export const ReviewSummary = z.strictObject({
  v: z.literal(1),
  kind: z.literal('review'),
  reviewId: Id,
  inspectionId: Id,
  /** The sequence number of the entry it was made from. */
  seq: z.int().nonnegative(),
  subjectCaseId: Id,
  /** How far the case had come when it was received. */
  subjectSeq: z.int().nonnegative(),
  caseReference: z.string(),
  assessor: z.string(),
  /** Whoever signed the case off, or made its last entry: whose turn it is once the moderator has concluded. */
  inspectorId: Id,
  openedById: Id,
  openedByName: z.string(),
  mode: ReviewMode,
  phase: ReviewPhase,
  /** Whose words no ending of theirs closes yet: until it does the review does not travel. */
  unendedBy: Author.nullable(),
  outcome: z.enum(['accepted', 'accepted-with-changes', 'returned']).nullable(),
  /** Key questions in force, and how many of them a decision stands on. */
  judgements: z.int().nonnegative(),
  decided: z.int().nonnegative(),
  /** Key questions and prompts that were overruled, or resolved otherwise than the inspector had it. */
  changed: z.int().nonnegative(),
  disputed: z.int().nonnegative(),
  settled: z.int().nonnegative(),
  /** Questions that nobody has answered. */
  unanswered: z.int().nonnegative(),
  /** Of another state of a case, once somebody has decided. */
  state: z.enum(['chosen', 'set-aside']).nullable(),
  calibrationSetId: Id.nullable(),
  changedAt: Instant,
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;
