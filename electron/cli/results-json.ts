import type { Inspection } from '../../shared/cases/inspection.ts';
import type { FieldCounts } from '../../shared/results/count-fields.ts';
import type { QuestionCounts } from '../../shared/results/count-questions.ts';
import { type Cut, type CutCases, cohortCut } from '../../shared/results/cut.ts';
import { moderatedJudgements } from '../../shared/results/moderated-judgements.ts';
import { isReviewed } from '../../shared/results/report/moderation-section.ts';
import { reportInputsHash } from '../../shared/results/report/provenance.ts';
import type { ReportInput } from '../../shared/results/report/report-input.ts';
import { countByCut } from '../../shared/results/results.ts';
import type { WrittenFile } from './own-folder.ts';

/** The results for other programs: counts and ratings, no percentage, and no case. */
export function toResultsJson(
  input: ReportInput,
  inspections: readonly Inspection[],
  files: readonly WrittenFile[],
): string {
  const { framework, results, unreadable, cuts } = input;
  const { cases, cohorts, questions, fields, leftOut, ratings, rating } = results;
  return `${JSON.stringify(
    {
      kind: 'casemark-results',
      v: 1,
      inspections: inspections.map(({ id, name }) => ({ id, name })),
      framework: results.framework,
      include: results.include,
      cases: { counted: cases.length, ...leftOut, unreadable },
      ...moderationOf(input),
      inputsHash: reportInputsHash(input),
      ratings,
      rating,
      counts: [
        toCounts(cohortCut(framework), cohorts, questions, fields),
        ...cuts.map((cut) => {
          const by = countByCut(framework, results, cut);
          return toCounts(cut, by.columns, by.questions, by.fields);
        }),
      ],
      files,
    },
    null,
    2,
  )}\n`;
}

/** Nothing where no case counted was reviewed. */
function moderationOf(input: ReportInput) {
  if (!isReviewed(input)) return {};
  const { framework, results } = input;
  const { casesModerated, statesChosen, changed, flags, questions } = moderatedJudgements(
    framework,
    results,
  );
  return {
    judgements: results.moderation.judgements,
    moderation: {
      casesModerated,
      statesChosen,
      changed,
      flags,
      questions: questions.map(({ question: { id, kind }, ...counts }) => ({
        id,
        kind,
        ...counts,
      })),
    },
  };
}

function toCounts(
  cut: Cut,
  { groups, groupOf }: CutCases,
  questions: readonly QuestionCounts[],
  fields: readonly FieldCounts[],
) {
  const casesIn = groups.map((_, place) => groupOf.filter((one) => one === place).length);
  return {
    cut,
    groups: groups.map(({ value, label }, place) => ({ value, label, cases: casesIn[place] })),
    questions: questions.map(({ question: { id, kind, standardId }, all, byGroup }) => ({
      id,
      kind,
      standardId,
      all,
      byGroup,
    })),
    fields: fields.map(({ field: { id, kind }, standardId, all, byGroup }) => ({
      id,
      kind,
      standardId,
      all,
      byGroup,
    })),
  };
}
