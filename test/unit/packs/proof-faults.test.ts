import { beforeAll, describe, expect, it } from 'vitest';
import type { Author } from '../../../shared/cases/entry.ts';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import type { Proof } from '../../../shared/kernel/proof.ts';
import { receiveCase } from '../../../shared/moderation/receive-case.ts';
import type { WholeReview } from '../../../shared/moderation/review.ts';
import {
  hashReviewEntry,
  nextReviewEntry,
  openReviewChain,
} from '../../../shared/moderation/review-chain.ts';
import type { Attestation } from '../../../shared/moderation/review-entry.ts';
import { turnToSign } from '../../../shared/moderation/turn.ts';
import { readWholeReview } from '../../../shared/moderation/whole-review.ts';
import { bagPaths, casePath, frameworkPath, reviewPath } from '../../../shared/packs/bag-layout.ts';
import { toJsonFile } from '../../../shared/packs/contents/json-file.ts';
import type { PackFault } from '../../../shared/packs/pack.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { assessor, inspectionId } from '../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';
import { bytesOf, closeBag, closePack, openAge, openZip } from '../../builders/opened-pack.ts';
import {
  buildPack,
  buildPackToMake,
  createPerson,
  type Person,
  trusting,
  vouchFor,
} from '../../builders/pack.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import {
  buildReview,
  buildSecondMarking,
  buildWholeCase,
  moderator,
  reviewId,
} from '../../builders/review.ts';
import { buildSignedReview } from '../../builders/signed-review.ts';

let inspector: Person;
let checker: Person;
let attested: Attestation;
const subject = buildWholeCase(hmipFramework);
const chain = reviewPath(reviewId, 'entries.jsonl');

beforeAll(async () => {
  inspector = await createPerson(assessor.id, assessor.name);
  checker = await createPerson(moderator.id, moderator.name);
  attested = await vouchFor(subject, inspector);
});

describe('a review is taken', () => {
  it('whose turn was ended by its author, and nobody else', async () => {
    const stranger = await createPerson(countedId(88), 'Robin Vale');
    const other: Author = { id: countedId(99), name: moderator.name };
    const wrong: Proof['signature'] = 'a'.repeat(128);
    const unsigned = () => Promise.resolve(null);
    const forged = () => Promise.resolve({ publicKey: checker.card.signingKey, signature: wrong });

    expect([
      await readReview(await concludedBy(moderator, checker.prove)),
      await readReview(await concludedBy(other, stranger.prove)),
      await readReview(await concludedBy(moderator, unsigned)),
      await readReview(await concludedBy(moderator, forged)),
      await readReview(await concludedBy(moderator, () => checker.prove('another text'))),
      await readReview(await concludedBy(other, checker.prove)),
    ]).toEqual([null, turnUnknown, turnWrong, turnWrong, turnWrong, turnWrong]);
  });

  it('whose case its inspector vouches for, and nobody else', async () => {
    const signature = 'b'.repeat(128);
    const proof = { ...attested.proof, signature };
    const byAnother = await vouchFor(subject, { ...checker, card: inspector.card });
    expect([
      await readReview(await concludedBy(moderator, checker.prove, attested)),
      await readReview(await concludedBy(moderator, checker.prove, { ...attested, proof })),
      await readReview(await concludedBy(moderator, checker.prove, byAnother)),
    ]).toEqual([null, attestationWrong, attestationWrong]);
  });

  it('whose second marking its moderator vouches for, and nobody else', async () => {
    const marking = buildSecondMarking(hmipFramework, subject, []);
    const vouched = await vouchFor(marking, checker);
    const proof = { ...vouched.proof, signature: 'b'.repeat(128) };
    const read = async (attestation: Attestation) => {
      const received = receiveCase(marking, attestation);
      const said = [{ kind: 'committed' as const, marking: received, proof: null }];
      const options = { subject, mode: 'blind' as const, said };
      return readReview(await buildSignedReview(hmipFramework, options, [checker]));
    };

    expect([await read(vouched), await read({ ...vouched, proof })]).toEqual([
      null,
      attestationWrong,
    ]);
  });

  it('where the framework of its case is here, and not without', async () => {
    const other = readSyntheticFramework();
    const reviews = [buildReview(other, { subject: buildWholeCase(other), openedBy: moderator })];
    const options = { sender: checker, lock: checker.lock, framework: other, reviews };
    const bag = await openZip(await openAge(await buildPack(options), checker.key));
    const another = buildPackToMake({ ...options, framework: hmipFramework }).descriptor;
    const [{ hash } = { hash: '' }] = another.frameworks;
    bag.delete(frameworkPath(frameworkHash(other)));
    bag.set(frameworkPath(hash), bytesOf(toJsonFile(hmipFramework)));
    bag.set(bagPaths.descriptor, bytesOf(toJsonFile(another)));
    const without = await closePack(await closeBag(bag, checker), checker.lock);

    const read = await readPack(without, checker.key, trusting(checker));

    const missing: PackFault = { step: 'chains', kind: 'framework-missing', where: chain };
    expect(read).toEqual({ ok: false, error: missing });
  });
});

it('a second marking is refused as a case: it is part of its review', async () => {
  const whole = buildSecondMarking(hmipFramework, subject, []);
  const path = casePath(whole.kase.id, 'entries.jsonl');
  expect(await readMade({ cases: [{ whole, attestation: null }] })).toEqual({
    step: 'chains',
    kind: 'chain-broken',
    where: path,
  });
});

it('a case is refused that somebody vouches for with another’s key', async () => {
  const by = { ...attested, by: { id: countedId(99), name: assessor.name } };
  const signed = await vouchFor(subject, { ...checker, card: inspector.card });
  const path = casePath(subject.kase.id, 'attestation.json');
  const wrong: PackFault = { step: 'chains', kind: 'attestation-wrong', where: path };
  expect([await readCase(attested), await readCase(by), await readCase(signed)]).toEqual([
    null,
    wrong,
    wrong,
  ]);
});

const turnUnknown: PackFault = {
  step: 'chains',
  kind: 'turn-unknown',
  where: chain,
  name: moderator.name,
};
const turnWrong: PackFault = { step: 'chains', kind: 'turn-wrong', where: chain };
const attestationWrong: PackFault = { step: 'chains', kind: 'attestation-wrong', where: chain };

async function readCase(attestation: Attestation): Promise<PackFault | null> {
  return readMade({ cases: [{ whole: subject, attestation }] });
}

async function readReview(review: WholeReview): Promise<PackFault | null> {
  return readMade({ reviews: [review] });
}

async function readMade(
  made: Pick<Parameters<typeof buildPack>[0], 'cases' | 'reviews'>,
): Promise<PackFault | null> {
  const options = { sender: checker, lock: checker.lock, framework: hmipFramework };
  const pack = await buildPack({ ...options, ...made });
  const read = await readPack(pack, checker.key, trusting(checker, inspector));
  return read.ok ? null : read.error;
}

async function concludedBy(
  author: Author,
  prove: (text: string) => Promise<Proof | null>,
  attestation: Attestation | null = null,
): Promise<WholeReview> {
  const ports = fakePorts({ idsAfter: 700_000 });
  const opening = openReviewChain(
    reviewId,
    author,
    {
      kind: 'review-opened',
      inspectionId,
      mode: 'open',
      subject: receiveCase(subject, attestation),
      calibration: null,
      packId: null,
    },
    ports,
  );
  const head = { seq: 0, hash: hashReviewEntry(opening) };
  const said = { kind: 'concluded', outcome: 'returned', reasons: 'Mark it first.' } as const;
  const proof = await prove(turnToSign(head.hash, said));
  const ending = nextReviewEntry(reviewId, head, author, { ...said, proof }, ports);
  const whole = readWholeReview([opening, ending]);
  if (!whole.ok) throw new Error(`no whole review: ${JSON.stringify(whole.error)}`);
  return whole.value;
}
