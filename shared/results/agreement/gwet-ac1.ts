import { type AgreementTable, sumTable } from './agreement-table.ts';
import type { Ratio } from './ratio.ts';

/**
 * Gwet's AC1 of two people: as kappa, but chance is taken to strike only where a thing is hard to judge, which makes it
 * rarer the more one category prevails (K. L. Gwet, "Computing inter-rater reliability and its variance in the presence
 * of high agreement", British Journal of Mathematical and Statistical Psychology 61, 2008, pages 29–48). Every category
 * of the table counts, used or not: it was offered. Null where there is no pair.
 */
export function gwetAc1(table: AgreementTable): Ratio | null {
  const { categories, pairs, agreed, rows, columns } = sumTable(table);
  if (pairs === 0) return null;
  // Chance agreement is this over 4·n²·(q − 1), with n pairs and q categories.
  const byChance = rows.reduce((sum, row, index) => {
    const used = row + (columns[index] ?? 0);
    return sum + used * (2 * pairs - used);
  }, 0);
  const scale = 4 * pairs * (categories - 1);
  return { over: agreed * scale - byChance, under: pairs * scale - byChance };
}

/**
 * The standard error of AC1 for large numbers of pairs that do not depend on each other and come from a population
 * without end (Gwet 2008, formula for two people; K. L. Gwet, "Handbook of inter-rater reliability", fourth edition,
 * 2014, chapter 5). Null where AC1 is.
 */
export function gwetAc1StandardError(table: AgreementTable): number | null {
  const ac1 = gwetAc1(table);
  if (ac1 === null) return null;
  const { categories, pairs, agreed, rows, columns } = sumTable(table);
  const left = 1 - ac1.over / ac1.under;
  const shares = rows.map((row, index) => (row + (columns[index] ?? 0)) / (2 * pairs));
  const byChance = shares.reduce((sum, share) => sum + share * (1 - share), 0) / (categories - 1);
  const middle = agreed / pairs - 2 * byChance * left;
  let variance = 0;
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      const mean = ((shares[row] ?? 0) + (shares[column] ?? 0)) / 2;
      const chance = (2 * left * (1 - mean)) / (categories - 1);
      variance += (count / pairs) * ((row === column ? 1 : 0) - chance - middle) ** 2;
    }
  }
  return Math.sqrt(variance / pairs) / (1 - byChance);
}
