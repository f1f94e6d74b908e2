import type { CsvRecords } from './csv.ts';
import { findSampleColumn, type SampleColumn } from './sample-columns.ts';
import type { SampleFault } from './sample-fault.ts';

/** What the headings of a sample file mean. */
export type Header = {
  /** How many cells each row must have. */
  readonly width: number;
  readonly columns: readonly FoundColumn[];
  readonly ignored: readonly string[];
  readonly faults: readonly SampleFault[];
};

export type FoundColumn = {
  readonly column: SampleColumn;
  readonly index: number;
  /** As the file spells it. */
  readonly heading: string;
};

/** Reads the headings in the record at `headerIndex`, and sees that no column without one holds anything. */
export function readSampleHeader(
  records: CsvRecords,
  headerIndex: number,
  known: readonly SampleColumn[],
): Header {
  const headings = (records[headerIndex] ?? []).map((heading) => heading.trim());
  const width = headings.findLastIndex((heading) => heading !== '') + 1;
  const row = headerIndex + 1;
  const columns: FoundColumn[] = [];
  const ignored: string[] = [];
  const faults: SampleFault[] = [];
  for (const [index, heading] of headings.slice(0, width).entries()) {
    const column = heading === '' ? undefined : findSampleColumn(known, heading);
    const first = columns.find((one) => one.column === column);
    if (column === undefined) {
      if (heading !== '') ignored.push(heading);
      else if (hasValues(records, headerIndex, index)) {
        const problem = { code: 'heading-missing', position: index + 1 } as const;
        faults.push({ row, column: null, value: null, problem });
      }
    } else if (first !== undefined) {
      const problem = { code: 'column-repeated', firstColumn: first.heading } as const;
      faults.push({ row, column: heading, value: null, problem });
    } else columns.push({ column, index, heading });
  }
  for (const column of known) {
    if (!column.needed || columns.some((found) => found.column === column)) continue;
    faults.push({
      row,
      column: column.heading,
      value: null,
      problem: { code: 'column-missing' },
    });
  }
  return { width, columns, ignored, faults };
}

function hasValues(records: CsvRecords, headerIndex: number, index: number): boolean {
  return records.slice(headerIndex + 1).some((cells) => (cells[index] ?? '').trim() !== '');
}
