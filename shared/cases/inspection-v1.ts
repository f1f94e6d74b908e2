import * as z from 'zod';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Day, Instant } from '../kernel/instant.ts';
import { createStep } from '../kernel/upgrade.ts';

/** An inspection from before there was a way to close one. */
const InspectionV1 = z.strictObject({
  v: z.literal(1),
  id: Id,
  name: z.string().min(1).max(120),
  marking: z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
  framework: z.strictObject({ id: z.string(), version: z.string(), hash: Sha256 }),
  leadInspector: z.string().max(80),
  fieldworkStarts: Day.nullable(),
  createdAt: Instant,
});

export const inspectionFromV1 = createStep(1, InspectionV1, (inspection) => ({
  ...inspection,
  v: 2,
  closed: null,
}));
