import { describe, expect, it } from 'vitest';
import { readSample } from '../../../shared/cases/read-sample.ts';
import { sampleColumns, sampleTemplate } from '../../../shared/cases/sample-columns.ts';
import { hmipFramework as framework } from '../../builders/frameworks.ts';

describe('the template of a sample', () => {
  it('has every column that can be brought, in one line', () => {
    expect(sampleTemplate(framework)).toBe(
      'Case reference,Sentence type,Risk of serious harm,Unpaid work only,Court report,Sex,Ethnicity,Disability,MAPPA,IOM,Assessor\r\n',
    );
  });

  it('is read back when rows are filled in under it with the labels on screen', () => {
    const cells = sampleColumns(framework).map(({ values }) =>
      values === null ? 'Any text' : `"${values[0]?.en}"`,
    );
    const sample = readSample(`${sampleTemplate(framework)}${cells.join(',')}\r\n`, framework);

    expect(sample.ok && sample.value.ignoredColumns).toEqual([]);
  });

  it('needs the case reference, what every list shows, and the facts that decide what is asked', () => {
    const needed = sampleColumns(framework).filter((column) => column.needed);

    expect(needed.map(({ heading }) => heading)).toEqual([
      'Case reference',
      'Sentence type',
      'Risk of serious harm',
      'Unpaid work only',
      'Court report',
    ]);
  });
});
