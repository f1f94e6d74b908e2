import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../shared/cases/csv.ts';
import { everyField } from '../../../shared/frameworks/every-field.ts';
import type { Field } from '../../../shared/frameworks/framework.ts';
import { spellingKey } from '../../../shared/frameworks/spelling.ts';
import { hmipFramework } from '../../builders/frameworks.ts';

const fields = everyField(hmipFramework).map(({ field }) => field);

function rowsOf(name: string): string[][] {
  const path = new URL(`../../fixtures/samples/${name}`, import.meta.url);
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const read = readCsv(text);
  if (!read.ok) throw new Error('the sample is not a CSV file');
  return read.value.filter((cells) => cells.some((cell) => cell !== '')).map((cells) => [...cells]);
}

function fieldFor(heading: string): Field | undefined {
  const key = spellingKey(heading);
  return fields.find((field) => field.importHeadings?.some((one) => spellingKey(one) === key));
}

function valueFor(field: Field, spelling: string): string | undefined {
  if (!('options' in field)) return undefined;
  const key = spellingKey(spelling);
  return field.options.find((option) =>
    [option.value, option.label.en, ...(option.importedAs ?? [])].some(
      (one) => spellingKey(one) === key,
    ),
  )?.value;
}

describe('spellings in a sample file', () => {
  it.each(['sample.csv', 'sample-faulty.csv'])('find their fields in %s', (name) => {
    const [headings = []] = rowsOf(name);

    expect(headings.map((heading) => fieldFor(heading)?.id)).toEqual([
      undefined,
      'cohort',
      'rosh',
      'gender',
      'ethnicity',
      'disability',
      'unpaid-work-only',
      'court-report',
      'mappa',
      'iom',
      undefined,
    ]);
  });

  it('all stand for an option in the good sample', () => {
    const [headings = [], ...rows] = rowsOf('sample.csv');
    const strangers = rows.flatMap((row) =>
      row.filter((cell, column) => {
        const field = fieldFor(headings[column] ?? '');
        return field !== undefined && valueFor(field, cell) === undefined;
      }),
    );

    expect({ rows: rows.length, strangers }).toEqual({ rows: 40, strangers: [] });
  });

  it.each([
    ['cohort', 'Licence', 'post-release'],
    ['cohort', 'POST RELEASE', 'post-release'],
    ['rosh', 'VH', 'very-high'],
    ['rosh', 'Moderate', undefined],
    ['court-report', 'n', 'no'],
    ['court-report', 'maybe', undefined],
    ['ethnicity', 'BAME', 'black-asian-minority-ethnic'],
  ])('of %s: %s', (fieldId, spelling, value) => {
    const field = fields.find(({ id }) => id === fieldId);

    expect(field && valueFor(field, spelling)).toBe(value);
  });
});
