import { describe, expect, it } from 'vitest';
import { frameworkHash } from '../../shared/frameworks/framework-hash.ts';
import { hmipFramework, readSyntheticFramework } from '../builders/frameworks.ts';
import { createMachineWithVault, passphrase, value } from '../builders/machine.ts';
import { takeIn, verifiedPack, wholeCases } from '../builders/packs.ts';
import { countedId } from '../builders/ports.ts';
import { answer } from '../builders/retention.ts';
import { buildReview, concluded } from '../builders/review.ts';
import { agreedOn, markAgain, overruledTo, saidIn, say } from '../builders/reviews.ts';
import { addCases, happeningsOf } from '../builders/vault.ts';

/** An inspector's vault with two answered cases, and the vault of somebody else. */
async function twoPeople() {
  const inspector = await createMachineWithVault();
  const { inspection, caseIds } = await addCases(inspector.vault, ['SNP-001', 'SNP-002']);
  for (const id of caseIds) await answer(inspector.vault, id);
  const other = await createMachineWithVault({ idsAfter: 500_000 });
  const [first = '', second = ''] = caseIds;
  const packed = async (of: Parameters<typeof verifiedPack>[1] = {}) =>
    verifiedPack(inspection, { cases: await wholeCases(inspector.vault, caseIds), ...of });
  return { inspector, other, inspection, caseIds, first, second, packed };
}

describe('taking cases in', () => {
  it('makes the inspection and its cases, durable in both copies, and tells it once', async () => {
    const { other, inspection, caseIds, packed } = await twoPeople();
    const pack = await packed();
    const first = await takeIn(other.vault, pack, 'as-cases');
    const again = await takeIn(other.vault, pack, 'as-cases');
    await other.vault.lock();
    const vault = value(await other.keeper.unlock('casemark', passphrase));
    const [here] = value(await vault.inspections.list());
    expect({
      first,
      again,
      inspection: here,
      cases: value(await vault.cases.list(inspection.id)).map((line) => [line.caseId, line.left]),
      mended: vault.recovery,
      told: await happeningsOf(vault),
    }).toEqual({
      first: ['new', 'new'],
      again: ['same', 'same'],
      inspection: { ...inspection, findings: [], closed: null },
      cases: caseIds.map((id) => [id, expect.any(Number)]),
      mended: null,
      told: [
        expect.objectContaining({
          kind: 'pack-taken-in',
          signerName: 'Sam Sender',
          received: {
            inspectionId: inspection.id,
            madeAt: pack.descriptor.madeAt,
            trust: 'trusted',
            cases: caseIds,
            reviews: [],
          },
        }),
      ],
    });
  });

  it('goes on with a case that is here, and an older state changes nothing', async () => {
    const { inspector, other, first, packed } = await twoPeople();
    const older = await packed();
    await takeIn(other.vault, older, 'as-cases');
    await answer(inspector.vault, first, 'A newer note');
    const onScreen = value(await other.vault.cases.open(first));
    const went = await takeIn(other.vault, await packed({ number: 2 }), 'as-cases');
    const back = await takeIn(other.vault, older, 'as-cases');
    const newest = value(await inspector.vault.cases.readWhole(first));
    expect({
      went,
      back,
      shown: onScreen.getCase(),
      stored: value(await other.vault.cases.readWhole(first)),
    }).toEqual({
      went: ['newer', 'same'],
      back: ['older', 'same'],
      shown: newest.kase,
      stored: newest,
    });
  });

  it('keeps a state that parted beside the one here, once, until a person decides', async () => {
    const { inspector, other, inspection, first, packed } = await twoPeople();
    await takeIn(other.vault, await packed(), 'as-cases');
    await answer(inspector.vault, first, 'Theirs');
    await answer(other.vault, first, 'Mine');
    const mine = value(await other.vault.cases.readWhole(first));
    const parted = await packed({ number: 2 });
    const standings = [
      await takeIn(other.vault, parted, 'as-cases'),
      await takeIn(other.vault, parted, 'as-cases'),
    ];
    const [state] = value(await other.vault.reviews.list(inspection.id));
    const kept = value(await other.vault.reviews.open(state?.reviewId ?? '')).getSubject();
    expect({
      standings,
      mode: [state?.mode, state?.phase],
      here: value(await other.vault.cases.readWhole(first)),
      note: kept?.answers['2.2.1-a']?.note,
    }).toEqual({
      standings: [
        ['parted', 'same'],
        ['same', 'same'],
      ],
      mode: ['state', 'state'],
      here: mine,
      note: 'Theirs',
    });
  });

  it('gives neither of two cases of one reference another name', async () => {
    const { inspector, other, inspection, packed } = await twoPeople();
    const pack = await packed();
    await takeIn(other.vault, verifiedPack(inspection, { cases: [], number: 9 }), 'as-cases');
    await takeIn(other.vault, { ...pack, cases: pack.cases.slice(1) }, 'as-cases');
    value(
      await other.vault.cases.add(inspection.id, [
        { caseReference: 'snp-001', assessor: 'CD', fields: {} },
      ]),
    );
    expect(await takeIn(other.vault, pack, 'as-cases')).toEqual(['reference-taken', 'same']);
    expect(inspector.vault.name).toBe('casemark');
  });

  it('takes nothing in where the framework of the inspection is neither here nor in the pack', async () => {
    const { inspector, other, inspection, first } = await twoPeople();
    const subject = value(await inspector.vault.cases.readWhole(first));
    const pack = verifiedPack(inspection, {
      purpose: 'reviews',
      reviews: [buildReview(hmipFramework, { subject, said: [concluded] })],
    });
    const foreign = readSyntheticFramework();
    const before = other.vault.frameworks.list();
    const standings = await takeIn(
      other.vault,
      {
        ...pack,
        frameworks: [...pack.frameworks, { framework: foreign, hash: frameworkHash(foreign) }],
        descriptor: {
          ...pack.descriptor,
          inspection: {
            ...pack.descriptor.inspection,
            framework: { id: 'another', version: '1.0.0', hash: 'a'.repeat(64) },
          },
        },
      },
      'reviews',
    );
    expect({
      standings,
      inspections: value(await other.vault.inspections.list()),
      frameworks: other.vault.frameworks.list(),
    }).toEqual({ standings: ['not-fitting'], inspections: [], frameworks: before });
  });

  it('takes nothing into a closed inspection', async () => {
    const { other, inspection, first, packed } = await twoPeople();
    const pack = await packed();
    await takeIn(other.vault, { ...pack, cases: pack.cases.slice(1) }, 'as-cases');
    value(await other.vault.inspections.close(inspection.id, '2027-03-03'));
    const plan = value(await other.vault.takingIn.carryOut(pack, 'as-cases'));
    expect([plan.inspection, await other.vault.cases.open(first)]).toEqual([
      'closed',
      { ok: false, error: { kind: 'case-absent' } },
    ]);
  });
});

describe('taking cases in to review them', () => {
  it('opens a review of each in the way that the pack asks for, once', async () => {
    const { other, inspection, packed } = await twoPeople();
    const pack = await packed({ purpose: 'to-mark-blind' });
    const standings = [
      await takeIn(other.vault, pack, 'to-review'),
      await takeIn(other.vault, pack, 'to-review'),
    ];
    expect({
      standings,
      reviews: value(await other.vault.reviews.list()).map(({ mode, phase }) => [mode, phase]),
      cases: value(await other.vault.cases.list(inspection.id)),
    }).toEqual({
      standings: [
        ['new', 'new'],
        ['same', 'same'],
      ],
      reviews: [
        ['blind', 'to-mark'],
        ['blind', 'to-mark'],
      ],
      cases: [],
    });
  });

  it('begins a further review of a newer state, and the older one stays', async () => {
    const { inspector, other, first, packed } = await twoPeople();
    await takeIn(other.vault, await packed({ purpose: 'to-moderate' }), 'to-review');
    await answer(inspector.vault, first, 'After it was sent');
    const newer = await packed({ purpose: 'to-moderate', number: 2 });
    const standings = await takeIn(other.vault, newer, 'to-review');
    expect({
      standings,
      reviews: value(await other.vault.reviews.list())
        .filter(({ subjectCaseId }) => subjectCaseId === first)
        .map(({ phase }) => phase),
    }).toEqual({ standings: ['newer', 'same'], reviews: ['reviewing', 'reviewing'] });
  });

  it('keeps back, until the second marking is committed, what would give the first away', async () => {
    const { other, inspection, packed } = await twoPeople();
    await takeIn(other.vault, await packed({ purpose: 'to-mark-blind' }), 'to-review');
    const open = await packed({ purpose: 'to-moderate', number: 2 });
    const before = await takeIn(other.vault, open, 'as-cases');
    const [review] = value(await other.vault.reviews.list(inspection.id));
    await markAgain(other.vault, review?.reviewId ?? '');
    value(await other.vault.reviews.commit(review?.reviewId ?? ''));
    expect([before, await takeIn(other.vault, open, 'as-cases')]).toEqual([
      ['kept-back', 'kept-back'],
      ['new', 'kept-back'],
    ]);
  });

  it.each([
    ['to-mark-blind', 'calibration'],
    ['calibration', 'to-mark-blind'],
    ['to-mark-blind', 'to-moderate'],
  ] as const)('begins nothing else of a case that came %s, asked %s too', async (first, then) => {
    const { other, packed } = await twoPeople();
    const calibration = { setId: countedId(920_001) };
    const of = (purpose: typeof first | typeof then, number: number) =>
      packed({ purpose, number, ...(purpose === 'calibration' ? { calibration } : {}) });
    await takeIn(other.vault, await of(first, 1), 'to-review');
    const standings = await takeIn(other.vault, await of(then, 2), 'to-review');
    expect({
      standings,
      phases: value(await other.vault.reviews.list()).map(({ phase }) => phase),
    }).toEqual({ standings: ['kept-back', 'kept-back'], phases: ['to-mark', 'to-mark'] });
  });
});

describe('taking reviews in', () => {
  /** A moderator's review of one case, and the inspector to whom it comes. */
  async function reviewed() {
    const { inspector, other: moderator, inspection, first: caseId, packed } = await twoPeople();
    const { cases, ...pack } = await packed({ purpose: 'to-moderate' });
    await takeIn(moderator.vault, { ...pack, cases: cases.slice(0, 1) }, 'to-review');
    const [line] = value(await moderator.vault.reviews.list());
    const reviewId = line?.reviewId ?? '';
    await say(moderator.vault, reviewId, agreedOn, overruledTo, {
      kind: 'concluded',
      outcome: 'accepted-with-changes',
      reasons: 'One answer',
      proof: null,
    });
    const packOf = async (from: typeof moderator, number = 2) =>
      verifiedPack(inspection, {
        purpose: 'reviews',
        reviews: value(await from.vault.reviews.readAll(inspection.id)).reviews,
        number,
      });
    return { moderator, inspector, inspection, caseId, reviewId, packOf };
  }
  const accepted = { kind: 'accepted', target: { kind: 'prompt', id: '2.2.1-b' } } as const;

  it('goes from vault to vault and back as one review that grows', async () => {
    const { moderator, inspector, reviewId, packOf } = await reviewed();
    const out = await takeIn(inspector.vault, await packOf(moderator), 'reviews-and-cases');
    await say(inspector.vault, reviewId, accepted, { kind: 'responded', proof: null });
    const home = await packOf(inspector, 3);
    const standings = [
      await takeIn(moderator.vault, home, 'reviews'),
      await takeIn(moderator.vault, home, 'reviews'),
      await takeIn(moderator.vault, await packOf(moderator, 4), 'reviews'),
    ];
    expect({ out, standings, said: await saidIn(moderator.vault, reviewId) }).toEqual({
      out: ['new'],
      standings: [['newer'], ['same'], ['same']],
      said: ['review-opened', 'agreed', 'overruled', 'concluded', 'accepted', 'responded'],
    });
  });

  it('keeps both states of a review that parted while it was out', async () => {
    const { moderator, inspector, inspection, reviewId, packOf } = await reviewed();
    await takeIn(inspector.vault, await packOf(moderator), 'reviews');
    await say(moderator.vault, reviewId, { kind: 'reopened', reason: 'One more look' });
    await say(inspector.vault, reviewId, accepted, { kind: 'responded', proof: null });
    const home = await packOf(inspector, 3);
    const standings = [
      await takeIn(moderator.vault, home, 'reviews'),
      await takeIn(moderator.vault, home, 'reviews'),
    ];
    const lines = value(await moderator.vault.reviews.list(inspection.id));
    const all = value(await moderator.vault.reviews.readAll(inspection.id)).reviews;
    expect({
      standings,
      phases: lines.map(({ phase }) => phase),
      said: await Promise.all(lines.map((line) => saidIn(moderator.vault, line.reviewId))),
      ids: [new Set(all.map(({ storedAs }) => storedAs)).size, all.map(({ review }) => review.id)],
    }).toEqual({
      standings: [['parted'], ['same']],
      phases: ['reviewing', 'settled'],
      said: [
        ['review-opened', 'agreed', 'overruled', 'concluded', 'reopened'],
        ['review-opened', 'agreed', 'overruled', 'concluded', 'accepted', 'responded'],
      ],
      ids: [2, [reviewId, reviewId]],
    });
  });

  it('brings the case along where it is not here', async () => {
    const { moderator, inspection, caseId, packOf } = await reviewed();
    const { vault } = await createMachineWithVault({ idsAfter: 800_000 });
    const standings = await takeIn(vault, await packOf(moderator), 'reviews-and-cases');
    expect({
      standings,
      cases: value(await vault.cases.list(inspection.id)).map((line) => line.caseId),
      reviews: value(await vault.reviews.list()).map((line) => line.subjectCaseId),
    }).toEqual({ standings: ['new', 'new'], cases: [caseId], reviews: [caseId] });
  });

  it('does not bring back what was deleted, under any id', async () => {
    const { moderator, inspection, packOf } = await reviewed();
    const pack = await packOf(moderator);
    const { vault } = await createMachineWithVault({ idsAfter: 800_000 });
    await takeIn(vault, pack, 'reviews');
    const everything = value(await vault.cases.everythingOf(inspection.id));
    value(await vault.cases.delete(inspection.id, everything.ids));
    const asCase = pack.reviews.map(({ subject }) => ({ whole: subject, attestation: null }));
    expect({
      everything: [everything.cases, everything.reviews],
      review: await takeIn(vault, pack, 'reviews-and-cases'),
      asCase: await takeIn(vault, { ...pack, cases: asCase }, 'as-cases'),
      toReview: await takeIn(vault, { ...pack, cases: asCase }, 'to-review'),
    }).toEqual({
      everything: [1, 1],
      review: ['deleted'],
      asCase: ['deleted'],
      toReview: ['deleted'],
    });
  });
});
