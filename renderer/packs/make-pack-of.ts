import type { Inspection } from '../../shared/cases/inspection.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { CalibrationOf } from '../../shared/moderation/review-entry.ts';
import type { PackLock, PackProgress } from '../../shared/packs/pack.ts';
import type { PackDescriptor, PackPurpose } from '../../shared/packs/pack-descriptor.ts';
import { PartNotRun } from '../store/part-not-run.ts';
import type { CaseFault, StoreFault, Vault } from '../store/vault.ts';
import { attestOwn } from './attest-own.ts';
import { type MadeBytes, makePackInWorker } from './make-pack-in-worker.ts';
import type { Given, Wanted } from './pack-worker.ts';
import { type NotToPack, reviewsToPack } from './reviews-to-pack.ts';

/** What a pack is to be made of, and for whom. */
export type PackOrder = {
  readonly inspection: Inspection;
  readonly purpose: PackPurpose;
  readonly caseIds: readonly Id[];
  readonly reviewIds: readonly Id[];
  readonly calibration: CalibrationOf | null;
  readonly message: string;
  readonly lock: PackLock;
};

export type MadePack = MadeBytes & { readonly descriptor: PackDescriptor };

export type NotMade =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'part-not-run' }
  | { readonly kind: 'framework-absent' }
  | NotToPack
  | { readonly kind: 'store'; readonly fault: StoreFault };

/** First every case is looked at, for what the pack says of itself; then each is read again as it goes in. */
export type MakingProgress =
  | { readonly stage: 'looking'; readonly done: number; readonly total: number }
  | {
      readonly stage: 'writing';
      readonly done: number;
      readonly total: number;
      /** Of the sealed pack, so far. */
      readonly bytes: number;
    };

/** Makes a pack of cases and reviews of the vault, of which no more than one at a time is in memory. */
export async function makePackOf(
  vault: Vault,
  order: PackOrder,
  ports: Ports,
  progress: (progress: MakingProgress) => void,
  signal: AbortSignal,
): Promise<Result<MadePack, NotMade>> {
  const frameworks = frameworksOf(vault, order.inspection);
  if (frameworks === null) return err({ kind: 'framework-absent' });
  // A card goes out with the pack: its keys are to be on disk first.
  const kept = await vault.identity.keep();
  if (!kept.ok) return err({ kind: 'store', fault: kept.error });
  try {
    const reviews = await reviewsOf(vault, order);
    const descriptor = await describe(vault, order, reviews, ports, progress, signal);
    const give = async (wanted: Wanted): Promise<Given> => {
      switch (wanted.kind) {
        case 'signature':
          return { kind: 'signature', signature: await vault.identity.sign(wanted.bytes) };
        case 'review': {
          const { stored, headHash } = at(reviews, wanted.index);
          return { kind: 'review', packed: { stored, headHash } };
        }
        case 'case': {
          const whole = await wholeCase(vault, at(order.caseIds, wanted.index));
          const attestation = await attestOwn(vault, whole);
          const { stored, chain } = whole;
          return { kind: 'case', packed: { stored, headHash: chain.headHash, attestation } };
        }
      }
    };
    const told = ({ done, total }: PackProgress, bytes: number) =>
      progress({ stage: 'writing', done, total, bytes });
    const toMake = { descriptor, frameworks, lock: order.lock };
    const made = await makePackInWorker(toMake, give, told, signal);
    return made === null ? err({ kind: 'cancelled' }) : ok({ ...made, descriptor });
  } catch (cause) {
    if (cause instanceof Stopped) return err(cause.why);
    if (cause instanceof PartNotRun) return err({ kind: 'part-not-run' });
    throw cause;
  }
}

/** Leaves the making from wherever it has come to. */
class Stopped extends Error {
  readonly why: NotMade;
  constructor(why: NotMade) {
    super(why.kind);
    this.why = why;
  }
}

function frameworksOf(vault: Vault, { framework: { hash } }: Inspection) {
  const stored = vault.frameworks.byHash(hash);
  return stored === undefined ? null : [{ framework: stored.framework, hash }];
}

async function wholeCase(vault: Vault, caseId: Id) {
  const whole = await vault.cases.readWhole(caseId);
  if (!whole.ok) throw new Stopped(notRead(whole.error, caseId));
  return whole.value;
}

function notRead(fault: StoreFault | CaseFault, id: Id): NotMade {
  switch (fault.kind) {
    case 'case-absent':
    case 'chain-broken':
    case 'framework-absent':
    case 'record-damaged':
      return { kind: 'unreadable', id };
    default:
      return { kind: 'store', fault };
  }
}

async function reviewsOf(vault: Vault, order: PackOrder): Promise<readonly WholeReview[]> {
  if (order.reviewIds.length === 0) return [];
  const all = await vault.reviews.readAll(order.inspection.id);
  if (!all.ok) throw new Stopped({ kind: 'store', fault: all.error });
  const found = reviewsToPack(all.value.reviews, order.reviewIds);
  if (!found.ok) throw new Stopped(found.error);
  return found.value;
}

async function describe(
  vault: Vault,
  order: PackOrder,
  reviews: readonly WholeReview[],
  ports: Ports,
  progress: (progress: MakingProgress) => void,
  signal: AbortSignal,
): Promise<PackDescriptor> {
  const { caseIds, inspection, purpose, message, calibration } = order;
  const { v: _v, findings: _findings, closed: _closed, ...ofInspection } = inspection;
  const sealed = purpose === 'to-mark-blind' || purpose === 'calibration';
  const cases: PackDescriptor['cases'] = [];
  for (const [index, caseId] of caseIds.entries()) {
    if (signal.aborted) throw new Stopped({ kind: 'cancelled' });
    progress({ stage: 'looking', done: index, total: caseIds.length });
    const { kase, chain } = await wholeCase(vault, caseId);
    cases.push({
      caseId,
      caseReference: kase.caseReference,
      frameworkHash: inspection.framework.hash,
      head: { seq: kase.head.seq, hash: chain.headHash },
      sealed,
    });
  }
  return {
    v: 1,
    kind: 'casemark-pack',
    id: ports.createId(),
    purpose,
    madeAt: ports.now(),
    message,
    sender: vault.identity.card(),
    inspection: ofInspection,
    calibration,
    frameworks: [inspection.framework],
    cases,
    reviews: reviews.map(({ review: { id, subject, head } }) => ({
      reviewId: id,
      caseId: subject.caseId,
      head,
    })),
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('more was asked for than there is');
  return item;
}
