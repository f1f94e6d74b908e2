import { judgementAnchor, promptAnchor } from '../../../../shared/cases/anchors.ts';
import { answerPattern, oddPattern } from '../../../../shared/cases/answer-pattern.ts';
import type { Case } from '../../../../shared/cases/case.ts';
import { standardsInPageOrder } from '../../../../shared/cases/questions.ts';
import { applicability } from '../../../../shared/frameworks/applicability.ts';
import type { Framework, Prompt } from '../../../../shared/frameworks/framework.ts';
import type { Text } from '../../../../shared/kernel/text.ts';
import { differencesOf, targetsInForce } from '../../../../shared/moderation/differences.ts';
import { type TargetKey, targetKey } from '../../../../shared/moderation/review.ts';
import type { Target } from '../../../../shared/moderation/review-entry.ts';

/** A prompt or a key question as a review shows it: a row, and a place that the keyboard goes to. */
export type ReviewRow = {
  readonly target: Target;
  readonly key: TargetKey;
  readonly anchor: string;
  readonly allowsNotApplicable: boolean;
  /** The two markings say different things. Never in a review that is checked in the open. */
  readonly differs: boolean;
  /** The judgement goes against every answer below it. */
  readonly isOdd: boolean;
};

/** A key question with its prompts, its own row last, or a group of prompts under a heading. */
export type ReviewPart = {
  readonly id: string;
  readonly kind: 'key-question' | 'group';
  readonly heading: Text;
  readonly rows: readonly ReviewRow[];
};

export type ReviewedStandard = {
  readonly id: string;
  readonly name: Text;
  readonly statement: Text;
  readonly parts: readonly ReviewPart[];
};

/** Everything that is reviewed of a case, by standard, in page order. Standards with nothing in force are left out. */
export function reviewedStandards(
  framework: Framework,
  subject: Case,
  marking: Case | null,
): readonly ReviewedStandard[] {
  const markings = marking === null ? [subject] : [subject, marking];
  const inForce = new Set(
    targetsInForce(framework, ...markings).map(({ target }) => targetKey(target)),
  );
  const differing = new Set(
    marking === null
      ? []
      : differencesOf(framework, subject, marking).map(({ target }) => targetKey(target)),
  );
  const allowing = promptsAllowingNotApplicable(framework, markings);
  const row = (target: Target, isOdd: boolean): ReviewRow[] => {
    const key = targetKey(target);
    if (!inForce.has(key)) return [];
    const anchor = target.kind === 'prompt' ? promptAnchor(target.id) : judgementAnchor(target.id);
    const allowsNotApplicable = target.kind === 'prompt' && allowing.has(target.id);
    return [{ target, key, anchor, allowsNotApplicable, differs: differing.has(key), isOdd }];
  };
  const promptRows = (prompts: readonly Prompt[]) =>
    prompts.flatMap(({ id }) => row({ kind: 'prompt', id }, false));
  return standardsInPageOrder(framework.standards)
    .map(
      ({ id, name, statement, keyQuestions, promptGroups }): ReviewedStandard => ({
        id,
        name,
        statement,
        parts: [
          ...keyQuestions.map(
            (question): ReviewPart => ({
              id: question.id,
              kind: 'key-question',
              heading: question.text,
              rows: [
                ...promptRows(question.prompts),
                ...row(
                  { kind: 'key-question', id: question.id },
                  markings.some((one) => isOddIn(framework, one, question.id)),
                ),
              ],
            }),
          ),
          ...promptGroups.map(
            (group): ReviewPart => ({
              id: group.id,
              kind: 'group',
              heading: group.heading,
              rows: promptRows(group.prompts),
            }),
          ),
        ].filter(({ rows }) => rows.length > 0),
      }),
    )
    .filter(({ parts }) => parts.length > 0);
}

export function rowsOf(standard: ReviewedStandard): readonly ReviewRow[] {
  return standard.parts.flatMap(({ rows }) => rows);
}

function promptsAllowingNotApplicable(
  framework: Framework,
  markings: readonly Case[],
): ReadonlySet<string> {
  return new Set(
    markings.flatMap(({ fields }) =>
      applicability(framework, fields).standards.flatMap(({ keyQuestions, promptGroups }) =>
        [...keyQuestions, ...promptGroups].flatMap(({ prompts }) =>
          prompts.flatMap(({ id, allowsNotApplicable }) => (allowsNotApplicable ? [id] : [])),
        ),
      ),
    ),
  );
}

function isOddIn(framework: Framework, kase: Case, keyQuestionId: string): boolean {
  const question = applicability(framework, kase.fields)
    .standards.flatMap(({ keyQuestions }) => keyQuestions)
    .find(({ id }) => id === keyQuestionId);
  if (question === undefined) return false;
  const judgement = kase.judgements[keyQuestionId]?.judgement ?? null;
  return oddPattern(answerPattern(question.prompts, kase), judgement) !== null;
}
