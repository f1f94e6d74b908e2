import type { Case } from '../../cases/case.ts';
import type { Marking } from '../../cases/inspection.ts';
import { standardsInPageOrder } from '../../cases/questions.ts';
import { applicability } from '../../frameworks/applicability.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { questionText } from '../../frameworks/question-text.ts';
import { inLanguage } from '../../kernel/text.ts';
import {
  type Review,
  type TargetKey,
  targetKey,
  type WholeReview,
} from '../../moderation/review.ts';
import type { Target } from '../../moderation/review-entry.ts';
import type {
  ReportBlock,
  ReportDocument,
  ReportSection,
} from '../../results/report/report-document.ts';
import { answerWords, caseWords, inUtc, judgementWords } from './case-words.ts';
import { reasonSections } from './review-reasons.ts';
import {
  modeWords,
  outcomeWords,
  phaseWords,
  rulingText,
  reviewWords as words,
} from './review-words.ts';
import { textTable } from './text-table.ts';

/**
 * A review for people to read: both columns of judgements, what was overruled and why, what the inspector said to it, and
 * how it was settled. While a second marking is not committed it tells nothing of the first one.
 */
export function reviewDocument(
  framework: Framework,
  marking: Marking,
  whole: WholeReview,
): ReportDocument {
  const { review } = whole;
  const opening = thisReview(review);
  return {
    title: words.title(review.subject.caseReference),
    language: 'en',
    marking,
    provenance: [],
    sections:
      review.phase === 'to-mark'
        ? [{ ...opening, blocks: [...opening.blocks, { kind: 'paragraph', text: words.sealed }] }]
        : [opening, ...decisionSections(framework, whole), ...reasonSections(framework, review)],
  };
}

function thisReview(review: Review): ReportSection {
  const { conclusion, calibration, responded, settlementEnded } = review;
  const byAt = (said: Review['responded']) =>
    said === null ? words.notYet : words.byAt(said.by.name, inUtc(said.at));
  const rows = [
    [caseWords.caseReference, review.subject.caseReference],
    [words.how, modeWords[review.mode]],
    [words.phase, phaseWords[review.phase]],
    [words.moderator, review.openedBy.name],
    [caseWords.opened, inUtc(review.openedAt)],
    [
      words.outcome,
      conclusion === null
        ? words.noOutcome
        : words.outcomeBy(
            outcomeWords[conclusion.outcome],
            conclusion.by.name,
            inUtc(conclusion.at),
          ),
    ],
    [words.reasons, conclusion?.reasons ?? ''],
    [words.responded, byAt(responded)],
    [words.settled, byAt(settlementEnded)],
    [words.subjectHead, review.subject.head.hash],
    [words.reviewHead, review.head.hash],
  ];
  if (calibration !== null) {
    rows.push([
      words.calibrationSet,
      words.tolerance(calibration.setName, calibration.tolerancePercent),
    ]);
  }
  return {
    id: 'this-review',
    heading: words.thisReview,
    level: 1,
    blocks: [textTable('this-review', words.thisReview, [caseWords.what, caseWords.value], rows)],
  };
}

function decisionSections(
  framework: Framework,
  { review, subject, marking }: WholeReview,
): readonly ReportSection[] {
  const kases = marking === null ? [subject.kase] : [subject.kase, marking.kase];
  const asked = targetsIn(framework, kases);
  const table = (kind: Target['kind'], heading: string, first: string): ReportSection => {
    const targets = asked.filter(
      (target) =>
        target.kind === kind && (kind === 'key-question' || isDecided(review, kases, target)),
    );
    const columns = [
      first,
      words.inspector,
      ...(marking === null ? [] : [words.secondMarking]),
      words.review,
      words.response,
      words.settlement,
    ];
    const rows = targets.map((target) => [
      `${target.id} ${inLanguage(questionText(framework, target.id) ?? { en: target.id }, 'en')}`,
      ...kases.map((kase) => markedText(kase, target)),
      ...decidedTexts(review, targetKey(target)),
    ]);
    const block: ReportBlock =
      rows.length === 0
        ? { kind: 'paragraph', text: words.nothing }
        : textTable(kind, heading, columns, rows);
    return { id: kind, heading, level: 1, blocks: [block] };
  };
  return [
    table('key-question', words.judgements, words.keyQuestion),
    table('prompt', words.answers, caseWords.prompt),
  ];
}

/** What is in force in any of some markings, in the order of the pages of a case. */
function targetsIn(framework: Framework, kases: readonly Case[]): readonly Target[] {
  const inForce = kases.map((kase) => applicability(framework, kase.fields));
  return standardsInPageOrder(framework.standards).flatMap(({ keyQuestions, promptGroups }) => {
    const promptsOf = (prompts: readonly { readonly id: string }[]) =>
      prompts
        .filter(({ id }) => inForce.some((one) => one.isPromptInForce(id)))
        .map(({ id }): Target => ({ kind: 'prompt', id }));
    return [
      ...keyQuestions.flatMap(({ id, prompts }): readonly Target[] => [
        ...promptsOf(prompts),
        ...(inForce.some((one) => one.isKeyQuestionInForce(id))
          ? [{ kind: 'key-question', id } as const]
          : []),
      ]),
      ...promptGroups.flatMap(({ prompts }) => promptsOf(prompts)),
    ];
  });
}

function isDecided(review: Review, kases: readonly Case[], target: Target): boolean {
  const key = targetKey(target);
  const spoken = [review.decisions, review.resolutions, review.responses, review.settlements];
  const values = new Set(kases.map((kase) => markedText(kase, target)));
  return values.size > 1 || spoken.some((record) => Object.hasOwn(record, key));
}

function markedText(kase: Case, { kind, id }: Target): string {
  if (kind === 'prompt') {
    const answer = kase.answers[id]?.answer ?? null;
    return answer === null ? caseWords.notAnswered : answerWords[answer];
  }
  const judgement = kase.judgements[id]?.judgement ?? null;
  return judgement === null ? caseWords.notJudged : judgementWords[judgement];
}

function decidedTexts(review: Review, key: TargetKey): readonly [string, string, string] {
  const decision = review.decisions[key];
  const resolution = review.resolutions[key];
  const response = review.responses[key];
  const settlement = review.settlements[key];
  const decided =
    resolution !== undefined
      ? words.resolved(rulingText(resolution.ruling))
      : decision?.kind === 'overruled'
        ? words.overruled(rulingText(decision.ruling))
        : decision === undefined
          ? words.none
          : words.agreed;
  return [
    decided,
    response === undefined ? '' : words[response.kind],
    settlement === undefined ? '' : rulingText(settlement.ruling),
  ];
}
