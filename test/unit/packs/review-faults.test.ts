import { beforeAll, describe, expect, it } from 'vitest';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { bagPaths, casePath, reviewPath } from '../../../shared/packs/bag-layout.ts';
import { toJsonFile } from '../../../shared/packs/contents/json-file.ts';
import { makePack } from '../../../shared/packs/make-pack.ts';
import type { PackDescriptor } from '../../../shared/packs/pack-descriptor.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { assessor, inspectionId } from '../../builders/case.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';
import { bytesOf, closeBag, closePack, openAge, openZip } from '../../builders/opened-pack.ts';
import {
  buildPack,
  buildPackToMake,
  createPerson,
  gather,
  type PackOptions,
  type Person,
  trusting,
  vouchFor,
} from '../../builders/pack.ts';
import { countedId, fakePorts } from '../../builders/ports.ts';
import {
  buildWholeCase,
  concluded,
  judged,
  overruled,
  type ReviewOptions,
  reviewId,
} from '../../builders/review.ts';
import { buildSignedReview } from '../../builders/signed-review.ts';

/** Good signatures and whole chains, of something else than what the pack says that they are of. */

let sender: Person;
const other: Id = countedId(900_098);
const broken = {
  step: 'chains',
  kind: 'chain-broken',
  where: reviewPath(reviewId, 'entries.jsonl'),
};

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
});

describe('a review is refused', () => {
  it('of another case than is listed', async () => {
    expect(await readListedAs((listed) => ({ ...listed, caseId: other }))).toEqual(broken);
  });

  it('that is listed, and lies in the pack, under another’s id', async () => {
    const where = reviewPath(other, 'entries.jsonl');
    const read = await readListedAs((listed) => ({ ...listed, reviewId: other }));
    expect(read).toEqual({ ...broken, where });
  });

  it('of fewer entries than are listed', async () => {
    const longer = await readListedAs(({ head, ...listed }) => ({
      ...listed,
      head: { ...head, seq: head.seq + 1 },
    }));
    expect(longer).toEqual(broken);
  });

  it('that is of another inspection than the pack, or whose case is', async () => {
    expect([
      await readReview({ ofReview: inspectionId, ofCase: inspectionId }),
      await readReview({ ofReview: other, ofCase: inspectionId }),
      await readReview({ ofReview: inspectionId, ofCase: other }),
    ]).toEqual([null, broken, broken]);
  });

  it('that rules on what its framework does not have', async () => {
    const ruling = async (id: string) => {
      const said = [overruled(judged(id, 'insufficient')), concluded];
      return readMade({
        reviews: [await buildSignedReview(hmipFramework, { openedBy: assessor, said }, [sender])],
      });
    };

    expect([await ruling('2.2.1'), await ruling('9.9.9')]).toEqual([null, broken]);
  });
});

it('a case is refused that is listed as marked against another framework', async () => {
  const another = readSyntheticFramework();
  const ports = fakePorts({ idsAfter: 50 });
  const wholes = [buildWholeCase(hmipFramework), buildWholeCase(another, { ports })];
  const both = [hmipFramework, another].map((framework) => ({
    framework,
    hash: frameworkHash(framework),
  }));
  const cases = wholes.map((whole) => ({ whole, attestation: null }));
  const made = buildPackToMake({ ...toSelf(), cases });
  const frameworks = both.map(({ framework: { id, version }, hash }) => ({ id, version, hash }));
  const readWith = async (listed: PackDescriptor['cases']) => {
    const descriptor = { ...made.descriptor, frameworks, cases: listed };
    return readBack(await gather(makePack({ ...made, frameworks: both, descriptor })));
  };
  const listed = made.descriptor.cases;
  const swapped = listed.map((one, index) => ({
    ...one,
    frameworkHash: listed[1 - index]?.frameworkHash ?? '',
  }));

  expect([await readWith(listed), await readWith(swapped)]).toEqual([
    null,
    { ...broken, where: casePath(listed[0]?.caseId ?? '', 'entries.jsonl') },
  ]);
});

it('a case is refused whose inspector vouched for another course of it', async () => {
  const [vouchedFor, edited] = (['yes', 'no'] as const).map((answer) =>
    buildWholeCase(hmipFramework, {
      happenings: [{ kind: 'answered', promptId: '2.1.1.a', answer }],
    }),
  );
  if (vouchedFor === undefined || edited === undefined) throw new Error('there are two');
  const attestation = await vouchFor(vouchedFor, sender);

  expect([
    await readMade({ cases: [{ whole: vouchedFor, attestation }] }),
    await readMade({ cases: [{ whole: edited, attestation }] }),
  ]).toEqual([
    null,
    {
      step: 'chains',
      kind: 'attestation-wrong',
      where: casePath(edited.kase.id, 'attestation.json'),
    },
  ]);
});

async function readReview(of: { readonly ofReview: Id; readonly ofCase: Id }) {
  const subject = buildWholeCase(hmipFramework, { inspectionId: of.ofCase });
  return readMade({ reviews: [await concludedReview({ subject, inspectionId: of.ofReview })] });
}

function concludedReview(options: ReviewOptions = {}) {
  const said = [concluded];
  return buildSignedReview(hmipFramework, { ...options, openedBy: assessor, said }, [sender]);
}

type ListedReview = PackDescriptor['reviews'][number];

/** The files of a good review, in a pack that lists it as something else. */
async function readListedAs(change: (listed: ListedReview) => ListedReview) {
  const options = { ...toSelf(), reviews: [await concludedReview()] };
  const { descriptor } = buildPackToMake(options);
  const changed = { ...descriptor, reviews: descriptor.reviews.map(change) };
  const bag = await openZip(await openAge(await buildPack(options), sender.key));
  bag.set(bagPaths.descriptor, bytesOf(toJsonFile(changed)));
  const [{ reviewId: listedId } = { reviewId }] = changed.reviews;
  for (const [path, bytes] of [...bag]) {
    bag.delete(path);
    bag.set(path.replace(reviewPath(reviewId, ''), reviewPath(listedId, '')), bytes);
  }
  return readBack(await closePack(await closeBag(bag, sender), sender.lock));
}

async function readMade(made: Pick<PackOptions, 'cases' | 'reviews'>) {
  return readBack(await buildPack({ ...toSelf(), ...made }));
}

async function readBack(pack: Awaited<ReturnType<typeof buildPack>>) {
  const read = await readPack(pack, sender.key, trusting(sender));
  return read.ok ? null : read.error;
}

function toSelf() {
  return { sender, lock: sender.lock, framework: hmipFramework };
}
