import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { WholeCase } from '../../shared/cases/whole-case.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { frameworkHash } from '../../shared/frameworks/framework-hash.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Proof } from '../../shared/kernel/proof.ts';
import type { WholeReview } from '../../shared/moderation/review.ts';
import type { Attestation } from '../../shared/moderation/review-entry.ts';
import { chainToVouchFor } from '../../shared/moderation/turn.ts';
import { joinBytes } from '../../shared/packs/envelope/streams.ts';
import { makePack } from '../../shared/packs/make-pack.ts';
import type {
  PackedCase,
  PackKey,
  PackLock,
  PackToMake,
  WhoseKey,
} from '../../shared/packs/pack.ts';
import type { PackDescriptor } from '../../shared/packs/pack-descriptor.ts';
import type { ContactCard } from '../../shared/packs/people/contact-card.ts';
import { createSigningPair, proveText, signBytes } from '../../shared/packs/people/signing.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';
import { inspectionId } from './case.ts';
import { countedId, fixedNow } from './ports.ts';

/** Somebody who sends and receives packs, with their secret keys. */
export type Person = {
  readonly card: ContactCard;
  readonly sign: (bytes: Bytes) => Promise<Bytes>;
  readonly prove: (text: string) => Promise<Proof>;
  readonly key: PackKey;
  readonly lock: PackLock;
};

export async function createPerson(personId: Id, name: string): Promise<Person> {
  const { publicKey, privateKey } = await createSigningPair(false);
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const sign = (bytes: Bytes) => signBytes(privateKey, bytes);
  return {
    card: { v: 1, personId, name, recipient, signingKey: publicKey },
    sign,
    prove: (text) => proveText(text, publicKey, sign),
    key: { kind: 'identities', identities: [identity] },
    lock: { kind: 'recipients', recipients: [recipient] },
  };
}

/** Knows these people and trusts them. */
export function trusting(...people: readonly Person[]): WhoseKey {
  return (publicKey) => {
    const found = people.find(({ card }) => card.signingKey === publicKey);
    return found === undefined ? null : { card: found.card, trust: 'trusted' };
  };
}

export const packId: Id = countedId(930_001);

export type PackOptions = {
  readonly sender: Person;
  readonly lock: PackLock;
  readonly framework: Framework;
  readonly cases?: readonly PackedCase[];
  readonly reviews?: readonly WholeReview[];
  readonly sealed?: boolean;
  readonly changes?: Partial<PackDescriptor>;
};

/** What a pack is made from, its descriptor saying what it holds. */
export function buildPackToMake(options: PackOptions): PackToMake {
  const { sender, lock, framework, cases = [], reviews = [], sealed = false, changes } = options;
  const hash = frameworkHash(framework);
  const { id, version } = framework;
  const descriptor: PackDescriptor = {
    v: 1,
    kind: 'casemark-pack',
    id: packId,
    purpose: sealed ? 'to-mark-blind' : reviews.length > 0 ? 'reviews' : 'to-moderate',
    madeAt: fixedNow,
    message: 'Two from the first week.',
    sender: sender.card,
    inspection: {
      id: inspectionId,
      name: 'North Shire PDU',
      marking: 'OFFICIAL-SENSITIVE',
      framework: { id, version, hash },
      leadInspector: 'Lee Shaw',
      fieldworkStarts: '2026-11-23',
      createdAt: fixedNow,
    },
    calibration: null,
    frameworks: [{ id, version, hash }],
    cases: cases.map(({ whole: { kase } }) => ({
      caseId: kase.id,
      caseReference: kase.caseReference,
      frameworkHash: kase.framework.hash,
      head: kase.head,
      sealed,
    })),
    reviews: reviews.map(({ review }) => ({
      reviewId: review.id,
      caseId: review.subject.caseId,
      head: review.head,
    })),
    ...changes,
  };
  const frameworks = [{ framework, hash }];
  return { descriptor, frameworks, cases, reviews, sign: sender.sign, lock };
}

export async function buildPack(options: PackOptions): Promise<Bytes> {
  return gather(makePack(buildPackToMake(options)));
}

/** The person's word for a case as far as its last entry. */
export async function vouchFor({ kase }: WholeCase, { card, prove }: Person): Promise<Attestation> {
  const { personId, name } = card;
  const said = {
    chainId: kase.id,
    seq: kase.head.seq,
    head: kase.head.hash,
    by: { id: personId, name },
  };
  return { ...said, proof: await prove(chainToVouchFor(said)) };
}

export async function gather(pieces: AsyncIterable<Bytes>): Promise<Bytes> {
  const gathered: Bytes[] = [];
  for await (const piece of pieces) gathered.push(piece);
  return joinBytes(gathered);
}
