import { fieldsOf } from '../frameworks/condition.ts';
import type { Field, Framework, Option } from '../frameworks/framework.ts';
import {
  assessorHeadings,
  caseReferenceHeadings,
  fieldsInSamples,
  headingsOfField,
} from '../frameworks/sample-headings.ts';
import { spellingKey } from '../frameworks/spelling.ts';
import type { Text } from '../kernel/text.ts';
import { writeCsv } from './csv.ts';

/** One column that a sample file may have. */
export type SampleColumn = {
  /** A framework's field, or one of the product's own two. */
  readonly holds:
    | { readonly kind: 'case-reference' }
    | { readonly kind: 'assessor' }
    | { readonly kind: 'field'; readonly field: Field };
  /** As the template spells it. */
  readonly heading: string;
  /**
   * Whether every row must hold something in it. The case reference, the cohort and the risk of serious harm stand
   * in every list; the facts on which prompts and standards depend decide what is asked, where the framework lets a
   * sample carry them. Everything else may be left blank, or its column left out: it is asked for in the case.
   */
  readonly needed: boolean;
  /** The values it takes; null where any text will do. */
  readonly values: readonly Text[] | null;
};

/** Every column that a sample file for this framework may have, in the order of the template. */
export function sampleColumns(framework: Framework): readonly SampleColumn[] {
  const { cohort, riskOfSeriousHarm } = framework.roles;
  const inEveryList = new Set([cohort, riskOfSeriousHarm]);
  const deciding = fieldsReadByFlags(framework);
  return [
    {
      holds: { kind: 'case-reference' },
      heading: caseReferenceHeadings[0],
      needed: true,
      values: null,
    },
    ...fieldsInSamples(framework).map(
      ({ field }): SampleColumn => ({
        holds: { kind: 'field', field },
        heading: field.importHeadings?.[0] ?? field.label.en,
        needed: inEveryList.has(field.id) || deciding.has(field.id),
        values: 'options' in field ? field.options.map(({ label }) => label) : null,
      }),
    ),
    { holds: { kind: 'assessor' }, heading: assessorHeadings[0], needed: false, values: null },
  ];
}

/**
 * A sample file with its headings and no rows: an example row that somebody forgot to take out would become a case.
 * What each column may hold is `sampleColumns`, for the page that offers the template.
 */
export function sampleTemplate(framework: Framework): string {
  return writeCsv([sampleColumns(framework).map(({ heading }) => heading)]);
}

/** The column that a heading means, whatever its case, spacing and punctuation. */
export function findSampleColumn(
  columns: readonly SampleColumn[],
  heading: string,
): SampleColumn | undefined {
  const wanted = spellingKey(heading);
  return columns.find((column) =>
    headingsOf(column).some((known) => spellingKey(known) === wanted),
  );
}

/** The option that a cell means, by its label in either language, its value or another usual spelling. */
export function findOption(options: readonly Option[], cell: string): Option | undefined {
  const wanted = spellingKey(cell);
  return options.find(({ value, label, importedAs = [] }) =>
    [label.en, label.cy ?? label.en, value, ...importedAs].some(
      (known) => spellingKey(known) === wanted,
    ),
  );
}

function headingsOf({ holds }: SampleColumn): readonly string[] {
  if (holds.kind === 'case-reference') return caseReferenceHeadings;
  if (holds.kind === 'assessor') return assessorHeadings;
  return headingsOfField(holds.field);
}

function fieldsReadByFlags({ flags }: Framework): ReadonlySet<string> {
  return new Set(
    flags.flatMap(({ appliesWhen }) => (appliesWhen === undefined ? [] : fieldsOf(appliesWhen))),
  );
}
