import { expect, it, vi } from 'vitest';
import type { Vault } from '../../renderer/store/vault.ts';
import { createMachineWithVault, value } from '../builders/machine.ts';
import { takeIn, verifiedPack, wholeCases } from '../builders/packs.ts';
import { answer } from '../builders/retention.ts';
import { saidIn, say } from '../builders/reviews.ts';
import { addCases } from '../builders/vault.ts';

const concluded = { kind: 'concluded', outcome: 'accepted', reasons: '', proof: null } as const;

it('no review goes on by a pack while the end of a turn in it is not signed', async () => {
  const { vault: inspector } = await createMachineWithVault();
  const { vault: moderator } = await createMachineWithVault({ idsAfter: 500_000 });
  const { inspection, caseIds } = await addCases(inspector, ['SNP-001']);
  await answer(inspector, caseIds[0] ?? '');
  const cases = await wholeCases(inspector, caseIds);
  const packOf = async (from: Vault, number: number) => {
    const { reviews } = value(await from.reviews.readAll(inspection.id));
    return verifiedPack(inspection, { purpose: 'reviews', reviews, number });
  };
  await takeIn(moderator, verifiedPack(inspection, { purpose: 'to-moderate', cases }), 'to-review');
  const reviewId = value(await moderator.reviews.list())[0]?.reviewId ?? '';
  await say(moderator, reviewId, concluded);
  await takeIn(inspector, await packOf(moderator, 2), 'reviews');
  const open = value(await inspector.reviews.open(reviewId));
  const unable = vi.spyOn(inspector.identity, 'sign').mockRejectedValue(new Error('no key'));
  open.record({ kind: 'responded', proof: null });
  await open.flush();
  await say(moderator, reviewId, { kind: 'reopened', reason: 'One more look' }, concluded);

  const newer = await packOf(moderator, 3);
  const meanwhile = await inspector.takingIn.carryOut(newer, 'reviews');
  unable.mockRestore();
  await open.flush();

  expect([meanwhile, await saidIn(inspector, reviewId)]).toEqual([
    { ok: false, error: { kind: 'store-unavailable' } },
    ['review-opened', 'concluded', 'responded'],
  ]);
});
