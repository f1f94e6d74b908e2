import * as z from 'zod';
import { Key as FrameworkKey } from '../frameworks/key.ts';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';
import { Author } from './entry.ts';
import { CalibrationSet, ModerationSample } from './moderation-sample.ts';

/**
 * Findings: what the lead inspector and the panel put down about an inspection besides its cases. Like a case they are
 * entries in order, each bound to the one before it by hash, and there is no other way to change them.
 */

/** Stands for the unit's overall rating where a standard's id would stand. */
export const overallId = 'overall';

/** A cap because of the results of cases, or professional discretion near a boundary: both are a panel's decisions. */
export const DecisionKind = z.enum(['cap', 'discretion']);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** How far an earlier recommendation has come, in the categories of the report's annexe one. */
export const Progress = z.enum(['sufficient', 'some', 'no']);
export type Progress = z.infer<typeof Progress>;

// Findings are folded into records by these ids: none may be a name that every object has already.
const Key = FrameworkKey.refine((key) => !(key in Object.prototype));

/** A practice example in the words that the report will print. */
export const SelectedExample = z.strictObject({
  caseId: Id,
  exampleId: Id,
  quality: z.enum(['good', 'poor']),
  /** The standard that it illustrates. */
  standardId: Key.nullable(),
  changedName: z.string(),
  narrative: z.string(),
  /** Words that looked as if they told who it is, and that the lead has checked, as they are spelled. */
  checked: z.array(z.string().min(1)),
  /** Its place in the report; the order of choosing, when absent. */
  order: z.int().nonnegative().optional(),
});
export type SelectedExample = z.infer<typeof SelectedExample>;

/** What a lock kept of an unfinished form. No report prints it, and a part of it may be empty. */
const isDraft = z.literal(true).optional();

export const Recommendation = z.strictObject({
  id: Id,
  /** Who should act on it, as the report prints it above the list: "Example PDU". Empty only in a draft. */
  addressee: z.string(),
  /** Empty only in a draft. */
  text: z.string(),
  /** Its place among the recommendations to the same addressee. */
  order: z.int().nonnegative(),
  draft: isDraft,
});
export type Recommendation = z.infer<typeof Recommendation>;

/** A recommendation of an earlier inspection and what has become of it (the report's annexe one). */
export const EarlierRecommendation = z.strictObject({
  id: Id,
  /** Continues "Recommendation from", such as "an inspection of …, published July 2019". Empty only in a draft. */
  source: z.string(),
  /** Empty only in a draft. */
  text: z.string(),
  findings: z.array(z.string().min(1)),
  progress: Progress.nullable(),
  stillRequired: z.boolean().nullable(),
  noLongerRelevant: z.boolean(),
  draft: isDraft,
});
export type EarlierRecommendation = z.infer<typeof EarlierRecommendation>;

/** What an entry says happened. Null or an empty text takes an earlier value back. */
export const FindingHappening = z
  .discriminatedUnion('kind', [
    /** Evidence for a question of a standard that is rated for the whole unit. */
    z.strictObject({ kind: z.literal('unit-evidence-noted'), questionId: Key, note: z.string() }),
    /** The lead's rating of such a standard. */
    z.strictObject({ kind: z.literal('unit-rated'), standardId: Key, bandId: Key.nullable() }),
    /** Beside the calculated rating, never instead of it and never automatic. */
    z.strictObject({
      kind: z.literal('decided'),
      decision: DecisionKind,
      /** A standard, or `overallId`. */
      standardId: Key,
      bandId: Key.nullable(),
      reason: z.string().min(1),
      /** The names of those who decided, where given. */
      panel: z.array(z.string().min(1)),
    }),
    /** A figure as the organisation supplied it, such as "37.84" or "18%". */
    z.strictObject({
      kind: z.literal('figure-supplied'),
      tableId: Key,
      rowId: Key,
      value: z.string(),
    }),
    z.strictObject({ kind: z.literal('example-selected'), ...SelectedExample.shape }),
    z.strictObject({ kind: z.literal('example-dropped'), caseId: Id, exampleId: Id }),
    z.strictObject({ kind: z.literal('recommendation-written'), ...Recommendation.shape }),
    z.strictObject({ kind: z.literal('recommendation-removed'), id: Id }),
    z.strictObject({
      kind: z.literal('earlier-recommendation-written'),
      ...EarlierRecommendation.shape,
    }),
    z.strictObject({ kind: z.literal('earlier-recommendation-removed'), id: Id }),
    /** Never taken back, and no later draw takes its place. */
    z.strictObject({ kind: z.literal('moderation-sample-drawn'), ...ModerationSample.shape }),
    z.strictObject({ kind: z.literal('calibration-set-made'), ...CalibrationSet.shape }),
    /** Takes back one earlier entry: what stood before it stands again. */
    z.strictObject({ kind: z.literal('undone'), seq: z.int().nonnegative() }),
  ])
  .refine((happening) => {
    switch (happening.kind) {
      case 'recommendation-written':
        return happening.draft === true || (happening.addressee !== '' && happening.text !== '');
      case 'earlier-recommendation-written':
        return happening.draft === true || (happening.source !== '' && happening.text !== '');
      default:
        return true;
    }
  }, 'a recommendation that is no draft has its words');
export type FindingHappening = z.infer<typeof FindingHappening>;

/** `v` is the version of the entry's own shape. */
export const FindingEntry = z.strictObject({
  v: z.literal(1),
  id: Id,
  /** 0 for the first of an inspection, then one more each time. */
  seq: z.int().nonnegative(),
  /** Entries that were saved together have one time. */
  at: Instant,
  author: Author,
  /** The hash of the entry before; null for the first. */
  previous: Sha256.nullable(),
  happening: FindingHappening,
});
export type FindingEntry = z.infer<typeof FindingEntry>;
