import * as z from 'zod';
import { Answer, Author, Judgement } from '../cases/entry.ts';
import { Key as FrameworkKey } from '../frameworks/key.ts';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';
import { Proof } from '../kernel/proof.ts';

/**
 * A review: what others than its inspector say of one case. A chain of its own, in entries as the case is, that begins
 * with the case as it was received and never changes a word of it.
 */

// Entries are folded into records by these ids: none may be a name that every object has already.
const Key = FrameworkKey.refine((key) => !(key in Object.prototype));

/** What a decision is about. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prompt'), id: Key }),
  z.strictObject({ kind: z.literal('key-question'), id: Key }),
]);
export type Target = z.infer<typeof Target>;

/** What a target ought to be, in the words that the case itself is marked in. */
export const Ruling = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prompt'), id: Key, value: Answer }),
  z.strictObject({ kind: z.literal('key-question'), id: Key, value: Judgement }),
]);
export type Ruling = z.infer<typeof Ruling>;

/** Why a moderator overrules. Ours, not the inspectorate's: no document that we hold has a list. */
export const ReasonCode = z.enum([
  'evidence-overlooked',
  'evidence-does-not-support',
  'question-misread',
  'guidance-not-applied',
  'out-of-line-with-other-cases',
  'entered-by-mistake',
  'other',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/**
 * How a case is checked. `open`: with its judgements in view. `blind`: marked a second time before they are seen.
 * `calibration`: the same, against judgements that were agreed. `state`: no check, but another state of a case that is
 * here, kept until somebody decides between the two.
 */
export const ReviewMode = z.enum(['open', 'blind', 'calibration', 'state']);
export type ReviewMode = z.infer<typeof ReviewMode>;

/** That somebody vouches for a chain as far as an entry: see `chainToVouchFor` for what is signed. */
export const Attestation = z.strictObject({
  /** The case or the review. */
  chainId: Id,
  seq: z.int().nonnegative(),
  head: Sha256,
  by: Author,
  proof: Proof,
});
export type Attestation = z.infer<typeof Attestation>;

/** A case as it was received: every entry as it is stored, whole. */
export const ReceivedCase = z.strictObject({
  caseId: Id,
  caseReference: z.string().min(1),
  framework: z.strictObject({ id: Key, version: Key, hash: Sha256 }),
  head: z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 }),
  entries: z.array(z.record(z.string(), z.json())).min(1),
  /** Its inspector's, where the pack had one. */
  attestation: Attestation.nullable(),
});
export type ReceivedCase = z.infer<typeof ReceivedCase>;

/** Which set of reference cases a calibration case is of. */
export const CalibrationOf = z.strictObject({
  setId: Id,
  setName: z.string().min(1).max(120),
  /** Judgements out of a hundred that may differ from the agreed ones. Ours: the set says it. */
  tolerancePercent: z.int().min(0).max(100),
});
export type CalibrationOf = z.infer<typeof CalibrationOf>;

const Words = z.string().min(1);
const turn = { proof: Proof.nullable() };

/** What an entry says happened. */
export const ReviewHappening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('review-opened'),
    inspectionId: Id,
    mode: ReviewMode,
    subject: ReceivedCase,
    calibration: CalibrationOf.nullable(),
    /** The pack it came in. */
    packId: Id.nullable(),
  }),
  /** The moderator's, on what is in view. A later one on the same target takes the place of an earlier one. */
  z.strictObject({ kind: z.literal('agreed'), target: Target }),
  z.strictObject({
    kind: z.literal('overruled'),
    ruling: Ruling,
    reasonCode: ReasonCode,
    reason: Words,
    /** What the moderator saw in the record, or was told; may be empty. */
    evidence: z.string(),
  }),
  /** By anybody, of a target or, where it is null, of the whole case. */
  z.strictObject({ kind: z.literal('commented'), target: Target.nullable(), text: Words }),
  z.strictObject({ kind: z.literal('asked'), target: Target.nullable(), text: Words }),
  /** The answer to what was asked in the entry with that number. */
  z.strictObject({ kind: z.literal('replied'), seq: z.int().positive(), text: Words }),
  /** Takes back an entry of the same turn: what stood before it stands again. */
  z.strictObject({ kind: z.literal('undone'), seq: z.int().positive() }),
  /** A second marking was signed off without sight of the first: from here on both may be seen. */
  z.strictObject({ kind: z.literal('committed'), marking: ReceivedCase, ...turn }),
  /** A difference between two markings was settled between two people, or by a third. */
  z.strictObject({
    kind: z.literal('resolved'),
    ruling: Ruling,
    how: z.enum(['agreement', 'third-person']),
    /** The names of those who agreed, or of the third person. */
    by: z.array(Words).min(1),
    reason: z.string(),
  }),
  /** The end of the moderator's turn. */
  z.strictObject({
    kind: z.literal('concluded'),
    outcome: z.enum(['accepted', 'accepted-with-changes', 'returned']),
    /** Empty only where the case is accepted. */
    reasons: z.string(),
    ...turn,
  }),
  /** The moderator takes the conclusion back. */
  z.strictObject({ kind: z.literal('reopened'), reason: Words }),
  /** The inspector's, on what was overruled or resolved. */
  z.strictObject({ kind: z.literal('accepted'), target: Target }),
  z.strictObject({ kind: z.literal('disputed'), target: Target, reason: Words }),
  /** The end of the inspector's turn. */
  z.strictObject({ kind: z.literal('responded'), ...turn }),
  /** The lead inspector's last word on a target. */
  z.strictObject({ kind: z.literal('settled'), ruling: Ruling, reason: Words }),
  /** The end of the lead inspector's turn. */
  z.strictObject({ kind: z.literal('settlement-ended'), ...turn }),
  /** Another review took this one's place, because the case had changed. */
  z.strictObject({ kind: z.literal('superseded'), reviewId: Id }),
  /** Of a state: it stands in the results in place of the one that is here, or it does not. */
  z.strictObject({ kind: z.literal('state-chosen'), reason: Words }),
  z.strictObject({ kind: z.literal('state-set-aside'), reason: Words }),
]);
export type ReviewHappening = z.infer<typeof ReviewHappening>;

/** `v` is the version of the entry's own shape. */
export const ReviewEntry = z.strictObject({
  v: z.literal(1),
  id: Id,
  reviewId: Id,
  /** 0 for the entry that opens the review, then one more each time. */
  seq: z.int().nonnegative(),
  at: Instant,
  author: Author,
  /** The hash of the entry before; null for the first. */
  previous: Sha256.nullable(),
  happening: ReviewHappening,
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;
