import * as z from 'zod';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';

/** Where a case stands. `returned` is a case opened again after sign-off; `ready` lacks only its sign-off. */
export const CaseStatus = z.enum(['not-started', 'in-progress', 'ready', 'signed-off', 'returned']);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** One line of the case list: derived from the case, kept so that a list opens no case. */
export const CaseSummary = z.strictObject({
  v: z.literal(1),
  caseId: Id,
  inspectionId: Id,
  /** The sequence number of the entry it was made from. */
  seq: z.int().nonnegative(),
  caseReference: z.string(),
  /** The review that a second marking is for; absent for an ordinary case. */
  secondMarkingFor: Id.optional(),
  assessor: z.string(),
  /** Option values of the fields that the framework names as cohort and risk of serious harm. */
  cohort: z.string().nullable(),
  riskOfSeriousHarm: z.string().nullable(),
  status: CaseStatus,
  /** Questions that must be answered before sign-off, and how many of them are not. */
  asked: z.int().nonnegative(),
  left: z.int().nonnegative(),
  /** The first section with something left; null when nothing is. */
  nextSectionId: z.string().nullable(),
  changedAt: Instant,
});
export type CaseSummary = z.infer<typeof CaseSummary>;
