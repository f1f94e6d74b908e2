import { type AgreementTable, sumTable } from './agreement-table.ts';
import type { Ratio } from './ratio.ts';

/**
 * Krippendorff's alpha of two people who both judged everything, for categories without an order: disagreement seen
 * beside the disagreement to be expected if judgements were dealt out at random to things and people alike, with a
 * correction for small numbers (K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, section B). 1 is
 * full agreement, 0 that of chance. Null where there is no pair, or one category alone was ever used: with nothing to
 * vary, nothing shows that people tell categories apart.
 */
export function krippendorffAlpha(table: AgreementTable): Ratio | null {
  const { pairs, agreed, rows, columns } = sumTable(table);
  const values = 2 * pairs;
  const expected = rows.reduce(
    (left, row, at) => left - (row + (columns[at] ?? 0)) ** 2,
    values ** 2,
  );
  if (expected === 0) return null;
  return { over: expected - (values - 1) * 2 * (pairs - agreed), under: expected };
}
