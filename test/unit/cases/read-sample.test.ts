import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../../shared/cases/read-sample.ts';
import type { SampleFault, SampleProblem } from '../../../shared/cases/sample-fault.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';

const framework = hmipFramework;
const yesNo = [{ en: 'Yes' }, { en: 'No' }];

describe('a sample file', () => {
  it('of 40 cases is read whole', () => {
    const sample = readSample(readFixture('sample.csv'), framework);

    expect(
      sample.ok && {
        ignored: sample.value.ignoredColumns,
        cases: sample.value.cases.length,
        cohorts: countBy(sample.value.cases.map(({ fields }) => fields.cohort)),
        first: sample.value.cases[0],
        last: sample.value.cases[39],
      },
    ).toEqual({
      ignored: [],
      cases: 40,
      cohorts: { community: 24, 'post-release': 16 },
      first: {
        row: 2,
        caseReference: 'SNP-001',
        assessor: 'AB',
        fields: {
          cohort: 'community',
          rosh: 'medium',
          'unpaid-work-only': 'no',
          'court-report': 'no',
          gender: 'male',
          ethnicity: 'white',
          disability: 'yes',
          mappa: 'no',
          iom: 'no',
        },
      },
      last: {
        row: 41,
        caseReference: 'SNP-040',
        assessor: 'JK',
        fields: {
          cohort: 'post-release',
          rosh: 'medium',
          'unpaid-work-only': 'no',
          'court-report': 'yes',
          gender: 'male',
          ethnicity: 'white',
          disability: 'no',
          mappa: 'no',
          iom: 'no',
        },
      },
    });
  });

  it('with faults gives every one of them by row, column and value, and no case', () => {
    expect(readSample(readFixture('sample-faulty.csv'), framework)).toEqual({
      ok: false,
      error: [
        fault(3, 'RoSH', 'Moderate', {
          code: 'value-unknown',
          allowed: [{ en: 'Low' }, { en: 'Medium' }, { en: 'High' }, { en: 'Very high' }],
        }),
        fault(4, 'cohort', '', { code: 'value-missing' }),
        fault(5, 'case ref', 'SNP-001', { code: 'reference-repeated', firstRow: 2 }),
        fault(6, 'PSR', 'maybe', { code: 'value-unknown', allowed: yesNo }),
        fault(7, 'case ref', '', { code: 'value-missing' }),
        fault(8, 'UPW only', 'Yes', {
          code: 'contradiction',
          message: {
            en: 'A post-release case cannot be unpaid work only. Change the cohort or the unpaid work answer',
          },
        }),
      ],
    });
  });

  it.each([
    ['commas and CRLF', csv(',', '\r\n')],
    ['semicolons', csv(';', '\n')],
    ['tabs', csv('\t', '\n')],
    ['line ends of old Macs', csv(',', '\r')],
    ['line ends of both kinds', csv(',', '\n').replace('\n', '\r\n')],
    ['a byte-order mark', `\uFEFF${csv(';', '\r\n')}`],
    ['empty columns to the right', csv(',', '\n').replaceAll('\n', ',,\n')],
    ['headings in capitals', csv(',', '\n').replace('case ref', 'CASE_REF:')],
    ['cells in quotes', csv(',', '\n').replace('Community', '"Community"')],
  ])('is read with %s', (_, text) => {
    expect(readSample(text, framework)).toEqual({
      ok: true,
      value: {
        cases: [
          {
            row: 2,
            caseReference: 'X-1',
            assessor: 'AB',
            fields: {
              cohort: 'community',
              rosh: 'very-high',
              'unpaid-work-only': 'no',
              'court-report': 'yes',
            },
          },
        ],
        ignoredColumns: [],
      },
    });
  });

  it('names the columns that it leaves out', () => {
    const text = withColumn(csv(',', '\n'), 'Sentence length', '12 months');
    const sample = readSample(text, framework);

    expect(sample.ok && sample.value.ignoredColumns).toEqual(['Sentence length']);
  });

  it('numbers rows as a spreadsheet does, blank rows and line ends in cells included', () => {
    const text = [head, row('X-1'), ',,,,,', row('X-2').replace('AB', '"A\nB"'), '', row('=X-3')];

    expect(faultsOf(text.join('\n'))).toEqual([
      fault(4, 'assessor', 'A\nB', { code: 'value-has-hidden-characters' }),
      fault(6, 'case ref', '=X-3', { code: 'value-looks-like-a-formula' }),
    ]);
  });

  it.each<[string, string, SampleProblem]>([
    ['too long', `X${'1'.repeat(40)}`, { code: 'value-too-long', maxLength: 40 }],
    ['of spaces', '   ', { code: 'value-missing' }],
    ['with a hidden character', 'X\u200B1', { code: 'value-has-hidden-characters' }],
    ['that a spreadsheet would run', '@SUM(A1)', { code: 'value-looks-like-a-formula' }],
    [
      'that a spreadsheet would run in its own width',
      '＝1+1',
      { code: 'value-looks-like-a-formula' },
    ],
    ['that the inspection has', 'snp-014 ', { code: 'reference-already-there' }],
    [
      'that the inspection has, in wide letters',
      'ＳＮＰ-０１４',
      { code: 'reference-already-there' },
    ],
  ])('is refused for a case reference %s', (_, reference, problem) => {
    expect(faultsOf([head, row(reference)].join('\n'))).toEqual([
      fault(2, 'case ref', reference, problem),
    ]);
  });

  it.each<[string, string, readonly SampleFault[]]>([
    ['has headings alone', head, [ofFile({ code: 'no-rows' })]],
    ['is empty', '', [ofFile({ code: 'no-rows' })]],
    ['is a spreadsheet’s own', 'PK\u0003\u0004\u0014\0', [ofFile({ code: 'not-a-csv' })]],
    [
      'leaves a quote open',
      [head, row('X-1'), '"X-2,Community'].join('\n'),
      [fault(3, null, null, { code: 'quotes-broken' })],
    ],
    [
      'has no column for what every case needs',
      'case ref,cohort\nX-1,Community',
      ['Risk of serious harm', 'Unpaid work only', 'Court report'].map((heading) =>
        fault(1, heading, null, { code: 'column-missing' }),
      ),
    ],
    [
      'has two columns for the same fact',
      withColumn(csv(',', '\n'), 'Type of sentence', 'Community'),
      [fault(1, 'Type of sentence', null, { code: 'column-repeated', firstColumn: 'cohort' })],
    ],
    [
      'has values without a heading',
      withColumn(csv(',', '\n'), '', 'Community').replace('\n', ',notes\n').replace(/$/, ','),
      [fault(1, null, null, { code: 'heading-missing', position: 7 })],
    ],
    [
      'has a row with a cell too few and one with a cell too many',
      [head, 'X-1,Community,Low,No,No', `${row('X-2')},more`].join('\n'),
      [
        fault(2, null, null, { code: 'wrong-number-of-cells', expected: 6, found: 5 }),
        fault(3, null, null, { code: 'wrong-number-of-cells', expected: 6, found: 7 }),
      ],
    ],
    [
      'has more rows than a sample can',
      [head, ...Array.from({ length: 5001 }, (_, index) => row(`X-${index}`))].join('\n'),
      [ofFile({ code: 'too-many-rows', rows: 5001, limit: 5000 })],
    ],
  ])('is refused when it %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('of another framework has that framework’s columns', () => {
    const text = 'Ref\tLlwybr\tConcern\tvictim known\nQ1\tCustody\tserious\tY';

    expect(readSample(text, readSyntheticFramework())).toEqual({
      ok: true,
      value: {
        cases: [
          {
            row: 2,
            caseReference: 'Q1',
            assessor: '',
            fields: { route: 'detention', concern: 'serious' },
          },
        ],
        ignoredColumns: ['victim known'],
      },
    });
  });
});

describe('a fact that decides what is asked', () => {
  const synthetic = readSyntheticFramework();
  const carried = {
    ...synthetic,
    detailSections: synthetic.detailSections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        fields: group.fields.map((field) =>
          field.id === 'victim-known' ? { ...field, importHeadings: ['Victim'] } : field,
        ),
      })),
    })),
  };

  it('may be left blank only in cases where it is not asked', () => {
    const text = 'Ref,Route,Concern,Victim\nQ1,remand,raised,\nQ2,order,raised,';

    expect(readSample(text, carried)).toEqual({
      ok: false,
      error: [fault(3, 'Victim', '', { code: 'value-missing' })],
    });
  });
});

const head = 'case ref,cohort,RoSH,UPW only,PSR,assessor';

function row(reference: string): string {
  return `${reference},Community,Very High,N,yes,AB`;
}

function csv(delimiter: string, lineEnd: string): string {
  return `${[head, row('X-1')].join(lineEnd).replaceAll(',', delimiter)}${lineEnd}`;
}

function withColumn(text: string, heading: string, value: string): string {
  const [first, second] = text.split('\n');
  return `${first},${heading}\n${second},${value}`;
}

function faultsOf(text: string) {
  const sample = readSample(text, framework, ['SNP-013', 'SNP-014']);
  return sample.ok ? [] : sample.error;
}

function fault(
  at: number,
  column: string | null,
  value: string | null,
  problem: SampleProblem,
): SampleFault {
  return { row: at, column, value, problem };
}

function ofFile(problem: SampleProblem): SampleFault {
  return { row: null, column: null, value: null, problem };
}

function countBy(values: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}

function readFixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/samples/${name}`, import.meta.url), 'utf8');
}
