import type { ReportBlock, ReportTable } from '../../results/report/report-document.ts';

/** A table of words. Rows are known by their place: what they are called is the first cell. */
export function textTable(
  id: string,
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly string[] = [],
): ReportBlock {
  const table: ReportTable = {
    id,
    caption,
    columns: headings.map((heading, index) => ({ id: `column-${index + 1}`, heading })),
    rows: rows.map((cells, index) => ({
      kind: 'row',
      id: `row-${index + 1}`,
      cells: cells.map((text) => ({ kind: 'text', text })),
    })),
    notes,
  };
  return { kind: 'table', table };
}
