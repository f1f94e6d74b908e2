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
  const cell = (name: string, of: (pair: AgreementPair) => boolean) =>
    agreementCell(pairs.filter(of), form, `${seed} ${name}`);
  const standards = framework.standards
    .filter(({ id }) => pairs.some(({ standardId }) => standardId === id))
    .map(({ id }) => ({
      standardId: id,
      ...cell(`standard ${id}`, ({ standardId }) => standardId === id),
    }));
  const keyQuestions = framework.standards.flatMap(({ id: standardId, keyQuestions: all }) =>
    all
      .filter(({ id }) => pairs.some(({ keyQuestionId }) => keyQuestionId === id))
      .map(({ id }) => ({
        standardId,
        keyQuestionId: id,
        ...cell(`key question ${id}`, ({ keyQuestionId }) => keyQuestionId === id),
      })),
  );
  const names = [...new Set(pairs.map(({ assessor }) => assessor))].sort(byText);
  const assessors = names.map((name) => ({
    assessor: name,
    ...cell(`assessor ${name}`, ({ assessor }) => assessor === name),
  }));
  return { form, overall: cell('overall', () => true), standards, keyQuestions, assessors, seed };
}
