import { describe, expect, it, vi } from 'vitest';
import { whyLockAsks } from '../../renderer/app/why-lock-asks.ts';
import { turnToSign } from '../../shared/moderation/turn.ts';
import { verifyProof } from '../../shared/packs/people/signing.ts';
import { createMachineWithVault, passphrase, value } from '../builders/machine.ts';
import { addReview, agreedOn, markAgain, overruledTo, saidIn, say } from '../builders/reviews.ts';

describe('a review', () => {
  it('is listed with its case, and is no case in any list of them', async () => {
    const { vault } = await createMachineWithVault();
    const { inspection, caseId, reviewId } = await addReview(vault);
    const listed = value(await vault.reviews.list(inspection.id));
    expect({
      reviews: listed.map((line) => [line.reviewId, line.caseReference, line.mode, line.phase]),
      everywhere: value(await vault.reviews.list()).map((line) => line.reviewId),
      cases: value(await vault.cases.list(inspection.id)).map((line) => line.caseId),
      read: value(await vault.cases.readAll(inspection.id)).cases.map(({ id }) => id),
      asCase: await vault.cases.open(reviewId),
    }).toEqual({
      reviews: [[reviewId, 'SNP-014', 'open', 'reviewing']],
      everywhere: [reviewId],
      cases: [caseId],
      read: [caseId],
      asCase: { ok: false, error: { kind: 'case-absent' } },
    });
  });

  it('keeps what was decided through a lock', async () => {
    const { vault, keeper } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    await say(vault, reviewId, agreedOn, overruledTo);
    await vault.lock();
    const again = value(await keeper.unlock('casemark', passphrase));
    expect(await saidIn(again, reviewId)).toEqual(['review-opened', 'agreed', 'overruled']);
  });

  it('keeps what was half-typed when the vault was locked', async () => {
    const { vault, keeper } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    const open = value(await vault.reviews.open(reviewId));
    const off = open.onFlush(() => {
      open.record({ kind: 'commented', target: null, text: 'Half a th' });
      off();
    });
    open.startTyping();
    const typing = open.getSaving();
    await vault.lock();
    const again = value(await keeper.unlock('casemark', passphrase));
    expect({ typing, kept: await saidIn(again, reviewId) }).toEqual({
      typing: { state: 'typing' },
      kept: ['review-opened', 'commented'],
    });
  });

  it('ends a turn in order with what is recorded while it is signed', async () => {
    const { vault } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    const open = value(await vault.reviews.open(reviewId));
    open.record(overruledTo);
    open.record({
      kind: 'concluded',
      outcome: 'accepted-with-changes',
      reasons: 'One',
      proof: null,
    });
    open.record({ kind: 'commented', target: null, text: 'After it' });
    const atOnce = [open.getReview().phase, open.getSaving().state];
    await open.close();
    expect({ atOnce, stands: await saidIn(vault, reviewId) }).toEqual({
      atOnce: ['concluded', 'saving'],
      stands: ['review-opened', 'overruled', 'concluded', 'commented'],
    });
  });

  it('has a turn signed with the keys of the vault’s person, over all that stands before it', async () => {
    const { vault } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    const accepted = { kind: 'concluded', outcome: 'accepted', reasons: '', proof: null } as const;
    await say(vault, reviewId, agreedOn, accepted);
    const open = value(await vault.reviews.open(reviewId));
    const last = open.getEntries().at(-1);
    if (last?.happening.kind !== 'concluded') throw new Error('the turn was not ended');
    const { proof } = last.happening;
    const text = turnToSign(last.previous ?? '', last.happening);
    const other = turnToSign(last.previous ?? '', { ...last.happening, reasons: 'Another' });
    expect({
      by: proof?.publicKey,
      good: proof && (await verifyProof(text, proof)),
      otherwise: proof && (await verifyProof(other, proof)),
    }).toEqual({ by: vault.identity.card().signingKey, good: true, otherwise: false });
  });

  it('is signed and kept when the vault is locked at once', async () => {
    const { vault, keeper } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    const open = value(await vault.reviews.open(reviewId));
    open.record({ kind: 'concluded', outcome: 'accepted', reasons: '', proof: null });
    await vault.lock();
    const again = value(await keeper.unlock('casemark', passphrase));
    const last = value(await again.reviews.open(reviewId))
      .getEntries()
      .at(-1)?.happening;
    expect(last).toEqual({
      kind: 'concluded',
      outcome: 'accepted',
      reasons: '',
      proof: expect.objectContaining({ publicKey: again.identity.card().signingKey }),
    });
  });

  it('ends no turn that cannot be signed: it says so, tries again, and ends it once it can', async () => {
    const { vault } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    const open = value(await vault.reviews.open(reviewId));
    const unable = vi.spyOn(vault.identity, 'sign').mockRejectedValue(new Error('no key'));
    open.record({ kind: 'concluded', outcome: 'accepted', reasons: '', proof: null });
    const failed = await open.flush();
    const meanwhile = value(await vault.reviews.list())[0]?.phase;
    const asked = [open.isEndUnsigned(), await whyLockAsks(vault)];
    unable.mockRestore();
    const saved = await open.flush();
    expect([
      [failed, meanwhile, ...asked],
      [saved.state, value(await vault.reviews.list())[0]?.phase],
      [open.isEndUnsigned(), await whyLockAsks(vault)],
    ]).toEqual([
      [
        { state: 'failed', problem: 'not-signed', waiting: 1, retryingAt: expect.any(String) },
        'reviewing',
        true,
        'unsigned',
      ],
      ['saved', 'concluded'],
      [false, null],
    ]);
  });

  it('keeps what was said beside an ending that was never signed, when the vault is locked', async () => {
    const { vault, keeper } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    const open = value(await vault.reviews.open(reviewId));
    vi.spyOn(vault.identity, 'sign').mockRejectedValue(new Error('no key'));
    open.record({ kind: 'concluded', outcome: 'accepted', reasons: '', proof: null });
    open.record({ kind: 'commented', target: null, text: 'After it' });
    open.record({ kind: 'commented', target: null, text: 'Taken back' });
    open.undo();
    await open.flush();
    await vault.lock();
    const again = value(await keeper.unlock('casemark', passphrase));
    expect(await saidIn(again, reviewId)).toEqual(['review-opened', 'commented']);
  });

  it('keeps what is decided alike again once the inspector has answered, and not before', async () => {
    const { vault } = await createMachineWithVault();
    const { reviewId } = await addReview(vault);
    const decided = [agreedOn, overruledTo, agreedOn, overruledTo];
    const [agreement, overrule] = ['2.2.1-a', '2.2.1-b'].map((id) => ({
      kind: 'disputed' as const,
      target: { kind: 'prompt' as const, id },
      reason: 'It was not shared',
    }));
    if (agreement === undefined || overrule === undefined) throw new Error('there are two');
    const reasons = 'One answer';
    await say(
      vault,
      reviewId,
      ...decided,
      { kind: 'concluded', outcome: 'accepted-with-changes', reasons, proof: null },
      agreement,
      overrule,
      { kind: 'reopened', reason: 'A letter came' },
      ...decided,
    );
    const open = value(await vault.reviews.open(reviewId));
    const first = ['review-opened', 'agreed', 'overruled', 'concluded'];
    expect([await saidIn(vault, reviewId), open.getReview().responses]).toEqual([
      [...first, 'disputed', 'disputed', 'reopened', 'agreed', 'overruled'],
      {},
    ]);
  });

  it('can be read and not changed while its inspection is closed', async () => {
    const { vault } = await createMachineWithVault();
    const { inspection, reviewId } = await addReview(vault);
    const open = value(await vault.reviews.open(reviewId));
    value(await vault.inspections.close(inspection.id, '2027-03-03'));
    expect(open.getReadOnly()).toBe('inspection-closed');
    expect(() => open.record(agreedOn)).toThrow('closed');
  });

  it('goes on from one that is superseded, with what still holds of it', async () => {
    const { vault } = await createMachineWithVault();
    const { inspection, caseId, reviewId } = await addReview(vault);
    await say(vault, reviewId, agreedOn, overruledTo);
    const kase = value(await vault.cases.open(caseId));
    kase.record({ kind: 'answered', promptId: '2.2.1-b', answer: 'no' });
    await kase.close();
    const next = value(await vault.reviews.begin(caseId, 'open', reviewId));
    const lines = value(await vault.reviews.list(inspection.id));
    expect({
      phases: lines.map((line) => [line.reviewId, line.phase]),
      carried: await saidIn(vault, next),
    }).toEqual({
      phases: [
        [reviewId, 'superseded'],
        [next, 'reviewing'],
      ],
      carried: ['review-opened', 'agreed'],
    });
  });
});

describe('a blind review', () => {
  it('shows nothing that the inspector answered before the second marking is committed', async () => {
    const { vault } = await createMachineWithVault();
    const { inspection, reviewId } = await addReview(vault, 'blind');
    const open = value(await vault.reviews.open(reviewId));
    const shown = JSON.stringify([
      open.getReview(),
      open.getEntries(),
      open.getFacts(),
      open.getSubject(),
      value(await vault.reviews.list()),
      value(await vault.reviews.readAll(inspection.id)),
    ]);
    expect([shown.includes('"answered"'), shown.includes('"yes"')]).toEqual([false, false]);
  });

  it('makes its second marking once, from the facts of the sample, and no list of cases has it', async () => {
    const { vault } = await createMachineWithVault();
    const { inspection, caseId, reviewId } = await addReview(vault, 'blind');
    const both = await Promise.all([
      vault.reviews.secondMarking(reviewId),
      vault.reviews.secondMarking(reviewId),
    ]);
    const [markingId = ''] = both.map(value);
    const marking = value(await vault.cases.open(markingId)).getCase();
    expect({
      once: new Set(both.map(value)).size,
      marking: [marking.caseReference, marking.secondMarkingOf, marking.answers],
      cases: value(await vault.cases.list(inspection.id)).map((line) => line.caseId),
      markings: value(await vault.reviews.listMarkings(inspection.id)).map(({ caseId: id }) => id),
    }).toEqual({
      once: 1,
      marking: ['SNP-014', { caseId, reviewId }, {}],
      cases: [caseId],
      markings: [markingId],
    });
  });

  it('is marked a second time only where it is blind, and while its inspection is not closed', async () => {
    const { vault } = await createMachineWithVault();
    const open = await addReview(vault);
    const blind = await addReview(vault, 'blind');
    value(await vault.inspections.close(blind.inspection.id, '2027-03-03'));
    await expect(vault.reviews.secondMarking(open.reviewId)).rejects.toThrow('nobody marks');
    await expect(vault.reviews.secondMarking(blind.reviewId)).rejects.toThrow('closed');
    expect(value(await vault.reviews.listMarkings(blind.inspection.id))).toEqual([]);
  });

  it('takes over no decision of a review that went before it', async () => {
    const { vault } = await createMachineWithVault();
    const { caseId, reviewId } = await addReview(vault);
    await say(vault, reviewId, agreedOn);
    const next = value(await vault.reviews.begin(caseId, 'blind', reviewId));
    expect(await saidIn(vault, next)).toEqual(['review-opened']);
  });

  it('reveals both markings once one is committed, which then stays as it is for good', async () => {
    const { vault, keeper } = await createMachineWithVault();
    const { reviewId } = await addReview(vault, 'blind');
    const markingId = await markAgain(vault, reviewId);
    const onScreen = value(await vault.cases.open(markingId));
    value(await vault.reviews.commit(reviewId));
    const open = value(await vault.reviews.open(reviewId));
    const revealed = [
      open.getReview().phase,
      open.getSubject()?.answers,
      open.getMarking()?.answers,
    ];
    const readOnly = onScreen.getReadOnly();
    expect(() => onScreen.record({ kind: 'reopened', reason: 'Again' })).toThrow('for good');
    await vault.lock();
    const again = value(await keeper.unlock('casemark', passphrase));
    const later = value(await again.cases.open(markingId)).getReadOnly();
    expect({ revealed, readOnly, later }).toEqual({
      revealed: ['reviewing', open.getMarking()?.answers, open.getMarking()?.answers],
      readOnly: 'committed',
      later: 'committed',
    });
  });

  it('reveals nothing of a commitment that could not be saved', async () => {
    const { vault, machine } = await createMachineWithVault();
    const { reviewId } = await addReview(vault, 'blind');
    await markAgain(vault, reviewId);
    const open = value(await vault.reviews.open(reviewId));
    machine.breakDisk('quota');
    const refused = await vault.reviews.commit(reviewId);
    const meanwhile = [open.getReview().phase, open.getSubject()];
    machine.mendDisk();
    await open.flush();
    expect({ refused, meanwhile, later: open.getReview().phase }).toEqual({
      refused: { ok: false, error: { kind: 'disk-full' } },
      meanwhile: ['to-mark', null],
      later: 'reviewing',
    });
  });
});
