import * as z from 'zod';
import { Inspection } from '../cases/inspection.ts';
import { Key } from '../frameworks/key.ts';
import { Sha256 } from '../kernel/hash.ts';
import { Id } from '../kernel/id.ts';
import { Instant } from '../kernel/instant.ts';
import { CalibrationOf } from '../moderation/review-entry.ts';
import { ContactCard } from './people/contact-card.ts';

/** What whoever receives a pack is asked to do with it. */
export const PackPurpose = z.enum([
  /** Take the cases in: to mark them, or to count them in the results. */
  'cases',
  /** Moderate the cases with their judgements in view. */
  'to-moderate',
  /** Mark the cases a second time without sight of the first judgements. */
  'to-mark-blind',
  /** Mark reference cases whose judgements are agreed. */
  'calibration',
  /** Reviews on their way to the inspector or to the lead inspector. */
  'reviews',
]);
export type PackPurpose = z.infer<typeof PackPurpose>;

const Head = z.strictObject({ seq: z.int().nonnegative(), hash: Sha256 });

const Listed = z.strictObject({
  /** The format's version: a higher one is refused as newer. */
  v: z.literal(1),
  kind: z.literal('casemark-pack'),
  id: Id,
  purpose: PackPurpose,
  madeAt: Instant,
  /** Words from the sender to the receiver; may be empty. */
  message: z.string().max(2_000),
  sender: ContactCard,
  /** The inspection the cases are of, without what its lead and panel put down. */
  inspection: Inspection.omit({ v: true, findings: true, closed: true }),
  calibration: CalibrationOf.nullable(),
  frameworks: z.array(z.strictObject({ id: Key, version: Key, hash: Sha256 })).min(1),
  cases: z.array(
    z.strictObject({
      caseId: Id,
      caseReference: z.string().min(1),
      frameworkHash: Sha256,
      head: Head,
      /** True where the entries lie under a second seal: see `docs/case-pack.md`. */
      sealed: z.boolean(),
    }),
  ),
  reviews: z.array(z.strictObject({ reviewId: Id, caseId: Id, head: Head })),
});

/** Purposes whose cases are marked before their first judgements may be seen. */
const sealedPurposes: ReadonlySet<PackPurpose> = new Set(['to-mark-blind', 'calibration']);

/**
 * `data/pack.json`: what a pack holds and from whom, besides the files themselves. It holds what its purpose asks for: no
 * case to be marked blind lies open, and no review comes along unannounced.
 */
export const PackDescriptor = Listed.refine(
  ({ purpose, calibration, cases, reviews }) =>
    (calibration !== null) === (purpose === 'calibration') &&
    cases.every(({ sealed }) => sealed === sealedPurposes.has(purpose)) &&
    (reviews.length === 0 || purpose === 'reviews'),
);
export type PackDescriptor = z.infer<typeof PackDescriptor>;
