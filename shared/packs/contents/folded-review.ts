import * as z from 'zod';
import { Author } from '../../cases/entry.ts';
import { Sha256 } from '../../kernel/hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/instant.ts';
import { type Review, ReviewPhase } from '../../moderation/review.ts';
import {
  CalibrationOf,
  ReasonCode,
  ReceivedCase,
  ReviewMode,
  Ruling,
  Target,
} from '../../moderation/review-entry.ts';

const said = { by: Author, at: Instant, seq: z.int().nonnegative() };
const TargetKey = z.string().regex(/^(?:prompt|key-question):/);

/** A case that a review holds, without its entries: those are in the entries of the review. */
const CaseOfReview = ReceivedCase.omit({ entries: true, attestation: true });

/**
 * `review.json`: a review as its entries leave it. Everything that `Review` holds, but for the entries of the cases in
 * it, which stand in `entries.jsonl` already.
 */
export const FoldedReview = z.strictObject({
  v: z.literal(1),
  kind: z.literal('casemark-review'),
  id: Id,
  inspectionId: Id,
  mode: ReviewMode,
  phase: ReviewPhase,
  openedBy: Author,
  openedAt: Instant,
  packId: Id.nullable(),
  calibration: CalibrationOf.nullable(),
  subject: CaseOfReview,
  decisions: z.record(
    TargetKey,
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('agreed'), target: Target, ...said }),
      z.strictObject({
        kind: z.literal('overruled'),
        ruling: Ruling,
        reasonCode: ReasonCode,
        reason: z.string(),
        evidence: z.string(),
        ...said,
      }),
    ]),
  ),
  remarks: z.array(
    z.strictObject({
      kind: z.enum(['comment', 'question']),
      target: Target.nullable(),
      text: z.string(),
      replies: z.array(z.strictObject({ text: z.string(), ...said })),
      ...said,
    }),
  ),
  committed: z.strictObject({ marking: CaseOfReview, ...said }).nullable(),
  resolutions: z.record(
    TargetKey,
    z.strictObject({
      ruling: Ruling,
      how: z.enum(['agreement', 'third-person']),
      agreedBy: z.array(z.string()),
      reason: z.string(),
      ...said,
    }),
  ),
  conclusion: z
    .strictObject({
      outcome: z.enum(['accepted', 'accepted-with-changes', 'returned']),
      reasons: z.string(),
      ...said,
    })
    .nullable(),
  responses: z.record(
    TargetKey,
    z.strictObject({ kind: z.enum(['accepted', 'disputed']), reason: z.string(), ...said }),
  ),
  responded: z.strictObject(said).nullable(),
  settlements: z.record(TargetKey, z.strictObject({ ruling: Ruling, reason: z.string(), ...said })),
  settlementEnded: z.strictObject(said).nullable(),
  supersededBy: Id.nullable(),
  state: z
    .strictObject({ kind: z.enum(['chosen', 'set-aside']), reason: z.string(), ...said })
    .nullable(),
  changedAt: Instant,
  head: z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 }),
});
export type FoldedReview = z.infer<typeof FoldedReview>;

export function foldedReview(review: Review): FoldedReview {
  // What can be taken back, and what is not ended, is for whoever works on it: what travels is ended.
  const { undoable, undoableBy, unendedBy, endedSettlements, subject, committed, ...rest } = review;
  return {
    v: 1,
    kind: 'casemark-review',
    ...rest,
    remarks: rest.remarks.map((remark) => ({ ...remark, replies: [...remark.replies] })),
    subject: withoutEntries(subject),
    committed: committed && { ...committed, marking: withoutEntries(committed.marking) },
  };
}

function withoutEntries({
  caseId,
  caseReference,
  framework,
  head,
}: ReceivedCase): z.infer<typeof CaseOfReview> {
  return { caseId, caseReference, framework, head };
}
