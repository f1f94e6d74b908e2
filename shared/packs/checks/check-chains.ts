import type { Author } from '../../cases/entry.ts';
import { readWholeCase, type WholeCase } from '../../cases/whole-case.ts';
import { hashJson } from '../../kernel/hash.ts';
import type { Proof } from '../../kernel/proof.ts';
import { err, type Result } from '../../kernel/result.ts';
import type { WholeReview } from '../../moderation/review.ts';
import type { Attestation } from '../../moderation/review-entry.ts';
import { chainToVouchFor } from '../../moderation/turn.ts';
import { readWholeReview } from '../../moderation/whole-review.ts';
import { attestationName, casePath } from '../bag-layout.ts';
import type { PackFault, WhoseKey } from '../pack.ts';
import type { PackDescriptor } from '../pack-descriptor.ts';
import { fault } from '../pack-fault.ts';
import { verifyProof } from '../people/signing.ts';
import { areTargetsKnown } from './are-targets-known.ts';
import type { Frameworks } from './check-frameworks.ts';
import { findTurnFault } from './check-turns.ts';
import type { ReadChain } from './read-contents.ts';

/** Checks that the entries of a case are one whole chain as far as its head, and the case that `pack.json` lists. */
export async function checkCase(
  listed: PackDescriptor['cases'][number],
  { path, stored, attestation }: ReadChain,
  descriptor: PackDescriptor,
  whose: WhoseKey,
): Promise<Result<WholeCase, PackFault>> {
  const read = readWholeCase(stored, listed.head.hash);
  if (!read.ok) {
    const isNewer = read.error.fault === 'entry-from-a-newer-release';
    return fault('chains', isNewer ? 'chain-newer' : 'chain-broken', path);
  }
  const { kase } = read.value;
  const isAsListed =
    kase.id === listed.caseId &&
    kase.caseReference === listed.caseReference &&
    kase.framework.hash === listed.frameworkHash &&
    kase.head.seq === listed.head.seq &&
    kase.inspectionId === descriptor.inspection.id &&
    // A second marking is part of its review, and nowhere else.
    kase.secondMarkingOf === null;
  if (!isAsListed) return fault('chains', 'chain-broken', path);
  const isVouchedFor =
    attestation === null || (await isAttestationGood(attestation, listed.caseId, stored, whose));
  return isVouchedFor
    ? read
    : fault('chains', 'attestation-wrong', casePath(listed.caseId, attestationName));
}

/** As `checkCase`, of a review: its own chain, the cases in it, and everybody's word on how a turn ended. */
export async function checkReview(
  listed: PackDescriptor['reviews'][number],
  { path, stored }: ReadChain,
  descriptor: PackDescriptor,
  frameworks: Frameworks,
  whose: WhoseKey,
): Promise<Result<WholeReview, PackFault>> {
  const read = readWholeReview(stored, listed.head.hash);
  if (!read.ok) {
    const isNewer = read.error.fault === 'entry-from-a-newer-release';
    return fault('chains', isNewer ? 'chain-newer' : 'chain-broken', path);
  }
  const { review, subject } = read.value;
  const isAsListed =
    review.id === listed.reviewId &&
    review.subject.caseId === listed.caseId &&
    review.head.seq === listed.head.seq &&
    review.inspectionId === descriptor.inspection.id &&
    subject.kase.inspectionId === descriptor.inspection.id;
  if (!isAsListed) return fault('chains', 'chain-broken', path);
  const framework = frameworks.get(review.subject.framework.hash);
  if (framework === undefined) return fault('chains', 'framework-missing', path);
  if (!areTargetsKnown(framework, review)) return fault('chains', 'chain-broken', path);
  for (const received of [review.subject, review.committed?.marking]) {
    if (!received?.attestation) continue;
    const { attestation, caseId, entries } = received;
    if (!(await isAttestationGood(attestation, caseId, entries, whose))) {
      return fault('chains', 'attestation-wrong', path);
    }
  }
  const found = await findTurnFault(stored, whose);
  if (found === null) return read;
  const refused = fault('chains', found.kind, path);
  return found.kind === 'turn-unknown' ? err({ ...refused.error, name: found.name }) : refused;
}

async function isAttestationGood(
  attestation: Attestation,
  chainId: string,
  stored: readonly unknown[],
  whose: WhoseKey,
): Promise<boolean> {
  const vouched = stored[attestation.seq];
  return (
    attestation.chainId === chainId &&
    vouched !== undefined &&
    hashJson(vouched) === attestation.head &&
    isProofOf(attestation.by, attestation.proof, chainToVouchFor(attestation), whose)
  );
}

/** The signature is good, and where the key is somebody's whom we know, it is theirs to whom the words are put. */
async function isProofOf(
  author: Author,
  proof: Proof,
  text: string,
  whose: WhoseKey,
): Promise<boolean> {
  const known = whose(proof.publicKey);
  return (known === null || known.card.personId === author.id) && verifyProof(text, proof);
}
