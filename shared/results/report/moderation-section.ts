import { questionText } from '../../frameworks/question-text.ts';
import { figureOf, publishedForm } from '../figure.ts';
import { type ModeratedJudgements, moderatedJudgements } from '../moderated-judgements.ts';
import type { Tally } from '../outcome.ts';
import { inspectionWords } from './inspection-words.ts';
import { moderationWords as words } from './moderation-words.ts';
import type { ReportBlock, ReportCell, ReportRow, ReportSection } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

/** What moderation changed, in counts: no case and nobody is named. Nothing where no case counted was reviewed. */
export function moderationSection(input: ReportInput): readonly ReportSection[] {
  const { framework, results } = input;
  if (!isReviewed(input)) return [];
  const moderated = moderatedJudgements(framework, results);
  const { casesModerated, casesCounted, changed } = moderated;
  const text = [
    words.cases(casesModerated, casesCounted),
    words.changed(changed.moderated, changed.settled),
    words.made[results.moderation.judgements],
  ].join(' ');
  const notes = notesOf(moderated);
  const rows = rowsOf(input, moderated);
  const blocks: ReportBlock[] = [
    { kind: 'paragraph', text },
    ...(notes.length === 0 ? [] : [{ kind: 'list', items: notes } as const]),
    ...(rows.length === 0 ? [] : [tableOf(rows)]),
  ];
  return [{ id: 'moderation', heading: words.heading, level: 1, blocks }];
}

/** Whether any of the cases counted was reviewed, so that original and final judgements are to be told apart. */
export function isReviewed({ results: { cases, moderation } }: Pick<ReportInput, 'results'>) {
  return cases.some(({ kase }) => moderation.heads.has(kase.id));
}

function notesOf({ flags, statesChosen }: ModeratedJudgements): readonly string[] {
  return [
    flags.disputed > 0 ? words.disputed(flags.disputed) : null,
    flags['settlement-not-ended'] > 0 ? words.notEnded(flags['settlement-not-ended']) : null,
    flags.conflicting > 0 ? words.conflicting(flags.conflicting) : null,
    flags['settled-differently'] > 0 ? words.settledTwice(flags['settled-differently']) : null,
    flags['changed-since-moderated'] > 0
      ? words.changedSince(flags['changed-since-moderated'])
      : null,
    statesChosen > 0 ? words.statesChosen(statesChosen) : null,
  ].filter((one) => one !== null);
}

function rowsOf(
  { framework }: ReportInput,
  { questions }: ModeratedJudgements,
): readonly ReportRow[] {
  return questions.flatMap(({ question, original, final, moderated, settled }): ReportRow[] => {
    if (moderated + settled === 0) return [];
    const form = question.kind === 'prompt' ? publishedForm(framework) : 'all-cases';
    const cells = (tally: Tally): readonly ReportCell[] => {
      const figure = figureOf(question, tally, form);
      return figure === null
        ? Array(2).fill({ kind: 'blank', because: inspectionWords.notAnswered })
        : [
            { kind: 'figure', ...figure, shownAs: 'part-of-whole' },
            { kind: 'figure', ...figure, shownAs: 'percent' },
          ];
    };
    const name = questionText(framework, question.id)?.en ?? question.id;
    return [
      {
        kind: 'row',
        id: question.id,
        cells: [
          { kind: 'text', text: `${question.id} ${name}` },
          ...cells(original),
          ...cells(final),
          { kind: 'text', text: String(moderated + settled) },
        ],
      },
    ];
  });
}

function tableOf(rows: readonly ReportRow[]): ReportBlock {
  return {
    kind: 'table',
    table: {
      id: 'moderation',
      caption: words.caption,
      columns: [
        { id: 'question', heading: inspectionWords.question },
        { id: 'original', heading: words.original },
        { id: 'original-percent', heading: words.originalPercent },
        { id: 'final', heading: words.final },
        { id: 'final-percent', heading: words.finalPercent },
        { id: 'changed', heading: words.changedCases },
      ],
      rows,
      notes: [words.onlyChanged],
    },
  };
}
