import * as z from 'zod';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Day, Instant } from '../kernel/instant.ts';
import { createStep } from '../kernel/upgrade.ts';
import { FindingEntry } from './finding.ts';

/** An inspection from before its findings told of samples and calibration sets. */
const InspectionV3 = z.strictObject({
  v: z.literal(3),
  id: Id,
  name: z.string().min(1).max(120),
  marking: z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
  framework: z.strictObject({ id: z.string(), version: z.string(), hash: Sha256 }),
  leadInspector: z.string().max(80),
  fieldworkStarts: Day.nullable(),
  createdAt: Instant,
  closed: z.strictObject({ at: Instant, by: z.string().min(1), deleteCasesAfter: Day }).nullable(),
  // Entries have a version of their own, and those of today are those of then with two kinds more.
  findings: z.array(FindingEntry),
});

export const inspectionFromV3 = createStep(3, InspectionV3, (inspection) => ({
  ...inspection,
  v: 4,
}));
