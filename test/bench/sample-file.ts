import { writeCsv } from '../../shared/cases/csv.ts';
import { sampleColumns } from '../../shared/cases/sample-columns.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';

export type SampleOptions = {
  readonly cases: number;
  /** The label that a field has in every row, by the field's id; other fields go through all that they take. */
  readonly fixed?: Readonly<Record<string, string>>;
};

/** A sample of that many cases, as a person's spreadsheet would save it. */
export function sampleText(framework: Framework, { cases, fixed = {} }: SampleOptions): string {
  const columns = sampleColumns(framework);
  const cells = (index: number) =>
    columns.map(({ holds, values }) => {
      if (holds.kind === 'case-reference') return benchReference(index);
      if (holds.kind === 'assessor') return assessors[index % assessors.length] ?? '';
      return fixed[holds.field.id] ?? values?.[index % values.length]?.en ?? '';
    });
  return writeCsv([
    columns.map(({ heading }) => heading),
    ...Array.from({ length: cases }, (_, index) => cells(index)),
  ]);
}

/** The reference of a case in the sample, by its place from 0. */
export const benchReference = (index: number): string =>
  `BEN-${String(index + 1).padStart(4, '0')}`;

const assessors = ['AB', 'CD', 'EF'];
