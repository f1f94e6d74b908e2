/**
 * Judgements by two people on the same things: a row for each category of the first, a column for each of the second,
 * in one order. Counts of pairs.
 */
export type AgreementTable = readonly (readonly number[])[];

/** The sums that every coefficient is made from. */
export type TableSums = {
  readonly categories: number;
  readonly pairs: number;
  readonly agreed: number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
};

/** Throws where the table is not square, has fewer than two categories, or holds what is no count. */
export function sumTable(table: AgreementTable): TableSums {
  const categories = table.length;
  if (categories < 2 || table.some((row) => row.length !== categories)) {
    throw new RangeError('a table of agreement has a row and a column for each of its categories');
  }
  const rows = new Array<number>(categories).fill(0);
  const columns = new Array<number>(categories).fill(0);
  let pairs = 0;
  let agreed = 0;
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      if (!Number.isSafeInteger(count) || count < 0) {
        throw new RangeError('a table of agreement holds counts');
      }
      rows[row] = (rows[row] ?? 0) + count;
      columns[column] = (columns[column] ?? 0) + count;
      pairs += count;
      if (row === column) agreed += count;
    }
  }
  // Up to here the products below are whole numbers safely: two rows and columns of them, times four, squared.
  if (pairs > mostPairs) throw new RangeError('there are too many pairs to be counted safely');
  return { categories, pairs, agreed, rows, columns };
}

const mostPairs = 1_000_000;

/** Adds one table to another, into the first. */
export function addTable(sum: number[][], table: AgreementTable): void {
  for (const [row, counts] of table.entries()) {
    for (const [column, count] of counts.entries()) {
      const into = sum[row] as number[];
      into[column] = (into[column] ?? 0) + count;
    }
  }
}

export function emptyTable(categories: number): number[][] {
  return Array.from({ length: categories }, () => new Array<number>(categories).fill(0));
}
