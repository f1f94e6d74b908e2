import type { Framework } from '../../../shared/frameworks/framework.ts';
import { hashReviewEntry } from '../../../shared/moderation/review-chain.ts';
import { turnToSign } from '../../../shared/moderation/turn.ts';
import type { PackKey, PackLock, WhoseKey } from '../../../shared/packs/pack.ts';
import { readUnsealed } from '../../../shared/packs/read-pack.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { answerEverything } from '../../builders/answer-everything.ts';
import { assessor } from '../../builders/case.ts';
import { readSyntheticFramework } from '../../builders/frameworks.ts';
import { openAge, openZip, sealAge } from '../../builders/opened-pack.ts';
import { buildPack, createPerson, type Person, vouchFor } from '../../builders/pack.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import {
  buildReview,
  buildReviewEntries,
  buildWholeCase,
  concluded,
  judged,
  moderator,
  overruled,
} from '../../builders/review.ts';
import { closeAndZip } from './put-together.ts';
import type { People, Specimen } from './specimen.ts';

/** Made anew each time, with new keys: otherwise always the same. */
export async function createSpecimens(): Promise<readonly [Specimen, ...Specimen[]]> {
  const framework = readSyntheticFramework();
  const people = await createPeople();
  const { sender, receiver } = people;
  const wholes = [1, 2].map((number) => markedCase(framework, number));
  const attested = await Promise.all(
    wholes.map(async (whole) => ({ whole, attestation: await vouchFor(whole, sender) })),
  );
  const from = { sender, framework, lock: receiver.lock };
  const byPassphrase = { kind: 'passphrase', passphrase: 'slow river over granite' } as const;
  const review = await signedReview(framework, people);
  const made: readonly (readonly [string, PackKey, PackLock, Bytes])[] = [
    ['cases', receiver.key, receiver.lock, await buildPack({ ...from, cases: attested })],
    [
      'blind',
      receiver.key,
      receiver.lock,
      await buildPack({ ...from, cases: attested, sealed: true }),
    ],
    ['reviews', receiver.key, receiver.lock, await buildPack({ ...from, reviews: [review] })],
    ['passphrase', byPassphrase, byPassphrase, await buildPack({ ...from, cases: attested })],
  ];
  const specimens: Specimen[] = [];
  for (const [name, key, lock, pack] of made) {
    const whose = whoseOf(people);
    const bag = await openZip(await openAge(pack, receiver.key));
    // Most of what a pack weighs: nothing depends on them, and each attack would be twice as slow.
    for (const path of bag.keys()) {
      if (path.startsWith('data/schemas/') && !path.endsWith('/card.schema.json')) bag.delete(path);
    }
    const zip = await closeAndZip(bag, sender);
    const read = await readUnsealed(zip, zip.length, key, whose);
    if (!read.ok) throw new Error(`the specimen ${name} is refused: ${read.error.kind}`);
    const sealed = await sealAge(zip, lock);
    specimens.push({ name, pack: sealed, zip, bag, key, lock, people, whose });
  }
  return specimens as [Specimen, ...Specimen[]];
}

async function createPeople(): Promise<People> {
  const others = ['Robin Unchecked', 'Sam Revoked', 'Nobody Known'].map((name, index) =>
    createPerson(countedId(900_101 + index), name),
  );
  const [unchecked, revoked, stranger] = (await Promise.all(others)) as [Person, Person, Person];
  return {
    sender: await createPerson(assessor.id, assessor.name),
    receiver: await createPerson(moderator.id, moderator.name),
    colleague: await createPerson(countedId(900_100), 'Kim Colleague'),
    unchecked,
    revoked,
    stranger,
  };
}

function whoseOf({ sender, receiver, colleague, unchecked, revoked }: People): WhoseKey {
  const known = [
    ...[sender, receiver, colleague].map(({ card }) => ({ card, trust: 'trusted' as const })),
    { card: unchecked.card, trust: 'unchecked' as const },
    { card: revoked.card, trust: 'revoked' as const },
  ];
  return (publicKey) => known.find(({ card }) => card.signingKey === publicKey) ?? null;
}

function markedCase(framework: Framework, number: number) {
  const ports = fakePorts({ stepMs: 1000, idsAfter: number * 10_000 });
  return buildWholeCase(framework, {
    caseReference: `SNP-0${number}4`,
    ports,
    happenings: [...answerEverything(framework, {}), { kind: 'signed-off', name: assessor.name }],
  });
}

/** A review whose moderator put their word to it. */
async function signedReview(framework: Framework, { receiver }: People) {
  const subject = markedCase(framework, 1);
  const ruling = judged(framework.standards[0]?.keyQuestions[0]?.id ?? '', 'insufficient');
  const said = [overruled(ruling)];
  const last = buildReviewEntries(framework, { subject, said }).at(-1);
  if (last === undefined) throw new Error('the review has no entries');
  const proof = await receiver.prove(turnToSign(hashReviewEntry(last), concluded as never));
  return buildReview(framework, { subject, said: [...said, { ...concluded, proof } as never] });
}
