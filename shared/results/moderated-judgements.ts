import type { Case } from '../cases/case.ts';
import { applicability } from '../frameworks/applicability.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { FinalFlag, FinalJudgement } from '../moderation/final-judgements.ts';
import { targetKey } from '../moderation/review.ts';
import { countQuestions } from './count-questions.ts';
import type { CountableQuestion } from './countable-questions.ts';
import { cohortCut, cutCases } from './cut.ts';
import { createReader } from './marked-case.ts';
import type { Tally } from './outcome.ts';
import type { Results } from './results.ts';

/** What moderation made of one key question or prompt, over the cases that are counted. */
export type ModeratedQuestion = {
  readonly question: CountableQuestion;
  readonly original: Tally;
  readonly final: Tally;
  /** Cases in which the final value is another than the inspector's, by whose word it is. */
  readonly moderated: number;
  readonly settled: number;
};

/** A judgement that was changed or settled, or on which something is open, and the case as its inspector left it. */
export type ModeratedJudgement = { readonly kase: Case; readonly final: FinalJudgement };

export type ModeratedJudgements = {
  /** Every key question, and the prompts in which anything was changed, in the framework's order. */
  readonly questions: readonly ModeratedQuestion[];
  /** By case reference, then in the framework's order. */
  readonly judgements: readonly ModeratedJudgement[];
  readonly casesModerated: number;
  readonly casesCounted: number;
  /** Cases in whose place another state was chosen. */
  readonly statesChosen: number;
  readonly changed: { readonly moderated: number; readonly settled: number };
  readonly flags: Readonly<Record<FinalFlag, number>>;
};

/**
 * Original and final judgements side by side, over the cases counted, whichever of the two the figures are made of. A
 * ruling on what is not asked in its case, or on nothing that the framework knows, changes no figure and is not told.
 */
export function moderatedJudgements(
  framework: Framework,
  { cases, moderation }: Pick<Results, 'cases' | 'moderation'>,
): ModeratedJudgements {
  const finalCases = cases.map(({ kase }) => moderation.byCase.get(kase.id)?.kase ?? kase);
  const originals = cases.map(({ kase }) => moderation.byCase.get(kase.id)?.original ?? kase);
  const counts = countOf(framework, originals);
  const finalCounts = countOf(framework, finalCases);
  const place = new Map(
    counts.map(({ question: { kind, id } }, index) => [`${kind}:${id}`, index]),
  );
  const judgements = cases.flatMap(({ kase }) => {
    const one = moderation.byCase.get(kase.id);
    if (one === undefined) return [];
    const inForce = applicability(framework, one.original.fields);
    return Object.values(one.finals)
      .filter(({ target: { kind, id } }) =>
        kind === 'prompt' ? inForce.isPromptInForce(id) : inForce.isKeyQuestionInForce(id),
      )
      .toSorted(
        (a, b) => (place.get(targetKey(a.target)) ?? 0) - (place.get(targetKey(b.target)) ?? 0),
      )
      .map((final): ModeratedJudgement => ({ kase: one.original, final }));
  });
  const changes = judgements.map(({ final }) => final).filter(isChanged);
  const changesOf = Map.groupBy(changes, ({ target }) => targetKey(target));
  return {
    questions: counts.flatMap(({ question, all }, index): ModeratedQuestion[] => {
      const own = changesOf.get(`${question.kind}:${question.id}`) ?? [];
      if (question.kind === 'prompt' && own.length === 0) return [];
      const final = finalCounts[index]?.all ?? all;
      return [{ question, original: all, final, ...byWhom(own) }];
    }),
    judgements,
    casesModerated: cases.filter(({ kase }) => moderation.moderated.has(kase.id)).length,
    casesCounted: cases.length,
    statesChosen: cases.filter(
      ({ kase }) => (moderation.byCase.get(kase.id)?.stateFrom ?? null) !== null,
    ).length,
    changed: byWhom(changes),
    flags: {
      disputed: flagged(judgements, 'disputed'),
      'settlement-not-ended': flagged(judgements, 'settlement-not-ended'),
      conflicting: flagged(judgements, 'conflicting'),
      'settled-differently': flagged(judgements, 'settled-differently'),
      'changed-since-moderated': flagged(judgements, 'changed-since-moderated'),
    },
  };
}

/** Whether the final value is another than the inspector's. */
export function isChanged({ original, final }: FinalJudgement): boolean {
  return original !== final;
}

function countOf(framework: Framework, cases: readonly Case[]) {
  const marked = cases.map(createReader(framework));
  return countQuestions(framework, marked, cutCases(framework, marked, cohortCut(framework)));
}

function byWhom(changes: readonly FinalJudgement[]) {
  return {
    moderated: changes.filter(({ by }) => by === 'moderated').length,
    settled: changes.filter(({ by }) => by === 'settled').length,
  };
}

function flagged(judgements: readonly ModeratedJudgement[], flag: FinalFlag): number {
  return judgements.filter(({ final }) => final.flags.includes(flag)).length;
}
