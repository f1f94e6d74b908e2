import type { Case } from '../../cases/case.ts';
import { noAnswer } from '../../cases/fold.ts';
import { standardsInPageOrder } from '../../cases/questions.ts';
import type {
  Applicability,
  ApplicablePrompt,
  ApplicableStandard,
} from '../../frameworks/applicability.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { promptLetter } from '../../frameworks/prompt-letter.ts';
import { inLanguage } from '../../kernel/text.ts';
import type { ReportBlock, ReportSection } from '../../results/report/report-document.ts';
import type { CaseScore, KeyQuestionScore } from '../../scoring/score-case.ts';
import {
  answerWords,
  judgementWords,
  oddWords,
  sourceWords,
  caseWords as words,
} from './case-words.ts';
import { fieldsTable } from './fields-table.ts';
import { textTable } from './text-table.ts';

/** Every standard, in the order of the pages of a case, each with its key questions, prompts and questions in force. */
export function standardSections(
  framework: Framework,
  kase: Case,
  inForce: Applicability,
  score: CaseScore,
): readonly ReportSection[] {
  const applying = new Map(inForce.standards.map((standard) => [standard.id, standard]));
  return standardsInPageOrder(framework.standards).flatMap((standard): readonly ReportSection[] => {
    const heading = `${standard.id} ${inLanguage(standard.name, 'en')}`;
    const hidden = inForce.hidden.filter(({ standardId }) => standardId === standard.id);
    const asked = applying.get(standard.id);
    if (asked === undefined) {
      const text = words.doesNotApply(
        hidden.map((one) => inLanguage(one.because, 'en')).join('; '),
      );
      return [
        { id: `standard-${standard.id}`, heading, level: 1, blocks: [{ kind: 'paragraph', text }] },
      ];
    }
    const scored = score.standards.find(({ id }) => id === standard.id);
    const outcome = words.outcome[scored?.outcome ?? 'not-judged'];
    const opening = [
      inLanguage(standard.statement, 'en'),
      outcome,
      ...hidden.map((one) => words.hidden(one.promptCount, inLanguage(one.because, 'en'))),
    ];
    return [
      {
        id: `standard-${standard.id}`,
        heading,
        level: 1,
        blocks: opening.map((text) => ({ kind: 'paragraph', text })),
      },
      ...askedSections(framework, kase, asked, scored?.keyQuestions ?? []),
    ];
  });
}

function askedSections(
  framework: Framework,
  kase: Case,
  { id, keyQuestions, promptGroups, fields }: ApplicableStandard,
  scores: readonly KeyQuestionScore[],
): readonly ReportSection[] {
  const prompts = (
    key: string,
    caption: string,
    asked: readonly ApplicablePrompt[],
  ): ReportBlock =>
    asked.length === 0
      ? { kind: 'paragraph', text: words.noPrompts }
      : textTable(
          `prompts-${key}`,
          caption,
          [words.prompt, words.answer, words.source, words.note],
          asked.map((prompt) => promptRow(framework, kase, prompt)),
        );
  const sections = keyQuestions.map((keyQuestion): ReportSection => {
    const heading = `${keyQuestion.id} ${inLanguage(keyQuestion.text, 'en')}`;
    const scored = scores.find((one) => one.id === keyQuestion.id);
    return {
      id: `key-question-${keyQuestion.id}`,
      heading,
      level: 2,
      blocks: [
        ...(scored === undefined ? [] : judgementBlocks(scored)),
        prompts(keyQuestion.id, heading, keyQuestion.prompts),
      ],
    };
  });
  const groups = promptGroups.map((group): ReportSection => {
    const heading = inLanguage(group.heading, 'en');
    return {
      id: `group-${group.id}`,
      heading,
      level: 2,
      blocks: [prompts(group.id, heading, group.prompts)],
    };
  });
  if (fields.length === 0) return [...sections, ...groups];
  return [
    ...sections,
    ...groups,
    {
      id: `fields-${id}`,
      heading: words.otherQuestions,
      level: 2,
      blocks: [fieldsTable(`fields-${id}`, words.otherQuestions, fields, kase)],
    },
  ];
}

function promptRow(
  framework: Framework,
  kase: Case,
  { id, text }: ApplicablePrompt,
): readonly string[] {
  const { answer, source, note } = kase.answers[id] ?? noAnswer;
  return [
    `${promptLetter(framework, id)}) ${inLanguage(text, 'en')}`,
    answer === null ? words.notAnswered : answerWords[answer],
    source === null ? '' : sourceWords[source],
    note,
  ];
}

function judgementBlocks({
  judgement,
  reason,
  pattern,
  odd,
}: KeyQuestionScore): readonly ReportBlock[] {
  const { yes, no, notApplicable, unanswered } = pattern;
  const lines = [
    words.judgement(judgement === null ? words.notJudged : judgementWords[judgement]),
    words.pattern(yes, no, notApplicable, unanswered),
    ...(odd === null ? [] : [oddWords[odd]]),
  ];
  const blocks: ReportBlock[] = lines.map((text) => ({ kind: 'paragraph', text }));
  if (reason !== '') blocks.push({ kind: 'narrative', heading: words.reason, text: reason });
  return blocks;
}
