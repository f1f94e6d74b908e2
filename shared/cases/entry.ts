import * as z from 'zod';
import { FieldValue } from '../frameworks/condition.ts';
import { Key as FrameworkKey } from '../frameworks/key.ts';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';

/**
 * Entries: the only way a case changes. A case is its entries in order, each bound to the one before it by hash.
 */

export const Answer = z.enum(['yes', 'no', 'not-applicable']);
export type Answer = z.infer<typeof Answer>;

/** Where the evidence for an answer came from: unrecorded work that a practitioner explains can count. */
export const EvidenceSource = z.enum(['case-record', 'interview', 'both']);
export type EvidenceSource = z.infer<typeof EvidenceSource>;

export const Judgement = z.enum(['sufficient', 'insufficient', 'unable-to-judge']);
export type Judgement = z.infer<typeof Judgement>;

export const PracticeExample = z.strictObject({
  id: Id,
  quality: z.enum(['good', 'poor']),
  /** The first name the narrative is published under: never the person's own. */
  changedName: z.string(),
  narrative: z.string(),
});
export type PracticeExample = z.infer<typeof PracticeExample>;

/** Who made an entry, as they named themselves in their vault. */
export const Author = z.strictObject({ id: Id, name: z.string().min(1) });
export type Author = z.infer<typeof Author>;

// Entries are folded into records by these ids: none may be a name that every object has already.
const Key = FrameworkKey.refine((key) => !(key in Object.prototype));

/** What an entry says happened. Null or an empty text takes an earlier value back. */
export const Happening = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    inspectionId: Id,
    frameworkId: Key,
    frameworkVersion: Key,
    frameworkHash: Sha256,
    caseReference: z.string().min(1),
    assessor: z.string(),
    fields: z.record(Key, FieldValue),
    /** Of a second marking: the case it marks again, and the review it is for. No result counts it. */
    secondMarkingOf: z.strictObject({ caseId: Id, reviewId: Id }).optional(),
  }),
  z.strictObject({ kind: z.literal('assigned'), assessor: z.string() }),
  z.strictObject({ kind: z.literal('field-set'), fieldId: Key, value: FieldValue }),
  z.strictObject({ kind: z.literal('answered'), promptId: Key, answer: Answer.nullable() }),
  z.strictObject({ kind: z.literal('noted'), promptId: Key, note: z.string() }),
  z.strictObject({ kind: z.literal('sourced'), promptId: Key, source: EvidenceSource.nullable() }),
  z.strictObject({
    kind: z.literal('judged'),
    keyQuestionId: Key,
    judgement: Judgement.nullable(),
  }),
  z.strictObject({ kind: z.literal('reasoned'), keyQuestionId: Key, reason: z.string() }),
  z.strictObject({ kind: z.literal('example-written'), example: PracticeExample }),
  z.strictObject({ kind: z.literal('example-removed'), exampleId: Id }),
  z.strictObject({ kind: z.literal('undone'), seq: z.int().positive() }),
  z.strictObject({ kind: z.literal('redone'), seq: z.int().positive() }),
  z.strictObject({ kind: z.literal('signed-off'), name: z.string().min(1) }),
  z.strictObject({ kind: z.literal('reopened'), reason: z.string().min(1) }),
]);
export type Happening = z.infer<typeof Happening>;

/** `v` is the version of the entry's own shape: older ones are brought up to date when read. */
export const Entry = z.strictObject({
  v: z.literal(1),
  id: Id,
  caseId: Id,
  /** 0 for the entry that opens the case, then one more each time. */
  seq: z.int().nonnegative(),
  at: Instant,
  author: Author,
  /** The hash of the entry before; null for the first. */
  previous: Sha256.nullable(),
  happening: Happening,
});
export type Entry = z.infer<typeof Entry>;
