import type { Standard } from '../../frameworks/framework.ts';
import { type Cut, cohortCut } from '../cut.ts';
import { countByCut } from '../results.ts';
import { earlierRecommendationsSection, recommendationsSection } from './annexe-one.ts';
import { exampleBlocks } from './example-blocks.ts';
import { factTable, needsTable, statusTable } from './fact-tables.ts';
import { inspectionWords as words } from './inspection-words.ts';
import { moderationSection } from './moderation-section.ts';
import { organisationSections } from './organisation-sections.ts';
import { provenanceOf } from './provenance.ts';
import { ratingSentence } from './rating-sentence.ts';
import { ratingsSection } from './ratings-section.ts';
import type { ReportBlock, ReportDocument, ReportSection, ReportTable } from './report-document.ts';
import type { ReportInput } from './report-input.ts';
import {
  applicableTable,
  type Counted,
  cutSuffix,
  keyQuestionTable,
  promptTable,
} from './standard-tables.ts';
import { suppliedTableOf } from './supplied-table.ts';
import { cohortSizes, cutName, groupColumns } from './table-columns.ts';

/**
 * The report of an inspection in the order of the printed one: ratings, recommendations, chapters one and two, annexe
 * one, the whole of annexe two; then what moderation changed, what the printed one leaves to prose (the figures where a
 * question applied) and a part for every other cut asked for. The same input gives the same report.
 */
export function makeReport(input: ReportInput): ReportDocument {
  const { inspection } = input;
  return {
    title: words.title(inspection.name),
    language: 'en',
    marking: inspection.marking,
    provenance: provenanceOf(input),
    sections: [
      ratingsSection(input),
      ...recommendationsSection(input.findings),
      ...organisationSections(input),
      ...caseSections(input),
      ...earlierRecommendationsSection(input.findings),
      ...annexeTwo(input),
      ...moderationSection(input),
      ...applicableSections(input),
      ...otherCuts(input).map((cut) => cutSection(input, cut)),
    ],
  };
}

/** The cohort's tables are there already, and a cut that is asked for twice is there once. */
function otherCuts({ framework, cuts }: ReportInput): readonly Cut[] {
  const bySuffix = new Map(cuts.map((cut) => [cutSuffix(framework, cut), cut]));
  bySuffix.delete('');
  return [...bySuffix.values()];
}

function byCohort({ framework, results }: ReportInput): Counted {
  return {
    cut: cohortCut(framework),
    columns: results.cohorts,
    questions: results.questions,
  };
}

/** Chapter two: the sample, and each standard with its rating, scores and practice examples. */
function caseSections(input: ReportInput): readonly ReportSection[] {
  const { framework, results, findings } = input;
  const counted = byCohort(input);
  const sample = cohortSizes(input).map(({ heading, count }) => words.cohortCases(count, heading));
  const inSome = framework.standards
    .filter(({ flags }) => flags.length > 0)
    .map((standard) => words.someCases(nameOf(standard), casesOf(input, standard)));
  return [
    section('cases', words.cases, 1, [
      {
        kind: 'paragraph',
        text: [words.sampleSentence(results.cases.length, sample), ...inSome].join(' '),
      },
    ]),
    ...framework.standards.map((standard): ReportSection => {
      const rating = results.ratings.find(({ standardId }) => standardId === standard.id);
      return section(`standard-${standard.id}`, nameOf(standard), 2, [
        { kind: 'paragraph', text: standard.statement.en },
        { kind: 'paragraph', text: ratingSentence(input, standard.id) },
        table(keyQuestionTable(framework, standard, counted, rating)),
        ...exampleBlocks(findings, (standardId) => standardId === standard.id),
      ]);
    }),
    ...otherExamplesSection(input),
    ...sampleSection(input),
  ];
}

/** Examples that illustrate no standard in particular, or one that this framework does not have. */
function otherExamplesSection({ framework, findings }: ReportInput): readonly ReportSection[] {
  const known = new Set([...framework.standards, ...framework.unitStandards].map(({ id }) => id));
  const blocks = exampleBlocks(
    findings,
    (standardId) => standardId === null || !known.has(standardId),
  );
  return blocks.length === 0 ? [] : [section('other-examples', words.otherExamples, 2, blocks)];
}

/** Characteristics, arrangements, needs, checks and interview: every group of questions about the case. */
function sampleSection({ framework, results }: ReportInput): readonly ReportSection[] {
  const columns = groupColumns(framework, cohortCut(framework), results.cohorts);
  const tables = framework.detailSections.flatMap(({ groups }) =>
    groups.flatMap((group) => [
      factTable(group, results.fields, columns),
      ...group.fields.map((field) => needsTable(field, results.needs)),
    ]),
  );
  return [section('sample', words.sample, 2, present(tables).map(table))];
}

function annexeTwo(input: ReportInput): readonly ReportSection[] {
  const { framework, results, findings } = input;
  const counted = byCohort(input);
  const columns = groupColumns(framework, cohortCut(framework), results.cohorts);
  const unitIds = framework.unitStandards.map(({ id }) => id);
  const supplied = (framework.suppliedTables ?? []).filter(
    ({ placedIn }) => !unitIds.some((id) => placedIn?.en.startsWith(id)),
  );
  const byHeading = Map.groupBy(framework.standards, (standard) => headingOf(standard));
  return [
    section('annexe-two', words.annexeTwo, 1, []),
    ...supplied.map((one) =>
      section(`supplied-${one.id}`, one.title.en, 2, [table(suppliedTableOf(one, findings))]),
    ),
    ...[...byHeading].map(([heading, standards], index) =>
      section(
        `data-${index + 1}`,
        heading,
        2,
        standards.flatMap((standard) =>
          present([
            promptTable(framework, standard, counted),
            statusTable(standard, results.fields, columns),
          ]).map(table),
        ),
      ),
    ),
  ];
}

function applicableSections(input: ReportInput): readonly ReportSection[] {
  const counted = byCohort(input);
  const { framework } = input;
  const tables = present(
    framework.standards.map((standard) => applicableTable(framework, standard, counted)),
  );
  return tables.length === 0 ? [] : [section('applicable', words.applicable, 1, tables.map(table))];
}

function cutSection(input: ReportInput, cut: Cut): ReportSection {
  const { framework, results } = input;
  const counts = countByCut(framework, results, cut);
  const counted: Counted = { cut, columns: counts.columns, questions: counts.questions };
  const columns = groupColumns(framework, cut, counts.columns);
  const by = (one: ReportTable | null): ReportTable | null =>
    one && {
      ...one,
      id: `${one.id}${cutSuffix(framework, cut)}`,
      caption: words.captionBy(one.caption, cutName(framework, cut)),
    };
  const id = cut.kind === 'assessor' ? 'assessor' : cut.fieldId;
  return section(
    `by-${id}`,
    words.cutBy(cutName(framework, cut)),
    1,
    [
      ...framework.standards.flatMap((standard) =>
        present([
          keyQuestionTable(framework, standard, counted, undefined),
          promptTable(framework, standard, counted),
          applicableTable(framework, standard, counted),
          by(statusTable(standard, counts.fields, columns)),
        ]),
      ),
      ...present(
        framework.detailSections.flatMap(({ groups }) =>
          groups.map((group) => by(factTable(group, counts.fields, columns))),
        ),
      ),
    ].map(table),
  );
}

function casesOf({ results }: ReportInput, { keyQuestions }: Standard): number {
  const [first] = keyQuestions;
  const all = results.questions.find(({ question }) => question.id === first?.id)?.all;
  return all === undefined ? 0 : all.positive + all.negative + all.neither + all.missing;
}

function headingOf(standard: Standard): string {
  return standard.reportHeading?.en ?? nameOf(standard);
}

function nameOf({ id, name }: Pick<Standard, 'id' | 'name'>): string {
  return `${id} ${name.en}`;
}

function section(
  id: string,
  heading: string,
  level: ReportSection['level'],
  blocks: readonly ReportBlock[],
): ReportSection {
  return { id, heading, level, blocks };
}

function table(one: ReportTable): ReportBlock {
  return { kind: 'table', table: one };
}

function present<One>(some: readonly (One | null)[]): readonly One[] {
  return some.filter((one): one is One => one !== null);
}
