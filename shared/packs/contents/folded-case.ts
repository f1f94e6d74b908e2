import * as z from 'zod';
import type { Case } from '../../cases/case.ts';
import { Answer, EvidenceSource, Judgement, PracticeExample } from '../../cases/entry.ts';
import { FieldValue } from '../../frameworks/condition.ts';
import { Sha256 } from '../../kernel/hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/instant.ts';

/** `case.json`: a case as its entries leave it, in force or not. Every reader can make it again from the entries. */
export const FoldedCase: z.ZodType<Case> = z.strictObject({
  id: Id,
  inspectionId: Id,
  framework: z.strictObject({ id: z.string(), version: z.string(), hash: Sha256 }),
  caseReference: z.string().min(1),
  assessor: z.string(),
  secondMarkingOf: z.strictObject({ caseId: Id, reviewId: Id }).nullable(),
  fields: z.record(z.string(), FieldValue),
  answers: z.record(
    z.string(),
    z.strictObject({
      answer: Answer.nullable(),
      note: z.string(),
      source: EvidenceSource.nullable(),
    }),
  ),
  judgements: z.record(
    z.string(),
    z.strictObject({ judgement: Judgement.nullable(), reason: z.string() }),
  ),
  examples: z.array(PracticeExample),
  signOff: z.strictObject({ name: z.string(), at: Instant, seq: z.int().nonnegative() }).nullable(),
  started: z.boolean(),
  reopenedCount: z.int().nonnegative(),
  openedAt: Instant,
  changedAt: Instant,
  head: z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 }),
  undoable: z.array(z.int().positive()),
  redoable: z.array(z.int().positive()),
});
