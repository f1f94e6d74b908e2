import { beforeAll, describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { bagPaths } from '../../../shared/packs/bag-layout.ts';
import { PackDescriptor, type PackPurpose } from '../../../shared/packs/pack-descriptor.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import { assessor } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { closeBag, closePack, editText, openAge, openZip } from '../../builders/opened-pack.ts';
import {
  buildPack,
  buildPackToMake,
  createPerson,
  type Person,
  trusting,
} from '../../builders/pack.ts';
import { buildReview, buildWholeCase, calibrationOf } from '../../builders/review.ts';

let sender: Person;
const whole = buildWholeCase(hmipFramework);
const purposes = ['cases', 'to-moderate', 'to-mark-blind', 'calibration', 'reviews'] as const;

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
});

describe('what a pack says of itself', () => {
  it('has a calibration set where it is of reference cases, and nowhere else', () => {
    const withSet = purposes.filter((purpose) =>
      isRead(purpose, { sealed: isSealed(purpose), calibration: calibrationOf }),
    );
    const without = purposes.filter((purpose) =>
      isRead(purpose, { sealed: isSealed(purpose), calibration: null }),
    );
    expect({ withSet, without }).toEqual({
      withSet: ['calibration'],
      without: ['cases', 'to-moderate', 'to-mark-blind', 'reviews'],
    });
  });

  it('has every case sealed that is marked without sight of the first judgements, and no other', () => {
    const sealed = purposes.filter((purpose) => isRead(purpose, { sealed: true }));
    const open = purposes.filter((purpose) => isRead(purpose, { sealed: false }));
    expect({ sealed, open }).toEqual({
      sealed: ['to-mark-blind', 'calibration'],
      open: ['cases', 'to-moderate', 'reviews'],
    });
  });

  it('has reviews where it is of reviews, and nowhere else', () => {
    const reviews = purposes.filter((purpose) =>
      isRead(purpose, { sealed: isSealed(purpose), reviews: [buildReview(hmipFramework)] }),
    );
    expect(reviews).toEqual(['reviews']);
  });
});

it('a pack to be marked blind is refused whose cases are called open', async () => {
  const cases = [{ whole, attestation: null }];
  const { key, lock } = sender;
  const pack = await buildPack({ sender, lock, framework: hmipFramework, cases });
  const bag = await openZip(await openAge(pack, key));
  editText(bag, bagPaths.descriptor, (text) => {
    return `${toCanonicalJson({ ...JSON.parse(text), purpose: 'to-mark-blind' })}\n`;
  });
  const changed = await closePack(await closeBag(bag, sender), lock);

  expect(await readPack(changed, key, trusting(sender))).toEqual({
    ok: false,
    error: { step: 'schemas', kind: 'schema', where: bagPaths.descriptor },
  });
});

type Parts = Pick<Partial<PackDescriptor>, 'calibration'> &
  Pick<Parameters<typeof buildPackToMake>[0], 'sealed' | 'reviews'>;

function isRead(purpose: PackPurpose, parts: Parts): boolean {
  const { calibration = purpose === 'calibration' ? calibrationOf : null, ...rest } = parts;
  const { descriptor } = buildPackToMake({
    ...rest,
    sender,
    lock: sender.lock,
    framework: hmipFramework,
    cases: [{ whole, attestation: null }],
    changes: { purpose, calibration },
  });
  return PackDescriptor.safeParse(descriptor).success;
}

function isSealed(purpose: PackPurpose): boolean {
  return purpose === 'to-mark-blind' || purpose === 'calibration';
}
