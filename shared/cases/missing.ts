import { applicability } from '../frameworks/applicability.ts';
import type { Framework } from '../frameworks/framework.ts';
import { reasonAnchor } from './anchors.ts';
import { answerPattern, type OddPattern, oddPattern } from './answer-pattern.ts';
import type { Case } from './case.ts';
import { type LackKind, type Question, questionsOf, standardsInPageOrder } from './questions.ts';

/** Something that stands in the way of sign-off, and where to mend it. */
export type Missing = {
  readonly sectionId: string;
  readonly anchor: string;
  readonly kind: LackKind;
  /** Of the field, prompt, key question, practice example or contradiction. */
  readonly id: string;
};

/** A judgement against all of its answers, with no reason given. Asked about; never in the way. */
export type Warning = {
  readonly sectionId: string;
  readonly anchor: string;
  readonly kind: OddPattern;
  /** Of the key question. */
  readonly id: string;
};

/** A place in a case. Without an anchor it is the top of the section. */
export type Place = { readonly sectionId: string; readonly anchor?: string | null };

/** All that stands in the way of sign-off, in the order of the pages. Empty when the case is ready. */
export function missingFrom(framework: Framework, kase: Case): readonly Missing[] {
  return missingFromQuestions(questionsOf(framework, kase));
}

/** Odd patterns that no reason explains yet, in the order of the pages. */
export function warningsFrom(framework: Framework, kase: Case): readonly Warning[] {
  const { standards } = applicability(framework, kase.fields);
  return standardsInPageOrder(standards).flatMap((standard) =>
    standard.keyQuestions.flatMap(({ id, prompts }): Warning[] => {
      const { judgement = null, reason = '' } = kase.judgements[id] ?? {};
      const odd = oddPattern(answerPattern(prompts, kase), judgement);
      if (odd === null || reason.trim() !== '') return [];
      return [{ sectionId: standard.id, anchor: reasonAnchor(id), kind: odd, id }];
    }),
  );
}

/**
 * The next place where something is missing after a place, or after the beginning; past the end it goes on from
 * the beginning, so that a place alone in lacking something leads back to itself. Null when nothing is missing.
 */
export function nextUnanswered(
  framework: Framework,
  kase: Case,
  after?: Place,
): { readonly sectionId: string; readonly anchor: string } | null {
  const questions = questionsOf(framework, kase);
  const missing = missingFromQuestions(questions);
  const first = missing[0];
  if (first === undefined) return null;
  const order = new Map(
    questions.flatMap(({ anchors }) => anchors).map((anchor, index) => [anchor, index]),
  );
  const from = after === undefined ? -1 : placeInOrder(questions, order, after);
  const { sectionId, anchor } =
    missing.find((one) => (order.get(one.anchor) ?? -1) > from) ?? first;
  return { sectionId, anchor };
}

function missingFromQuestions(questions: readonly Question[]): readonly Missing[] {
  return questions.flatMap(({ sectionId, lacks }) =>
    lacks.map(({ kind, anchor, id }) => ({ sectionId, anchor, kind, id })),
  );
}

/** A place that is no question's own (a heading, an empty section) counts as just before its section's questions. */
function placeInOrder(
  questions: readonly Question[],
  order: ReadonlyMap<string, number>,
  { sectionId, anchor }: Place,
): number {
  const exact = order.get(anchor ?? '');
  if (exact !== undefined) return exact;
  const firstOfSection = questions.find((question) => question.sectionId === sectionId);
  return firstOfSection === undefined
    ? Number.POSITIVE_INFINITY
    : (order.get(firstOfSection.anchors[0] ?? '') ?? 0) - 1;
}
