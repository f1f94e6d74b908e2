import {
  type AgreementCell,
  type AgreementLimit,
  type Coefficient,
  firmnessOfShare,
  leastPairs,
} from '../../shared/results/agreement/agreement-cell.ts';
import type { LeftOutPairs } from '../../shared/results/agreement/agreement-pairs.ts';
import type { AgreementResults } from '../../shared/results/agreement/agreement-results.ts';
import { boundsToText, ratioToText } from '../../shared/results/agreement/ratio.ts';
import { percentHalfUp } from '../../shared/results/percent.ts';

const headings = ['', 'agreed', '95%', 'severe', 'lenient', 'unable', 'kappa', 'AC1', 'alpha'];

/** Agreement as a table for a terminal. Below 30 judgements a line has counts alone. */
export function agreementToText(
  from: 'blind' | 'open',
  { overall, standards, keyQuestions, assessors, seed }: AgreementResults,
  leftOut: LeftOutPairs,
): string {
  const rows = [
    headings,
    lineOf('all', overall),
    ...standards.map((one) => lineOf(one.standardId, one)),
    ...keyQuestions.map((one) => lineOf(one.keyQuestionId, one)),
    ...assessors.map((one) => lineOf(one.assessor === '' ? '(no assessor)' : one.assessor, one)),
  ];
  const left = [
    ...describe(leftOut.otherFramework, 'reviews of cases marked against another framework'),
    ...describe(leftOut.partedStates, 'other states of reviews that are counted'),
    ...describe(leftOut.notDone, 'reviews not concluded'),
    ...describe(
      from === 'blind' ? leftOut.notIndependent : 0,
      'blind markings not independent, by somebody who had committed another marking of the case before',
    ),
    ...describe(
      from === 'blind' ? leftOut.judgedByOne : leftOut.notDecided,
      from === 'blind' ? 'key questions judged by one of the two' : 'key questions not decided on',
    ),
    ...describe(overall.leftOutAsUnable, 'judgements with somebody unable to judge'),
  ];
  const lines = [
    from === 'blind'
      ? 'Second markings made blind: independent of the first.'
      : 'Open reviews: not independent, the moderator had the judgements in view.',
    '',
    ...inColumns(rows),
    '',
    `Of ${overall.pairs} judgements in ${overall.cases} cases ${overall.agreed} stayed, ${overall.moreSevere} became more severe, ${overall.moreLenient} more lenient.`,
    ...overall.limits.map(describeLimit),
    ...(left.length === 0 ? [] : [`Left out: ${left.join('; ')}.`]),
    `Fewer than ${leastPairs} judgements: counts only. Cases are drawn anew from the seed "${seed}".`,
  ];
  return `${lines.join('\n')}\n`;
}

function lineOf(name: string, cell: AgreementCell): string[] {
  const { agreed, pairs, coefficients } = cell;
  const counts = `${agreed} of ${pairs}`;
  const moved = [cell.moreSevere, cell.moreLenient, cell.toOrFromUnable].map(String);
  if (coefficients === null) return [name, counts, '-', ...moved, '-', '-', '-'];
  const { lowerPercent, upperPercent } = firmnessOfShare(coefficients.agreedInterval);
  const { kappa, ac1, alpha } = coefficients;
  return [
    name,
    `${percentHalfUp(agreed, pairs)}% (${counts})`,
    `${lowerPercent}-${upperPercent}%`,
    ...moved,
    ...[kappa, ac1, alpha].map(coefficientOf),
  ];
}

function coefficientOf({ value, interval }: Coefficient): string {
  if (value === null) return 'undefined';
  if (interval === null) return ratioToText(value);
  const { lower, upper } = boundsToText(interval);
  return `${ratioToText(value)} (${lower} to ${upper})`;
}

function describeLimit(limit: AgreementLimit): string {
  switch (limit.kind) {
    case 'too-few-pairs':
      return `Fewer than ${limit.least} judgements were made twice: one more or less would move a percentage by more than people differ.`;
    case 'few-cases':
      return `They are of ${limit.cases} cases only: the intervals are rough.`;
    case 'several-judgements-of-one-case':
      return 'Several judgements are of one case and go together: intervals are made from whole cases drawn anew.';
    case 'one-category-prevails':
      return `${limit.part} of ${limit.whole} judgements are ${limit.category}: kappa and alpha are then low however often people agree.`;
    case 'one-category-only':
      return `Everybody judged ${limit.category} throughout: kappa and alpha are not defined.`;
    case 'one-person-one-category':
      return `One of the two judged ${limit.category} throughout: kappa is then 0 whatever the other did.`;
    case 'no-difference-seen':
      return 'Nobody differed: nothing shows how far coefficients might vary.';
  }
}

function describe(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

/** The first column to the left, figures to the right. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = headings.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
