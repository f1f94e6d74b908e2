import * as z from 'zod';
import type { Case } from '../../cases/case.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { Sha256 } from '../../kernel/hash.ts';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/instant.ts';
import { CaseScore, scoreCase } from '../../scoring/score-case.ts';

/**
 * `bundle.json`: what a case comes to, at which entry, and who signed it off. The score pins the framework and holds the
 * pattern of answers of every key question.
 */
export const ScoredBundle = z.strictObject({
  v: z.literal(1),
  kind: z.literal('casemark-scored-case'),
  caseId: Id,
  head: z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 }),
  signOff: z.strictObject({ name: z.string(), at: Instant, seq: z.int().nonnegative() }).nullable(),
  reopenedCount: z.int().nonnegative(),
  score: CaseScore,
});
export type ScoredBundle = z.infer<typeof ScoredBundle>;

/** Scores a case as it stands, complete or not. */
export function scoredBundle(framework: Framework, kase: Case): ScoredBundle {
  return {
    v: 1,
    kind: 'casemark-scored-case',
    caseId: kase.id,
    head: kase.head,
    signOff: kase.signOff,
    reopenedCount: kase.reopenedCount,
    score: scoreCase(framework, kase),
  };
}
