import type { Case } from './case.ts';
import type { Judgement } from './entry.ts';

/** How the prompts of one key question were answered, as shown beside its judgement. */
export type AnswerPattern = {
  readonly yes: number;
  readonly no: number;
  readonly notApplicable: number;
  readonly unanswered: number;
};

/** A judgement that none of its answers supports. It asks for a reason; it decides and blocks nothing. */
export type OddPattern = 'all-no-but-sufficient' | 'all-yes-but-insufficient';

/** Counts the answers to the prompts given: those in force under one key question. */
export function answerPattern(
  promptsInForce: readonly { readonly id: string }[],
  kase: Pick<Case, 'answers'>,
): AnswerPattern {
  const pattern = { yes: 0, no: 0, notApplicable: 0, unanswered: 0 };
  for (const { id } of promptsInForce) {
    const answer = kase.answers[id]?.answer ?? null;
    if (answer === 'yes') pattern.yes += 1;
    else if (answer === 'no') pattern.no += 1;
    else if (answer === 'not-applicable') pattern.notApplicable += 1;
    else pattern.unanswered += 1;
  }
  return pattern;
}

/**
 * Whether a judgement goes against every answer below it, once all are given. Answers of "not applicable" say
 * nothing either way. A key question is a judgement, not arithmetic (domain: what the report proves, 1).
 */
export function oddPattern(
  { yes, no, unanswered }: AnswerPattern,
  judgement: Judgement | null,
): OddPattern | null {
  if (unanswered > 0) return null;
  if (judgement === 'sufficient' && no > 0 && yes === 0) return 'all-no-but-sufficient';
  if (judgement === 'insufficient' && yes > 0 && no === 0) return 'all-yes-but-insufficient';
  return null;
}
