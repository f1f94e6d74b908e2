import {
  type AgreementCell,
  type Coefficient,
  firmnessOfShare,
} from '../../shared/results/agreement/agreement-cell.ts';
import type { LeftOutPairs } from '../../shared/results/agreement/agreement-pairs.ts';
import type { AgreementResults } from '../../shared/results/agreement/agreement-results.ts';
import { boundsToText, ratioToText } from '../../shared/results/agreement/ratio.ts';
import { percentHalfUp } from '../../shared/results/percent.ts';

/** Every figure as JSON: counts, whole per cent, and coefficients as printed beside the whole numbers they are made of. */
export function agreementToJson(
  from: 'blind' | 'open',
  { form, overall, standards, keyQuestions, assessors, seed }: AgreementResults,
  leftOut: LeftOutPairs,
): string {
  const json = {
    kind: 'casemark-agreement',
    v: 1,
    from,
    independent: from === 'blind',
    categories: form,
    overall: cellToJson(overall),
    standards: standards.map((one) => ({ id: one.standardId, ...cellToJson(one) })),
    keyQuestions: keyQuestions.map((one) => ({ id: one.keyQuestionId, ...cellToJson(one) })),
    assessors: assessors.map((one) => ({ assessor: one.assessor, ...cellToJson(one) })),
    leftOut,
    seed,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function cellToJson(cell: AgreementCell) {
  const { coefficients, limits, agreed, pairs } = cell;
  return {
    judgements: pairs,
    cases: cell.cases,
    agreed,
    moreSevere: cell.moreSevere,
    moreLenient: cell.moreLenient,
    toOrFromUnable: cell.toOrFromUnable,
    leftOutAsUnable: cell.leftOutAsUnable,
    table: cell.table,
    ...(coefficients === null
      ? {}
      : {
          agreedPercent: percentHalfUp(agreed, pairs),
          agreedInterval: firmnessOfShare(coefficients.agreedInterval),
          kappa: coefficientToJson(coefficients.kappa),
          ac1: coefficientToJson(coefficients.ac1),
          alpha: coefficientToJson(coefficients.alpha),
          intervalsBy: coefficients.intervalsBy,
        }),
    limits,
  };
}

function coefficientToJson({ value, interval }: Coefficient) {
  if (value === null) return null;
  return {
    printed: ratioToText(value),
    ...value,
    interval: interval === null ? null : boundsToText(interval),
  };
}
