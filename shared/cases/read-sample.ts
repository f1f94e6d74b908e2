import { type Applicability, applicability } from '../frameworks/applicability.ts';
import { type FieldValue, type FieldValues, fieldsOf } from '../frameworks/condition.ts';
import { contradictionsIn } from '../frameworks/contradictions.ts';
import type { Framework } from '../frameworks/framework.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { assessorMaxLength } from './assessor.ts';
import {
  caseReferenceFault,
  caseReferenceKey,
  caseReferenceMaxLength,
  tidyCaseReference,
} from './case-reference.ts';
import { type CsvFault, type CsvRecords, readCsv } from './csv.ts';
import { type PlainFault, plainFault } from './plain-text.ts';
import { readSampleCell } from './read-sample-cell.ts';
import { type FoundColumn, type Header, readSampleHeader } from './read-sample-header.ts';
import { sampleColumns } from './sample-columns.ts';
import type { SampleFault, SampleProblem } from './sample-fault.ts';

/** What a sample file says, when nothing in it is wrong. */
export type Sample = {
  readonly cases: readonly NewSampleCase[];
  /** Headings of columns that mean nothing here and were left out, for the preview to name. */
  readonly ignoredColumns: readonly string[];
};

export type NewSampleCase = {
  /** Where the file has it, as a spreadsheet numbers rows. */
  readonly row: number;
  readonly caseReference: string;
  readonly assessor: string;
  readonly fields: FieldValues;
};

const sampleRowLimit = 5000;

/**
 * Reads the text of a sample file: all of its cases, or every fault in it and no case.
 * Text only: whoever opens the file decodes its bytes (UTF-8 first, and where that fails, Windows-1252 as Excel
 * writes it; a byte-order mark may stay). `existingReferences` are those that the inspection already has.
 */
export function readSample(
  text: string,
  framework: Framework,
  existingReferences: Iterable<string> = [],
): Result<Sample, readonly SampleFault[]> {
  const csv = readCsv(text);
  if (!csv.ok) return err(csv.error.map(csvFault));
  const records = csv.value;
  const headerIndex = records.findIndex((record) => !isBlankRecord(record));
  if (headerIndex === -1) return err([ofFile({ code: 'no-rows' })]);
  const header = readSampleHeader(records, headerIndex, sampleColumns(framework));
  const rows = numberRows(records, headerIndex);
  if (rows.length > sampleRowLimit) {
    const problem = { code: 'too-many-rows', rows: rows.length, limit: sampleRowLimit } as const;
    return err([...header.faults, ofFile(problem)]);
  }
  const faults = [...header.faults];
  if (rows.length === 0) faults.push(ofFile({ code: 'no-rows' }));
  const reader = createRowReader(framework, header, existingReferences);
  const cases = rows.map(({ row, cells }) => reader(row, cells, faults));
  return faults.length === 0 ? ok({ cases, ignoredColumns: header.ignored }) : err(faults);
}

/** Reads one row, adding what is wrong with it to `faults`. */
function createRowReader(
  framework: Framework,
  header: Header,
  existingReferences: Iterable<string>,
): (row: number, cells: readonly string[], faults: SampleFault[]) => NewSampleCase {
  const existing = new Set([...existingReferences].map(caseReferenceKey));
  const firstRows = new Map<string, number>();

  const referenceProblem = (row: number, cell: string): SampleProblem | null => {
    const fault = caseReferenceFault(cell);
    if (fault !== null) return plainProblem(fault, caseReferenceMaxLength);
    const key = caseReferenceKey(cell);
    const firstRow = firstRows.get(key);
    if (firstRow !== undefined) return { code: 'reference-repeated', firstRow };
    firstRows.set(key, row);
    return existing.has(key) ? { code: 'reference-already-there' } : null;
  };

  return (row, cells, faults) => {
    const found: SampleFault[] = [];
    const fields: Record<string, FieldValue> = {};
    let caseReference = '';
    let assessor = '';
    const surplus = cells.slice(header.width).some((cell) => cell.trim() !== '');
    if (cells.length < header.width || surplus) {
      const problem = { expected: header.width, found: cells.length } as const;
      faults.push({
        row,
        column: null,
        value: null,
        problem: { code: 'wrong-number-of-cells', ...problem },
      });
      return { row, caseReference, assessor, fields };
    }
    const note = ({ heading }: FoundColumn, value: string, problem: SampleProblem | null) => {
      if (problem !== null) found.push({ row, column: heading, value, problem });
    };
    for (const column of header.columns) {
      const cell = cells[column.index] ?? '';
      const { holds: held } = column.column;
      if (held.kind === 'case-reference') {
        caseReference = tidyCaseReference(cell);
        note(column, cell, referenceProblem(row, cell.trim()));
      } else if (held.kind === 'assessor') {
        assessor = cell.trim();
        const fault = plainFault(assessor, assessorMaxLength);
        note(column, cell, fault && plainProblem(fault, assessorMaxLength));
      } else {
        const read = readSampleCell(held.field, cell);
        if (!read.ok) note(column, cell, read.error);
        else if (read.value !== null) fields[held.field.id] = read.value;
      }
    }
    const inForce = applicability(framework, fields);
    found.push(...blanksIn(header, inForce, fields, row, found));
    found.push(...contradictionsOfRow(header, framework, inForce, row, cells));
    faults.push(...inColumnOrder(header, found));
    return { row, caseReference, assessor, fields };
  };
}

/** Needed facts that the row leaves blank, where they apply to it. */
function blanksIn(
  header: Header,
  { isFieldInForce }: Applicability,
  fields: FieldValues,
  row: number,
  found: readonly SampleFault[],
): readonly SampleFault[] {
  return header.columns.flatMap(({ column, heading }): SampleFault[] => {
    if (column.holds.kind !== 'field' || !column.needed) return [];
    const { id } = column.holds.field;
    if (fields[id] !== undefined || !isFieldInForce(id)) return [];
    if (found.some((fault) => fault.column === heading)) return [];
    return [{ row, column: heading, value: '', problem: { code: 'value-missing' } }];
  });
}

/** Facts of the row that cannot both be true, told at the column where the framework tells them. */
function contradictionsOfRow(
  header: Header,
  framework: Framework,
  { fieldsInForce }: Applicability,
  row: number,
  cells: readonly string[],
): readonly SampleFault[] {
  return contradictionsIn(framework, fieldsInForce).map(({ field, when, message }) => {
    const at = [field, ...fieldsOf(when)]
      .map((id) => header.columns.find(({ column }) => holdsField(column.holds, id)))
      .find((column) => column !== undefined);
    return {
      row,
      column: at?.heading ?? null,
      value: at === undefined ? null : (cells[at.index] ?? ''),
      problem: { code: 'contradiction', message },
    };
  });
}

function holdsField(held: FoundColumn['column']['holds'], fieldId: string): boolean {
  return held.kind === 'field' && held.field.id === fieldId;
}

function inColumnOrder({ columns }: Header, faults: readonly SampleFault[]): SampleFault[] {
  const order = new Map(columns.map(({ heading }, index) => [heading, index]));
  const place = ({ column }: SampleFault) => order.get(column ?? '') ?? columns.length;
  return faults.toSorted((one, other) => place(one) - place(other));
}

function plainProblem(fault: 'value-missing' | PlainFault, maxLength: number): SampleProblem {
  return fault === 'value-too-long' ? { code: fault, maxLength } : { code: fault };
}

function numberRows(records: CsvRecords, headerIndex: number) {
  return records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ row, cells }) => row > headerIndex + 1 && !isBlankRecord(cells));
}

function isBlankRecord(record: readonly string[]): boolean {
  return record.every((cell) => cell.trim() === '');
}

function csvFault(fault: CsvFault): SampleFault {
  if (fault.kind === 'not-a-csv') return ofFile({ code: 'not-a-csv' });
  const row = fault.index + 1;
  return { row, column: null, value: null, problem: { code: 'quotes-broken' } };
}

function ofFile(problem: SampleProblem): SampleFault {
  return { row: null, column: null, value: null, problem };
}
