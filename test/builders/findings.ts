import type { DecisionKind, FindingEntry, FindingHappening } from '../../shared/cases/finding.ts';
import { appendFindings } from '../../shared/cases/finding-chain.ts';
import { assessor } from './case.ts';
import { countedId, fakePorts } from './ports.ts';

/** Findings saved one happening at a time, a second between them. */
export function buildFindings(...happenings: readonly FindingHappening[]): FindingEntry[] {
  return saveFindings([], ...happenings.map((happening) => [happening]));
}

/** Findings with more saves at their end, each of one or more happenings. */
export function saveFindings(
  before: readonly FindingEntry[],
  ...saves: readonly (readonly FindingHappening[])[]
): FindingEntry[] {
  return saves.reduce<FindingEntry[]>(
    (entries, save) => {
      const startsAt = new Date(Date.parse('2026-11-23T14:03:22.000Z') + entries.length * 1000);
      const ports = fakePorts({ startsAt: startsAt.toISOString(), idsAfter: 700 + entries.length });
      return appendFindings(entries, save, assessor, ports);
    },
    [...before],
  );
}

export const evidence = (note: string, questionId = '1.1.1'): FindingHappening => ({
  kind: 'unit-evidence-noted',
  questionId,
  note,
});

export const rated = (bandId: string | null, standardId = '1.1'): FindingHappening => ({
  kind: 'unit-rated',
  standardId,
  bandId,
});

export const recommended = (
  number: number,
  text: string,
  { order = number, addressee = 'Example PDU' } = {},
): FindingHappening => ({
  kind: 'recommendation-written',
  id: countedId(number),
  addressee,
  text,
  order,
});

export const decided = (
  bandId: string | null,
  reason: string,
  {
    standardId = '2.1',
    decision = 'discretion',
  }: { readonly standardId?: string; readonly decision?: DecisionKind } = {},
): FindingHappening => ({ kind: 'decided', decision, standardId, bandId, reason, panel: [] });

export const selected = (
  number: number,
  narrative: string,
  order?: number,
): Extract<FindingHappening, { kind: 'example-selected' }> => ({
  kind: 'example-selected',
  caseId: countedId(number),
  exampleId: countedId(number + 100),
  quality: 'good',
  standardId: '2.1',
  changedName: 'William',
  narrative,
  checked: [],
  ...(order === undefined ? {} : { order }),
});

/** A draw of the first of so many cases, those with the ids 1, 2, 3 and on. */
export const drawn = (
  cases: number,
  id = 500,
): Extract<FindingHappening, { kind: 'moderation-sample-drawn' }> => ({
  kind: 'moderation-sample-drawn',
  id: countedId(id),
  request: { method: 'random', size: { kind: 'number', number: 1 }, perAssessor: false },
  seed: '3 5 1 6',
  pool: Array.from({ length: cases }, (_, index) => ({
    caseId: countedId(index + 1),
    assessor: 0,
    signedOffAs: index + 1,
    signs: [],
  })),
  assessors: ['AB'],
  chosen: [1],
});

export const calibrationSet = (...numbers: readonly number[]): FindingHappening => ({
  kind: 'calibration-set-made',
  setId: countedId(600),
  name: 'Autumn',
  tolerancePercent: 20,
  caseIds: numbers.map(countedId),
});
