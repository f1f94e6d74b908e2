import { type AgreementTable, sumTable } from './agreement-table.ts';
import type { Ratio } from './ratio.ts';

/**
 * Cohen's kappa of two people: how much of the agreement that chance would not bring about there was. Chance is taken
 * to give each of them their own shares of the categories (J. Cohen, "A coefficient of agreement for nominal scales",
 * Educational and Psychological Measurement 20, 1960, pages 37–46). 1 is full agreement, 0 that of chance. Null where
 * there is no pair, or both used one and the same category throughout: chance alone then agrees always.
 */
export function cohenKappa(table: AgreementTable): Ratio | null {
  const { pairs, agreed, rows, columns } = sumTable(table);
  const byChance = rows.reduce((sum, row, index) => sum + row * (columns[index] ?? 0), 0);
  const under = pairs * pairs - byChance;
  return under === 0 ? null : { over: pairs * agreed - byChance, under };
}

/**
 * The standard error of kappa for large numbers of pairs that do not depend on each other (J. L. Fleiss, J. Cohen and
 * B. S. Everitt, "Large sample standard errors of kappa and weighted kappa", Psychological Bulletin 72, 1969, pages
 * 323–327, formula 13). Null where kappa is.
 */
export function cohenKappaStandardError(table: AgreementTable): number | null {
  const kappa = cohenKappa(table);
  if (kappa === null) return null;
  const { pairs, agreed, rows, columns } = sumTable(table);
  const left = 1 - kappa.over / kappa.under;
  const byChance = rows.reduce((sum, row, at) => sum + (row * (columns[at] ?? 0)) / pairs ** 2, 0);
  const mean = agreed / pairs - 2 * byChance * left;
  let variance = 0;
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      const share = ((columns[row] ?? 0) + (rows[column] ?? 0)) / pairs;
      variance += (count / pairs) * ((row === column ? 1 : 0) - share * left - mean) ** 2;
    }
  }
  return Math.sqrt(variance / pairs) / (1 - byChance);
}
