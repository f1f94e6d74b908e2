import { describe, expect, it } from 'vitest';
import { deleteCasesOf } from '../../renderer/store/retention/delete-cases-of.ts';
import type { Vault } from '../../renderer/store/vault.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import { createMachineWithVault, type Machine, passphrase, value } from '../builders/machine.ts';
import { takeIn, verifiedPack, wholeCases } from '../builders/packs.ts';
import { makeBackupOf, restore } from '../builders/restoring.ts';
import { due, keysOf, whereKeysStand } from '../builders/retention.ts';
import { addReview, markAgain } from '../builders/reviews.ts';
import { happeningsOf } from '../builders/vault.ts';

async function deleteAll(machine: Machine, vault: Vault, { id }: Inspection) {
  const inspection = value(await vault.inspections.close(id, due));
  return value(await deleteCasesOf(vault, machine.backups, { inspection, today: due }, () => {}));
}

describe('deleting the cases of an inspection', () => {
  it('deletes the reviews and second markings of them, their keys from every file', async () => {
    const { machine, vault } = await createMachineWithVault();
    const { inspection, caseId, reviewId } = await addReview(vault, 'blind');
    const markingId = await markAgain(vault, reviewId);
    const keys = await keysOf(machine, [caseId, reviewId, markingId]);
    value(await machine.backups.make('casemark', 'work', 10));
    const deletion = await deleteAll(machine, vault, inspection);
    const { store, vault: inVault, backups } = await whereKeysStand(machine, keys);
    expect({
      deletion: [deletion.cases, deletion.reviews],
      left: [store, inVault, backups],
      listed: vault.deletedCases().map(({ caseId: id, what }) => [id, what]),
      lists: [
        value(await vault.cases.list(inspection.id)),
        value(await vault.reviews.list()),
        value(await vault.reviews.listMarkings(inspection.id)),
      ],
      told: (await happeningsOf(vault)).find(({ kind }) => kind === 'cases-deleted'),
    }).toEqual({
      deletion: [1, 1],
      left: [0, 0, [0]],
      listed: [
        [caseId, undefined],
        [markingId, 'second-marking'],
        [reviewId, 'review'],
      ],
      lists: [[], [], []],
      told: { kind: 'cases-deleted', inspectionId: inspection.id, cases: 1, reviews: 1 },
    });
  });

  it('deletes what a vault has in reviews alone, and neither a backup nor a pack brings it back', async () => {
    const inspector = await createMachineWithVault();
    const { inspection, caseId } = await addReview(inspector.vault);
    const cases = await wholeCases(inspector.vault, [caseId]);
    const pack = verifiedPack(inspection, { purpose: 'to-moderate', cases });
    const { machine, keeper, vault } = await createMachineWithVault({ idsAfter: 500_000 });
    await takeIn(vault, pack, 'to-review');
    const [line] = value(await vault.reviews.list());
    const backup = await makeBackupOf(machine);
    const everything = value(await vault.cases.everythingOf(inspection.id));
    const deletion = await deleteAll(machine, vault, inspection);
    await vault.lock();
    const restored = await restore(keeper, backup);
    value(await restored.inspections.list());
    expect({
      everything: [everything.cases, everything.reviews],
      deletion: [deletion.cases, deletion.reviews],
      reviews: value(await restored.reviews.list()),
      again: await takeIn(restored, pack, 'to-review'),
      asCases: await takeIn(restored, pack, 'as-cases'),
      listed: restored.deletedCases().map(({ caseId: id, what }) => [id, what]),
    }).toEqual({
      everything: [1, 1],
      deletion: [1, 1],
      reviews: [],
      again: ['deleted'],
      asCases: ['deleted'],
      listed: [
        [line?.reviewId, 'review'],
        [caseId, 'subject'],
      ],
    });
  });

  it('that was cut short is finished at the next unlocking, reviews and all', async () => {
    const { machine, keeper, vault } = await createMachineWithVault();
    const { inspection, caseId, reviewId } = await addReview(vault);
    const keys = await keysOf(machine, [caseId, reviewId]);
    value(await machine.backups.make('casemark', 'work', 10));
    const closed = value(await vault.inspections.close(inspection.id, due));
    machine.breakDisk('quota');
    await deleteCasesOf(vault, machine.backups, { inspection: closed, today: due }, () => {});
    machine.mendDisk();
    await vault.lock();
    const again = value(await keeper.unlock('casemark', passphrase));
    const { store, vault: inVault } = await whereKeysStand(machine, keys);
    expect([store, inVault, value(await again.reviews.list())]).toEqual([0, 0, []]);
  });
});
