import type { Case } from '../cases/case.ts';
import type { Framework } from '../frameworks/framework.ts';
import { frameworkHash } from '../frameworks/framework-hash.ts';
import { hashJson, type Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import { type Include, type Selection, selectCases } from './case-selection.ts';
import { countFields, type FieldCounts } from './count-fields.ts';
import { countNeeds, type NeedCounts } from './count-needs.ts';
import { countQuestions, type QuestionCounts } from './count-questions.ts';
import { type Cut, type CutCases, cohortCut, cutCases } from './cut.ts';
import { createReader, type MarkedCase } from './marked-case.ts';
import { type Moderation, noModeration } from './moderation.ts';
import { type EnteredRatings, type InspectionRating, rateInspection } from './rate-inspection.ts';
import { rateStandards, type StandardRating } from './rate-standards.ts';

/** Counts and ratings of cases of one framework. The same cases give the same in any order. */
export type CountsAndRatings = {
  /** In the order of their references. */
  readonly cases: readonly MarkedCase[];
  readonly leftOut: Selection['leftOut'];
  /** Columns by cohort. */
  readonly cohorts: CutCases;
  readonly questions: readonly QuestionCounts[];
  readonly ratings: readonly StandardRating[];
  readonly rating: InspectionRating;
};

/** Everything that cases come to, and what it was made from. */
export type Results = CountsAndRatings & {
  readonly framework: { readonly id: string; readonly version: string; readonly hash: Sha256 };
  readonly include: Include;
  /** What reviews make of the cases, and whether their final or their original judgements are counted. */
  readonly moderation: Moderation;
  readonly fields: readonly FieldCounts[];
  readonly needs: readonly NeedCounts[];
  /**
   * Over the framework, what was included, each case's id and last entry, and what was entered for the unit; where
   * any of the cases was reviewed, each review's last entry and which judgements are counted too.
   */
  readonly inputsHash: Sha256;
};

/**
 * Counts every question and rates. Cases of another framework, and those the filter leaves out, are left out. `read`
 * is for a caller that has read the cases already.
 */
export function countAndRate(
  framework: Framework,
  cases: readonly Case[],
  entered: EnteredRatings,
  include: Include = 'signed-off',
  read: (kase: Case) => MarkedCase = createReader(framework),
  moderated: ReadonlySet<Id> = new Set(),
): CountsAndRatings {
  const { included, leftOut } = selectCases(framework, cases, include, moderated);
  const marked = included.map(read);
  const cohorts = cutCases(framework, marked, cohortCut(framework));
  const questions = countQuestions(framework, marked, cohorts);
  const ratings = rateStandards(framework, questions);
  const rating = rateInspection(framework, ratings, entered);
  return { cases: marked, leftOut, cohorts, questions, ratings, rating };
}

/**
 * As `countAndRate`, with the facts of the sample and the hash of what it was made from. Of reviewed cases give what
 * `judgeCases` makes of them: the cases as they are to be counted, and the moderation.
 */
export function computeResults(
  framework: Framework,
  cases: readonly Case[],
  entered: EnteredRatings,
  include: Include = 'signed-off',
  read: (kase: Case) => MarkedCase = createReader(framework),
  moderation: Moderation = noModeration,
): Results {
  const counted = countAndRate(framework, cases, entered, include, read, moderation.moderated);
  const hash = frameworkHash(framework);
  return {
    ...counted,
    framework: { id: framework.id, version: framework.version, hash },
    include,
    moderation,
    fields: countFields(framework, counted.cases, counted.cohorts),
    needs: countNeeds(framework, counted.cases),
    inputsHash: hashJson({
      framework: hash,
      include,
      cases: counted.cases.map(({ kase: { id, head } }) => [id, head.hash]),
      entered,
      ...reviewInputs(counted.cases, moderation),
    }),
  };
}

/** Nothing where no case was reviewed: such results have the hash that they always had. */
function reviewInputs(cases: readonly MarkedCase[], { judgements, heads }: Moderation) {
  const reviews = cases.flatMap(({ kase }) => heads.get(kase.id) ?? []);
  return reviews.length === 0 ? {} : { judgements, reviews };
}

/** The same counts in columns of another cut. */
export function countByCut(
  framework: Framework,
  { cases }: Pick<Results, 'cases'>,
  cut: Cut,
): {
  readonly columns: CutCases;
  readonly questions: readonly QuestionCounts[];
  readonly fields: readonly FieldCounts[];
} {
  const columns = cutCases(framework, cases, cut);
  return {
    columns,
    questions: countQuestions(framework, cases, columns),
    fields: countFields(framework, cases, columns),
  };
}
