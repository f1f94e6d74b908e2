import * as z from 'zod';
import { Marking } from '../../shared/cases/inspection.ts';
import { Sha256 } from '../../shared/kernel/hash.ts';
import { Id } from '../../shared/kernel/id.ts';
import { Instant } from '../../shared/kernel/instant.ts';
import { SigningKey } from '../../shared/kernel/proof.ts';
import { PackPurpose } from '../../shared/packs/pack-descriptor.ts';
import { Trust } from '../../shared/packs/people/contact-card.ts';

/** What is out, and where. Ids only: a case that is deleted here leaves no reference behind in this. */
export const SentPack = z.strictObject({
  inspectionId: Id,
  fileName: z.string(),
  /** SHA-512, of the signed tag manifest: whoever opens the pack sees the same one. */
  digest: z.string(),
  /** Of the sealed file, so that a file that is found can be known again. */
  fileHash: Sha256,
  /** Who can open it; empty where a passphrase does. */
  names: z.array(z.string()),
  /** Those of them whose cards are here, this vault's person left out: a review of theirs is what comes home. */
  personIds: z.array(Id),
  /** With the number of the last entry that each had then. */
  cases: z.array(z.strictObject({ caseId: Id, seq: z.int().nonnegative() })),
  reviews: z.array(Id),
});
export type SentPack = z.infer<typeof SentPack>;

export const PackMade = z.strictObject({
  kind: z.literal('pack-made'),
  packId: Id,
  purpose: PackPurpose,
  cases: z.int().nonnegative(),
  reviews: z.int().nonnegative(),
  /** For how many people it was encrypted, or that a passphrase opens it. */
  recipients: z.union([z.int().positive(), z.literal('passphrase')]),
  marking: Marking,
  /** Absent from what was told before this was kept. */
  sent: SentPack.optional(),
});

export const PackTakenIn = z.strictObject({
  kind: z.literal('pack-taken-in'),
  packId: Id,
  /** SHA-512, of the signed tag manifest. */
  digest: z.string(),
  purpose: PackPurpose,
  signerName: z.string(),
  signingKey: SigningKey,
  /** Of the pack, and here since. */
  cases: z.int().nonnegative(),
  reviews: z.int().nonnegative(),
  /** Absent from what was told before this was kept. */
  received: z
    .strictObject({
      inspectionId: Id,
      madeAt: Instant,
      /** How far the signer was trusted then. */
      trust: Trust,
      /** Cases, and what of them was begun or kept as a review, under the ids that they have here. */
      cases: z.array(Id),
      reviews: z.array(Id),
    })
    .optional(),
});
