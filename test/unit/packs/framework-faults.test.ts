import { beforeAll, describe, expect, it } from 'vitest';
import type { Framework } from '../../../shared/frameworks/framework.ts';
import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import { bagPaths, frameworkPath } from '../../../shared/packs/bag-layout.ts';
import { makePack } from '../../../shared/packs/make-pack.ts';
import type { PackDescriptor } from '../../../shared/packs/pack-descriptor.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { hmipFramework, readSyntheticFramework } from '../../builders/frameworks.ts';
import {
  buildPackToMake,
  createPerson,
  gather,
  type Person,
  trusting,
} from '../../builders/pack.ts';
import { buildWholeCase, concluded, moderator } from '../../builders/review.ts';
import { buildSignedReview } from '../../builders/signed-review.ts';

let sender: Person;
const other = readSyntheticFramework();
const renamed: Framework = { ...hmipFramework, title: { ...hmipFramework.title, en: 'Another' } };

beforeAll(async () => {
  sender = await createPerson(moderator.id, moderator.name);
});

describe('a pack is refused', () => {
  it('whose inspection is marked against a framework that it does not bring', async () => {
    const { hash, id } = listed(hmipFramework);
    const errors = [
      await readReviews({ ofInspection: listed(other) }),
      await readReviews({ ofInspection: { id, version: '9.9.9', hash } }),
      await readReviews({ ofInspection: { id: 'another', version: '2026.1', hash } }),
    ];

    const missing = { step: 'frameworks', kind: 'framework-missing', where: bagPaths.descriptor };
    expect(errors).toEqual([missing, missing, missing]);
  });

  it('that brings a framework against which nothing in it is marked', async () => {
    expect([await readReviews({ more: [other] }), await readCases({ more: [other] })]).toEqual(
      [other, other].map((one) => ({
        step: 'frameworks',
        kind: 'framework-unused',
        where: frameworkPath(frameworkHash(one)),
      })),
    );
  });

  it('that brings two frameworks of one id and version', async () => {
    expect(await readCases({ more: [renamed] })).toEqual({
      step: 'frameworks',
      kind: 'framework-wrong',
      where: frameworkPath(frameworkHash(renamed)),
    });
  });
});

it('a pack may bring a framework besides that of its inspection, where a review is of it', async () => {
  expect(await readReviews({ more: [other], ofInspection: listed(other) })).toBeNull();
});

type Parts = {
  readonly more?: readonly Framework[];
  readonly ofInspection?: PackDescriptor['inspection']['framework'];
};

async function readReviews(parts: Parts) {
  const review = await buildSignedReview(hmipFramework, { said: [concluded] }, [sender]);
  return readMade({ reviews: [review] }, parts);
}

async function readCases(parts: Parts) {
  const whole = buildWholeCase(hmipFramework);
  return readMade({ cases: [{ whole, attestation: null }] }, parts);
}

/** Null where the pack is taken. */
async function readMade(
  of: Pick<Parameters<typeof buildPackToMake>[0], 'cases' | 'reviews'>,
  { more = [], ofInspection }: Parts,
) {
  const { lock, key } = sender;
  const toMake = buildPackToMake({ ...of, sender, lock, framework: hmipFramework });
  const { descriptor } = toMake;
  const { inspection } = descriptor;
  const pack = makePack({
    ...toMake,
    descriptor: {
      ...descriptor,
      inspection: { ...inspection, framework: ofInspection ?? inspection.framework },
      frameworks: [...descriptor.frameworks, ...more.map(listed)],
    },
    frameworks: [
      ...toMake.frameworks,
      ...more.map((framework) => ({ framework, hash: frameworkHash(framework) })),
    ],
  });
  const read = await readPack(await gather(pack), key, trusting(sender));
  return read.ok ? null : read.error;
}

function listed(framework: Framework): PackDescriptor['inspection']['framework'] {
  const { id, version } = framework;
  return { id, version, hash: frameworkHash(framework) };
}
