import type { Text } from '../kernel/text.ts';
import type { PlainFault } from './plain-text.ts';

/** One thing wrong with a sample file, and where. Shown to whoever chose the file; never logged. */
export type SampleFault = {
  /** As a spreadsheet numbers it: 1 is the headings. Null for a fault of the whole file. */
  readonly row: number | null;
  /** The heading as the file spells it, or as the template does where the column is not there. */
  readonly column: string | null;
  /** What the cell holds. Null where no cell is at fault. */
  readonly value: string | null;
  readonly problem: SampleProblem;
};

export type SampleProblem =
  | { readonly code: 'not-a-csv' | 'no-rows' | 'quotes-broken' }
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly code: 'column-missing' }
  /** Another column, named here, is for the same thing. */
  | { readonly code: 'column-repeated'; readonly firstColumn: string }
  /** A column that holds values and has no heading; `position` counts from 1. */
  | { readonly code: 'heading-missing'; readonly position: number }
  | { readonly code: 'wrong-number-of-cells'; readonly expected: number; readonly found: number }
  | { readonly code: 'value-missing' }
  | { readonly code: 'value-unknown'; readonly allowed: readonly Text[] }
  | { readonly code: 'values-exclude-each-other' | 'not-a-whole-number' }
  | { readonly code: 'number-out-of-range'; readonly min: number; readonly max: number }
  | { readonly code: 'value-too-long'; readonly maxLength: number }
  | { readonly code: Exclude<PlainFault, 'value-too-long'> }
  | { readonly code: 'reference-repeated'; readonly firstRow: number }
  | { readonly code: 'reference-already-there' }
  /** The framework says that two facts of the row cannot both be true, in these words. */
  | { readonly code: 'contradiction'; readonly message: Text };
