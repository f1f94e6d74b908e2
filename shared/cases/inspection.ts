import * as z from 'zod';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Day, Instant } from '../kernel/instant.ts';

/** The government security classification printed on every page of an inspection. */
export const Marking = z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']);
export type Marking = z.infer<typeof Marking>;

/** One inspection of one probation delivery unit, with a sample of cases. */
export const Inspection = z.strictObject({
  v: z.literal(1),
  id: Id,
  name: z.string().min(1).max(120),
  marking: Marking,
  framework: z.strictObject({ id: z.string(), version: z.string(), hash: Sha256 }),
  leadInspector: z.string().max(80),
  fieldworkStarts: Day.nullable(),
  createdAt: Instant,
});
export type Inspection = z.infer<typeof Inspection>;
