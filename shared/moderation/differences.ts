import type { Case } from '../cases/case.ts';
import type { Answer, Judgement } from '../cases/entry.ts';
import { standardsInPageOrder } from '../cases/questions.ts';
import { applicability } from '../frameworks/applicability.ts';
import type { Framework } from '../frameworks/framework.ts';
import type { Target } from './review-entry.ts';

/** A target that two markings say different things of. A value is null where it was not given, or is not asked. */
export type Difference = {
  readonly target: Target;
  readonly standardId: string;
  readonly first: Answer | Judgement | null;
  readonly second: Answer | Judgement | null;
};

/** A target in force, with the standard of its page. */
export type TargetInForce = { readonly target: Target; readonly standardId: string };

/**
 * Prompts and key questions in force in any of the cases given, in page order: each key question after its prompts, and
 * the prompts that belong to none at the end of their standard.
 */
export function targetsInForce(framework: Framework, ...cases: readonly Case[]): TargetInForce[] {
  const inForce = cases.map(({ fields }) => applicability(framework, fields));
  return standardsInPageOrder(framework.standards).flatMap((standard) => {
    const prompt = ({ id }: { readonly id: string }): TargetInForce[] =>
      inForce.some(({ isPromptInForce }) => isPromptInForce(id))
        ? [{ target: { kind: 'prompt', id }, standardId: standard.id }]
        : [];
    const keyQuestion = ({ id }: { readonly id: string }): TargetInForce[] =>
      inForce.some(({ isKeyQuestionInForce }) => isKeyQuestionInForce(id))
        ? [{ target: { kind: 'key-question', id }, standardId: standard.id }]
        : [];
    return [
      ...standard.keyQuestions.flatMap((one) => [
        ...one.prompts.flatMap(prompt),
        ...keyQuestion(one),
      ]),
      ...standard.promptGroups.flatMap(({ prompts }) => prompts.flatMap(prompt)),
    ];
  });
}

/** What a case says of a target, whether or not it is in force there; null where nothing. */
export function valueGiven(kase: Case, { kind, id }: Target): Answer | Judgement | null {
  return kind === 'prompt'
    ? (kase.answers[id]?.answer ?? null)
    : (kase.judgements[id]?.judgement ?? null);
}

/** Where two markings of one case differ, over everything in force in either, in page order. */
export function differencesOf(
  framework: Framework,
  first: Case,
  second: Case,
): readonly Difference[] {
  const inFirst = valuesInForce(framework, first);
  const inSecond = valuesInForce(framework, second);
  return targetsInForce(framework, first, second).flatMap(({ target, standardId }) => {
    const one = inFirst(target);
    const other = inSecond(target);
    return one === other ? [] : [{ target, standardId, first: one, second: other }];
  });
}

/** What a case says of a target; null too where the target is not in force in it. */
export function valuesInForce(
  framework: Framework,
  kase: Case,
): (target: Target) => Answer | Judgement | null {
  const { isPromptInForce, isKeyQuestionInForce } = applicability(framework, kase.fields);
  return (target) => {
    const isAsked =
      target.kind === 'prompt' ? isPromptInForce(target.id) : isKeyQuestionInForce(target.id);
    return isAsked ? valueGiven(kase, target) : null;
  };
}
