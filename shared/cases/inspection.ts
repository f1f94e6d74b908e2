import * as z from 'zod';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Day, Instant } from '../kernel/instant.ts';
import type { Ladder } from '../kernel/upgrade.ts';
import { FindingEntry } from './finding.ts';
import { inspectionFromV1 } from './inspection-v1.ts';
import { inspectionFromV2 } from './inspection-v2.ts';
import { inspectionFromV3 } from './inspection-v3.ts';

/** The government security classification printed on every page of an inspection. */
export const Marking = z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']);
export type Marking = z.infer<typeof Marking>;

/** That the work on an inspection is over: its cases are read, and not changed. */
export const Closed = z.strictObject({
  at: Instant,
  /** The name of whoever closed it. */
  by: z.string().min(1),
  /** From the beginning of this day on, by the calendar of the person, its cases may be deleted. */
  deleteCasesAfter: Day,
});
export type Closed = z.infer<typeof Closed>;

/** One inspection of one probation delivery unit, with a sample of cases. */
export const Inspection = z.strictObject({
  v: z.literal(4),
  id: Id,
  name: z.string().min(1).max(120),
  marking: Marking,
  framework: z.strictObject({ id: z.string(), version: z.string(), hash: Sha256 }),
  leadInspector: z.string().max(80),
  fieldworkStarts: Day.nullable(),
  createdAt: Instant,
  /** Null while it is worked on. */
  closed: Closed.nullable(),
  /** What the lead and the panel put down, as entries: see `foldFindings`. */
  findings: z.array(FindingEntry),
});
export type Inspection = z.infer<typeof Inspection>;

/** Whether the day has come from which the cases of an inspection may be deleted. Nothing is deleted by itself. */
export function mayDeleteCases({ closed }: Inspection, today: Day): boolean {
  return closed !== null && today >= closed.deleteCasesAfter;
}

export const inspectionLadder: Ladder<Inspection> = {
  current: 4,
  schema: Inspection,
  steps: [inspectionFromV1, inspectionFromV2, inspectionFromV3],
};
