import type { TakingInChoice } from '../../renderer/store/moderation/taking-in.ts';
import type { Vault } from '../../renderer/store/vault.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import { frameworkHash } from '../../shared/frameworks/framework-hash.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { VerifiedPack } from '../../shared/packs/pack.ts';
import type { PackPurpose } from '../../shared/packs/pack-descriptor.ts';
import { hmipFramework } from './frameworks.ts';
import { value } from './machine.ts';
import { countedId, fixedNow } from './ports.ts';

/** Packs as they are once everything in them was found good: what they go through before is tested elsewhere. */

export type PackOf = {
  readonly purpose?: PackPurpose;
  readonly cases?: readonly WholeCase[];
  readonly reviews?: readonly WholeReview[];
  readonly calibration?: { readonly setId: Id };
  readonly number?: number;
};

export function verifiedPack(inspection: Inspection, of: PackOf): VerifiedPack {
  const { purpose = 'cases', cases = [], reviews = [], number = 1 } = of;
  const { v: _, findings: __, closed: ___, ...described } = inspection;
  const hash = frameworkHash(hmipFramework);
  const signer = {
    v: 1 as const,
    personId: countedId(950_001),
    name: 'Sam Sender',
    recipient: 'age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqs',
    signingKey: 'ab'.repeat(32),
  };
  const calibration = of.calibration && {
    setId: of.calibration.setId,
    setName: 'First set',
    tolerancePercent: 10,
  };
  return {
    descriptor: {
      v: 1,
      kind: 'casemark-pack',
      id: countedId(960_000 + number),
      purpose,
      madeAt: fixedNow,
      message: '',
      sender: signer,
      inspection: described,
      calibration: calibration ?? null,
      frameworks: [{ id: hmipFramework.id, version: hmipFramework.version, hash }],
      cases: cases.map(({ kase }) => ({
        caseId: kase.id,
        caseReference: kase.caseReference,
        frameworkHash: kase.framework.hash,
        head: kase.head,
        sealed: false,
      })),
      reviews: reviews.map(({ review }) => ({
        reviewId: review.id,
        caseId: review.subject.caseId,
        head: review.head,
      })),
    },
    digest: `${number}`.padStart(128, '0'),
    signer: { card: signer, trust: 'trusted' },
    frameworks: [{ framework: hmipFramework, hash }],
    cases: cases.map((whole) => ({ whole, attestation: null })),
    reviews,
    bytes: 0,
  };
}

/** Takes a pack in, and says of each item how it stood. */
export async function takeIn(vault: Vault, pack: VerifiedPack, choice: TakingInChoice) {
  return value(await vault.takingIn.carryOut(pack, choice)).items.map(({ standing }) => standing);
}

export async function wholeCases(vault: Vault, caseIds: readonly Id[]) {
  return Promise.all(caseIds.map(async (id) => value(await vault.cases.readWhole(id))));
}
