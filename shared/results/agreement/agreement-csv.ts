import { harmlessInSpreadsheets, writeCsv } from '../../cases/csv.ts';
import { percentHalfUp } from '../percent.ts';
import type { AgreementCell, Coefficient, Interval } from './agreement-cell.ts';
import { firmnessOfShare } from './agreement-cell.ts';
import type { AgreementResults } from './agreement-results.ts';
import { boundsToText, ratioToText } from './ratio.ts';

const headings = [
  'judgements_from',
  'categories',
  'level',
  'id',
  'judgements',
  'cases',
  'agreed',
  'more_severe',
  'more_lenient',
  'to_or_from_unable',
  'left_out_as_unable',
  'agreed_percent',
  'agreed_lower_percent',
  'agreed_upper_percent',
  'kappa',
  'kappa_lower',
  'kappa_upper',
  'ac1',
  'ac1_lower',
  'ac1_upper',
  'alpha',
  'alpha_lower',
  'alpha_upper',
  'limits',
  'seed',
];

/**
 * Agreement as CSV (RFC 4180), a line for each figure, for those who count further: percentages as whole numbers,
 * coefficients with two decimals, blank where only counts are told. Names of assessors are made harmless.
 */
export function agreementToCsv(kind: 'blind' | 'open', results: AgreementResults): string {
  const { overall, standards, keyQuestions, assessors, seed, form } = results;
  const line = (level: string, id: string, cell: AgreementCell): string[] => [
    kind,
    form,
    level,
    harmlessInSpreadsheets(id),
    ...[
      cell.pairs,
      cell.cases,
      cell.agreed,
      cell.moreSevere,
      cell.moreLenient,
      cell.toOrFromUnable,
      cell.leftOutAsUnable,
    ].map(String),
    ...figuresOf(cell),
    [
      ...(kind === 'open' ? ['not-independent'] : []),
      ...cell.limits.map((limit) => limit.kind),
    ].join(' '),
    seed,
  ];
  return writeCsv([
    headings,
    line('overall', '', overall),
    ...standards.map((cell) => line('standard', cell.standardId, cell)),
    ...keyQuestions.map((cell) => line('key-question', cell.keyQuestionId, cell)),
    ...assessors.map((cell) => line('assessor', cell.assessor, cell)),
  ]);
}

function figuresOf({ coefficients, agreed, pairs }: AgreementCell): string[] {
  if (coefficients === null) return new Array<string>(12).fill('');
  const { lowerPercent, upperPercent } = firmnessOfShare(coefficients.agreedInterval);
  const { kappa, ac1, alpha } = coefficients;
  return [
    String(percentHalfUp(agreed, pairs)),
    String(lowerPercent),
    String(upperPercent),
    ...[kappa, ac1, alpha].flatMap(coefficientOf),
  ];
}

function coefficientOf({ value, interval }: Coefficient): string[] {
  return [value === null ? '' : ratioToText(value), ...boundsOf(interval)];
}

function boundsOf(interval: Interval | null): string[] {
  if (interval === null) return ['', ''];
  const { lower, upper } = boundsToText(interval);
  return [lower, upper];
}
