import * as z from 'zod';
import { answerPattern, oddPattern } from '../cases/answer-pattern.ts';
import type { Case } from '../cases/case.ts';
import { Judgement } from '../cases/entry.ts';
import { standardsInPageOrder } from '../cases/questions.ts';
import { type ApplicableStandard, applicability } from '../frameworks/applicability.ts';
import type { Framework } from '../frameworks/framework.ts';
import { Sha256 } from '../kernel/hash.ts';
import { Text } from '../kernel/text.ts';

export const KeyQuestionScore = z.strictObject({
  id: z.string(),
  judgement: Judgement.nullable(),
  reason: z.string(),
  pattern: z.strictObject({
    yes: z.int().nonnegative(),
    no: z.int().nonnegative(),
    notApplicable: z.int().nonnegative(),
    unanswered: z.int().nonnegative(),
  }),
  odd: z.enum(['all-no-but-sufficient', 'all-yes-but-insufficient']).nullable(),
});
export type KeyQuestionScore = z.infer<typeof KeyQuestionScore>;

/**
 * A standard's outcome in one case. Sufficient means sufficient on all of its key questions. One insufficient
 * judgement settles it whatever the others are; an unable-to-judge leaves it open, and so does an absent one.
 */
export const StandardScore = z.strictObject({
  id: z.string(),
  rated: z.boolean(),
  outcome: z.enum(['sufficient', 'insufficient', 'unable-to-judge', 'not-judged']),
  keyQuestions: z.array(KeyQuestionScore),
});
export type StandardScore = z.infer<typeof StandardScore>;

/** What one case comes to, with the framework it was marked against. Only what is in force counts. */
export const CaseScore = z.strictObject({
  v: z.literal(1),
  framework: z.strictObject({ id: z.string(), version: z.string(), hash: Sha256 }),
  /** Rated standards first, each in the framework's order. */
  standards: z.array(StandardScore),
  notApplicable: z.array(
    z.strictObject({ id: z.string(), rated: z.boolean(), because: Text.nullable() }),
  ),
});
export type CaseScore = z.infer<typeof CaseScore>;

/** Scores a case as it stands, complete or not. Judgements are counted, never computed from their prompts. */
export function scoreCase(framework: Framework, kase: Case): CaseScore {
  const { standards, hidden } = applicability(framework, kase.fields);
  const applying = new Set(standards.map(({ id }) => id));
  return {
    v: 1,
    framework: { ...kase.framework },
    standards: standardsInPageOrder(standards).map((standard) => scoreStandard(standard, kase)),
    notApplicable: standardsInPageOrder(framework.standards)
      .filter(({ id }) => !applying.has(id))
      .map(({ id, rated }) => ({
        id,
        rated,
        because: hidden.find((one) => one.standardId === id)?.because ?? null,
      })),
  };
}

function scoreStandard({ id, rated, keyQuestions }: ApplicableStandard, kase: Case): StandardScore {
  const scores = keyQuestions.map((keyQuestion): KeyQuestionScore => {
    const { judgement = null, reason = '' } = kase.judgements[keyQuestion.id] ?? {};
    const pattern = answerPattern(keyQuestion.prompts, kase);
    return { id: keyQuestion.id, judgement, reason, pattern, odd: oddPattern(pattern, judgement) };
  });
  return { id, rated, outcome: outcomeOf(scores), keyQuestions: scores };
}

function outcomeOf(scores: readonly KeyQuestionScore[]): StandardScore['outcome'] {
  const judgements = scores.map(({ judgement }) => judgement);
  if (judgements.includes('insufficient')) return 'insufficient';
  if (judgements.includes(null)) return 'not-judged';
  return judgements.includes('unable-to-judge') ? 'unable-to-judge' : 'sufficient';
}
