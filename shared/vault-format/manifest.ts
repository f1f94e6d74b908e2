import * as z from 'zod';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';
import type { Ladder } from '../kernel/upgrade.ts';

/**
 * What a vault holds, sealed under its data key and kept in both copies. It tells which copy of the inspections,
 * settings and keys is the newer, which cases there ought to be, and which were deleted and must not come back.
 */
export const Manifest = z.strictObject({
  v: z.literal(1),
  /** One more with every change of what is not a case's entries. */
  revision: z.int().nonnegative(),
  /** Of the vault record's bytes: that record stands in the clear, and its seal shows only whoever knows its passphrase. */
  vaultRecord: Sha256.nullable(),
  cases: z.array(Id),
  deleted: z.array(
    z.strictObject({
      caseId: Id,
      inspectionId: Id,
      at: Instant,
      /** Absent for a case. `subject`: a case that stood here in reviews of it alone. */
      what: z.enum(['second-marking', 'review', 'subject']).optional(),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

export const manifestLadder: Ladder<Manifest> = { current: 1, schema: Manifest, steps: [] };

/** Of a vault from before there was a manifest: older than any. */
export const noManifest: Manifest = {
  v: 1,
  revision: 0,
  vaultRecord: null,
  cases: [],
  deleted: [],
};
