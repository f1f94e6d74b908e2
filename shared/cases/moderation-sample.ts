import * as z from 'zod';
import { Id } from '../kernel/id.ts';

/**
 * Which cases a second person checks, and how they were chosen: what is put down about a draw is enough to make it
 * again (docs/adr/0018-agreement-and-sampling.md).
 */

/** So many cases, or so many in a hundred, rounded up. Of each assessor where the draw is made assessor by assessor. */
export const SampleSize = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), number: z.int().positive().max(100_000) }),
  z.strictObject({ kind: z.literal('share'), percent: z.int().min(1).max(100) }),
]);
export type SampleSize = z.infer<typeof SampleSize>;

/** What makes a case one to look at. It may well be right: no sign says that anything in it is wrong. */
export const OddSign = z.enum([
  /** A judgement goes against every answer below it. */
  'against-its-answers',
  /** A judgement is the wrong way round beside most of the cases judged otherwise. */
  'out-of-line',
  /** No answer on a page says where its evidence came from. */
  'evidence-missing',
  'unable-to-judge',
  /** Worked on for less than half as long as half of the cases. */
  'marked-fast',
  /** Signed off, opened again and signed off once more. */
  'changed-after-sign-off',
]);
export type OddSign = z.infer<typeof OddSign>;

export const SampleRequest = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('random'), size: SampleSize, perAssessor: z.boolean() }),
  /** Every nth in the order of the pool, from a random one of the first n on. */
  z.strictObject({
    method: z.literal('every-nth'),
    n: z.int().min(2).max(1_000),
    perAssessor: z.boolean(),
  }),
  /** The first that an assessor signed off, or that each did where none is named. */
  z.strictObject({
    method: z.literal('first-cases'),
    first: z.int().positive().max(1_000),
    assessor: z.string().nullable(),
  }),
  /** Cases with any of the signs: all of them, or a random part. */
  z.strictObject({
    method: z.literal('odd-cases'),
    signs: z.array(OddSign).min(1),
    size: SampleSize.nullable(),
    perAssessor: z.boolean(),
  }),
]);
export type SampleRequest = z.infer<typeof SampleRequest>;

/** Letters and digits in groups, so that it can be said aloud and typed into any shell as it is. */
export const SampleSeed = z
  .string()
  .max(64)
  .regex(/^[0-9A-Za-z]+(?:[ -][0-9A-Za-z]+)*$/);
export type SampleSeed = z.infer<typeof SampleSeed>;

/** A case that could have been drawn, with all that a draw looks at. */
export const PoolMember = z.strictObject({
  /** Null once the case is deleted: its place in the draw stays, so that the draw can still be made again. */
  caseId: Id.nullable(),
  /** The place of its assessor in the list of assessors, from 0. */
  assessor: z.int().nonnegative(),
  /** How many of the assessor's cases had been signed off with it, itself included. */
  signedOffAs: z.int().positive(),
  signs: z.array(OddSign),
});
export type PoolMember = z.infer<typeof PoolMember>;

export const ModerationSample = z.strictObject({
  id: Id,
  request: SampleRequest,
  seed: SampleSeed,
  /** In the order of their case references, by code point, as they were spelled then. */
  pool: z.array(PoolMember).min(1).max(100_000),
  /** By name, by code point; an empty name stands for cases without one. */
  assessors: z.array(z.string()),
  /** Places in the pool, from 1. */
  chosen: z.array(z.int().positive()),
});
export type ModerationSample = z.infer<typeof ModerationSample>;

/** Reference cases whose judgements are agreed, for people to be held against. */
export const CalibrationSet = z.strictObject({
  setId: Id,
  name: z.string().min(1).max(120),
  /** Judgements out of a hundred that may differ from the agreed ones. */
  tolerancePercent: z.int().min(0).max(100),
  caseIds: z.array(Id).max(1_000),
});
export type CalibrationSet = z.infer<typeof CalibrationSet>;

/** The cases that were drawn and are still here. */
export function drawnCaseIds({ pool, chosen }: ModerationSample): readonly Id[] {
  return chosen.flatMap((place) => pool[place - 1]?.caseId ?? []);
}
