import type { Framework } from '../../frameworks/framework.ts';
import { byText } from '../consistency/by-text.ts';
import { type AgreementCell, agreementCell, type CategoryForm } from './agreement-cell.ts';
import type { AgreementPair } from './agreement-pairs.ts';

export type AgreementResults = {
  readonly form: CategoryForm;
  readonly overall: AgreementCell;
  /** In the framework's order; only those with a pair. */
  readonly standards: readonly (AgreementCell & { readonly standardId: string })[];
  readonly keyQuestions: readonly (AgreementCell & {
    readonly standardId: string;
    readonly keyQuestionId: string;
  })[];
  /** By name; an empty one stands for cases without an assessor. */
  readonly assessors: readonly (AgreementCell & { readonly assessor: string })[];
  readonly seed: string;
};

/** What cases are resampled from, and printed beside the intervals: anybody who starts from it gets the same ones. */
export const agreementSeed = 'casemark agreement 1';

/** Agreement over pairs of one kind (all blind, or all open), as a whole and by standard, key question and assessor. */
export function agreementResults(
  framework: Framework,
  pairs: readonly AgreementPair[],
  form: CategoryForm,
  seed: string = agreementSeed,
): AgreementResults {
  const steps = agreementResultsInSteps(framework, pairs, form, seed);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** As `agreementResults`, stopping after each line, for a caller whose screen has to answer in between. */
export function* agreementResultsInSteps(
  framework: Framework,
  pairs: readonly AgreementPair[],
  form: CategoryForm,
  seed: string = agreementSeed,
): Generator<void, AgreementResults> {
  const cell = (name: string, of: (pair: AgreementPair) => boolean) =>
    agreementCell(pairs.filter(of), form, `${seed} ${name}`);
  const overall = cell('overall', () => true);
  yield;
  const standards: AgreementResults['standards'][number][] = [];
  const keyQuestions: AgreementResults['keyQuestions'][number][] = [];
  for (const { id: standardId, keyQuestions: all } of framework.standards) {
    const ofStandard = (pair: AgreementPair) => pair.standardId === standardId;
    if (!pairs.some(ofStandard)) continue;
    standards.push({ standardId, ...cell(`standard ${standardId}`, ofStandard) });
    yield;
    for (const { id: keyQuestionId } of all) {
      const ofQuestion = (pair: AgreementPair) => pair.keyQuestionId === keyQuestionId;
      if (!pairs.some(ofQuestion)) continue;
      const name = `key question ${keyQuestionId}`;
      keyQuestions.push({ standardId, keyQuestionId, ...cell(name, ofQuestion) });
      yield;
    }
  }
  const assessors: AgreementResults['assessors'][number][] = [];
  for (const assessor of [...new Set(pairs.map((pair) => pair.assessor))].sort(byText)) {
    const ofAssessor = (pair: AgreementPair) => pair.assessor === assessor;
    assessors.push({ assessor, ...cell(`assessor ${assessor}`, ofAssessor) });
    yield;
  }
  return { form, overall, standards, keyQuestions, assessors, seed };
}
