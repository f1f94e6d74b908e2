import type { Judgement } from '../../cases/entry.ts';
import { wilsonBounds } from '../statistics/wilson.ts';
import type { AgreementPair } from './agreement-pairs.ts';
import { type AgreementTable, addTable, emptyTable, sumTable } from './agreement-table.ts';
import { percentileInterval, resampleCases } from './case-bootstrap.ts';
import { cohenKappa, cohenKappaStandardError } from './cohen-kappa.ts';
import { gwetAc1, gwetAc1StandardError } from './gwet-ac1.ts';
import { krippendorffAlpha } from './krippendorff-alpha.ts';
import { type Ratio, ratioToNumber } from './ratio.ts';

/**
 * What is told apart. `three`: sufficient, insufficient and unable to judge, each a category. `two`: sufficient and
 * insufficient alone, over the pairs in which neither person was unable to judge.
 */
export type CategoryForm = 'three' | 'two';

export type AgreementCounts = {
  readonly form: CategoryForm;
  /** Double-marked judgements, and the cases that they are of. */
  readonly pairs: number;
  readonly cases: number;
  readonly agreed: number;
  /** Sufficient first, insufficient second; and the other way round. */
  readonly moreSevere: number;
  readonly moreLenient: number;
  /** To or from unable to judge: neither more severe nor more lenient. Always 0 in the form of two. */
  readonly toOrFromUnable: number;
  /** Pairs that the form leaves out. */
  readonly leftOutAsUnable: number;
  /** Rows for the first person, columns for the second: sufficient, insufficient, and unable to judge in the form of three. */
  readonly table: AgreementTable;
};

export type Interval = { readonly lower: number; readonly upper: number };

/** A coefficient with its 95% interval. A null value has no interval; a value may have none. */
export type Coefficient = { readonly value: Ratio | null; readonly interval: Interval | null };

export type AgreementCoefficients = {
  /** Of the share that agreed, from 0 to 1. Wilson's, over as many pairs as what was seen is worth. */
  readonly agreedInterval: Interval;
  readonly kappa: Coefficient;
  readonly ac1: Coefficient;
  readonly alpha: Coefficient;
  /** How the intervals of kappa and AC1 were made. That of alpha is always by resampling. */
  readonly intervalsBy: 'standard-error' | 'resampled-cases';
};

/** What has to be said wherever a cell is shown. */
export type AgreementLimit =
  | { readonly kind: 'too-few-pairs'; readonly pairs: number; readonly least: number }
  /** So few cases that resampling them shows little. */
  | { readonly kind: 'few-cases'; readonly cases: number }
  /** Several judgements of one case are not independent of each other. */
  | { readonly kind: 'several-judgements-of-one-case' }
  /** One category has so many of all judgements that kappa and alpha are low however often people agree. */
  | {
      readonly kind: 'one-category-prevails';
      readonly category: Judgement;
      readonly part: number;
      readonly whole: number;
    }
  /** Both used one category alone: kappa and alpha are not defined. */
  | { readonly kind: 'one-category-only'; readonly category: Judgement }
  /** One of the two used one category alone: kappa is 0 whatever the other did, without an interval. */
  | { readonly kind: 'one-person-one-category'; readonly category: Judgement }
  /** Nobody differed, so nothing shows how far coefficients may vary. */
  | { readonly kind: 'no-difference-seen' };

export type AgreementCell = AgreementCounts & {
  /** Null below 30 pairs: counts only. */
  readonly coefficients: AgreementCoefficients | null;
  readonly limits: readonly AgreementLimit[];
};

/** Fewer double-marked judgements than this, and counts alone are told. */
export const leastPairs = 30;
const fewCases = 20;

/**
 * Agreement over pairs of one kind. `seed` is what cases are resampled from: the same seed and pairs give the same
 * intervals, in whatever order the pairs stand.
 */
export function agreementCell(
  pairs: readonly AgreementPair[],
  form: CategoryForm,
  seed: string,
): AgreementCell {
  const categories = categoriesOf[form];
  const told = pairs.filter(({ first, second }) =>
    [first, second].every((one) => categories.includes(one)),
  );
  const byCase = tablesByCase(told, categories);
  const counts = countPairs(byCase, pairs.length - told.length, form);
  return {
    ...counts,
    coefficients: counts.pairs < leastPairs ? null : coefficientsOf(counts, byCase, seed),
    limits: limitsOf(counts, categories),
  };
}

const categoriesOf: Readonly<Record<CategoryForm, readonly Judgement[]>> = {
  three: ['sufficient', 'insufficient', 'unable-to-judge'],
  two: ['sufficient', 'insufficient'],
};

/** In the order of the ids of cases, so that resampling does not depend on that of the pairs. */
function tablesByCase(
  pairs: readonly AgreementPair[],
  categories: readonly Judgement[],
): readonly AgreementTable[] {
  const byCase = new Map<string, number[][]>();
  for (const { caseId, first, second } of pairs) {
    const table = byCase.get(caseId) ?? emptyTable(categories.length);
    const row = table[categories.indexOf(first)] as number[];
    const column = categories.indexOf(second);
    row[column] = (row[column] ?? 0) + 1;
    byCase.set(caseId, table);
  }
  const ids = [...byCase.keys()].sort();
  return ids.map((id) => byCase.get(id) as AgreementTable);
}

function countPairs(
  byCase: readonly AgreementTable[],
  leftOutAsUnable: number,
  form: CategoryForm,
): AgreementCounts {
  const table = emptyTable(categoriesOf[form].length);
  for (const one of byCase) addTable(table, one);
  const { pairs, agreed } = sumTable(table);
  const moreSevere = table[0]?.[1] ?? 0;
  const moreLenient = table[1]?.[0] ?? 0;
  const toOrFromUnable = pairs - agreed - moreSevere - moreLenient;
  const cases = byCase.length;
  return {
    form,
    pairs,
    cases,
    agreed,
    moreSevere,
    moreLenient,
    toOrFromUnable,
    leftOutAsUnable,
    table,
  };
}

function coefficientsOf(
  { table, pairs, cases, agreed }: AgreementCounts,
  byCase: readonly AgreementTable[],
  seed: string,
): AgreementCoefficients {
  const drawn = agreed === pairs ? [] : resampleCases(byCase, seed);
  const isResampled = pairs > cases;
  const by = (
    coefficient: (table: AgreementTable) => Ratio | null,
    standardError?: (table: AgreementTable) => number | null,
  ): Coefficient => {
    const value = coefficient(table);
    // Where nobody differed every resample is like what was seen, and a standard error is nought: neither is known.
    if (value === null || agreed === pairs) return { value, interval: null };
    const error = isResampled ? null : (standardError?.(table) ?? null);
    return {
      value,
      interval: widthOrNull(
        error === null ? percentileInterval(drawn, coefficient) : around(value, error),
      ),
    };
  };
  return {
    agreedInterval: wilsonBounds(agreed / pairs, effectivePairs(byCase)),
    kappa: by(cohenKappa, cohenKappaStandardError),
    ac1: by(gwetAc1, gwetAc1StandardError),
    alpha: by(krippendorffAlpha),
    intervalsBy: isResampled ? 'resampled-cases' : 'standard-error',
  };
}

/** An interval without width would say that a coefficient is known for certain, which no sample can. */
function widthOrNull(interval: Interval | null): Interval | null {
  return interval === null || interval.upper - interval.lower < 1e-9 ? null : interval;
}

function around(value: Ratio, error: number): Interval {
  const middle = ratioToNumber(value);
  return {
    lower: Math.max(-1, middle - quantile * error),
    upper: Math.min(1, middle + quantile * error),
  };
}

/** Of the standard normal distribution, at 0.975. */
const quantile = 1.959963984540054;

/**
 * How many independent pairs the pairs of some cases are worth: those counted, divided by the design effect, which is
 * the variance of the share as a ratio over cases beside that of independent pairs (L. Kish, "Survey sampling", 1965,
 * section 8.2; intervals from it as in E. L. Korn and B. I. Graubard, Survey Methodology 24, 1998, pages 193–201). Never
 * more than were counted; the number of cases where all agreed or none did, for then nothing shows how far they go
 * together.
 */
function effectivePairs(byCase: readonly AgreementTable[]): number {
  const sums = byCase.map(sumTable);
  const pairs = sums.reduce((sum, one) => sum + one.pairs, 0);
  const agreed = sums.reduce((sum, one) => sum + one.agreed, 0);
  const cases = byCase.length;
  if (cases === pairs) return pairs;
  if (agreed === 0 || agreed === pairs || cases < 2) return cases;
  const rate = agreed / pairs;
  const squares = sums.reduce((sum, one) => sum + (one.agreed - rate * one.pairs) ** 2, 0);
  const variance = ((cases / (cases - 1)) * squares) / pairs ** 2;
  return variance === 0 ? pairs : Math.min(pairs, (rate * (1 - rate)) / variance);
}

/** The interval of the share in whole per cent, outwards: rounding never makes it look firmer than it is. */
export function firmnessOfShare({ lower, upper }: Interval): {
  readonly lowerPercent: number;
  readonly upperPercent: number;
} {
  return { lowerPercent: Math.floor(100 * lower), upperPercent: Math.ceil(100 * upper) };
}

function limitsOf(counts: AgreementCounts, categories: readonly Judgement[]): AgreementLimit[] {
  const { pairs, cases, agreed, table } = counts;
  if (pairs < leastPairs) return [{ kind: 'too-few-pairs', pairs, least: leastPairs }];
  const { rows, columns } = sumTable(table);
  const used = rows.map((row, index) => row + (columns[index] ?? 0));
  const most = Math.max(...used);
  const category = categories[used.indexOf(most)] ?? 'sufficient';
  const limits: AgreementLimit[] = [];
  if (most === 2 * pairs) limits.push({ kind: 'one-category-only', category });
  else if (agreed === pairs) limits.push({ kind: 'no-difference-seen' });
  if (most < 2 * pairs && 5 * most >= 4 * 2 * pairs) {
    limits.push({ kind: 'one-category-prevails', category, part: most, whole: 2 * pairs });
  }
  const oneAlone = [...rows, ...columns].indexOf(pairs);
  if (most < 2 * pairs && oneAlone !== -1) {
    const category = categories[oneAlone % categories.length] ?? 'sufficient';
    limits.push({ kind: 'one-person-one-category', category });
  }
  if (pairs > cases) limits.push({ kind: 'several-judgements-of-one-case' });
  if (cases < fewCases) limits.push({ kind: 'few-cases', cases });
  return limits;
}
