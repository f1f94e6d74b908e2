import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOutRestore } from '../../renderer/store/restoring/carry-out-restore.ts';
import type { RestorePlan } from '../../renderer/store/restoring/restore.ts';
import type { Id } from '../../shared/kernel/id.ts';
import {
  createMachineWithVault,
  loseStore,
  type Machine,
  passphrase,
  value,
} from '../builders/machine.ts';
import { fakePorts } from '../builders/ports.ts';
import {
  casesInBackup,
  casesOf,
  cutBeforeStep,
  type Entries,
  keptIn,
  makeBackupOf,
  mark,
  PowerCut,
} from '../builders/restoring.ts';
import { addCases } from '../builders/vault.ts';

/** A vault that was backed up, then went on in every way it can. */
type Story = {
  /** Entries beyond the first, by case, when the backup was made and afterwards. */
  readonly early: readonly number[];
  readonly late: readonly number[];
  readonly addsCase: boolean;
  readonly deletesCase: boolean;
  /** The backup was restored once before, so that each case took two turns. */
  readonly restoredBefore: boolean;
  readonly loses: 'nothing' | 'the store';
  readonly isOfAnotherVault: boolean;
};

const everything: Story = {
  early: [2, 0],
  late: [3, 1],
  addsCase: true,
  deletesCase: true,
  restoredBefore: true,
  loses: 'nothing',
  isOfAnotherVault: false,
};

async function live(story: Story) {
  const { machine, keeper, vault } = await createMachineWithVault();
  const references = story.early.map((_, index) => `SNP-${index}`);
  const { inspection, caseIds } = await addCases(vault, references);
  for (const [index, caseId] of caseIds.entries())
    await mark(vault, caseId, story.early[index] ?? 0);
  const own = await makeBackupOf(machine);
  for (const [index, caseId] of caseIds.entries())
    await mark(vault, caseId, story.late[index] ?? 0);

  let open = vault;
  if (story.restoredBefore) {
    await open.lock();
    const plan = value(await keeper.restore.preview('casemark', own, passphrase));
    open = value(await keeper.restore.carryOut(plan));
    for (const [index, id] of caseIds.entries()) await mark(open, id, (story.late[index] ?? 0) + 1);
  }
  if (story.addsCase) {
    const later = { caseReference: 'SNP-9', assessor: 'AB', fields: {} };
    value(await open.cases.add(inspection.id, [later]));
  }
  const [deleted] = caseIds;
  if (story.deletesCase && deleted) value(await open.cases.delete(inspection.id, [deleted]));
  const before = await casesOf(open);
  await open.lock();
  if (story.loses === 'the store') await loseStore(machine);
  const backup = story.isOfAnotherVault ? await backupOfAnother(story) : own;
  return { machine, keeper, before, backup };
}

async function backupOfAnother({ early }: Story): Promise<Uint8Array> {
  const { machine, vault } = await createMachineWithVault({ idsAfter: 5000 });
  const { caseIds } = await addCases(
    vault,
    early.map((_, index) => `SNP-${index}`),
  );
  for (const [index, caseId] of caseIds.entries()) await mark(vault, caseId, early[index] ?? 0);
  return makeBackupOf(machine);
}

async function carryOutUntil(machine: Machine, plan: RestorePlan, step: number) {
  const cut = cutBeforeStep(machine, step);
  const ports = fakePorts({ idsAfter: 9000 });
  try {
    value(await carryOutRestore({ ...cut, ports }, plan, () => {}));
    return { finished: true, steps: cut.steps() };
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error;
    return { finished: false, steps: cut.steps() };
  }
}

/** Whatever the instant of the cut, each case is as it was or as planned, and what was is in place or in a backup. */
async function checkCut(story: Story, step: number): Promise<{ finished: boolean }> {
  const { machine, keeper, before, backup } = await live(story);
  const plan = value(await keeper.restore.preview('casemark', backup, passphrase));
  const held = await casesInBackup(backup);
  const planned = new Map(
    plan.cases.flatMap(({ caseId, after }) =>
      after ? [[caseId, held.get(caseId) ?? []] as const] : [],
    ),
  );

  const { finished } = await carryOutUntil(machine, plan, step);

  const unlocked = value(await keeper.unlock('casemark', passphrase));
  const now = await casesOf(unlocked);
  // Whatever was left of the one or the other stands in the way of no backup.
  value(await machine.backups.make('casemark', 'by-hand', 10));
  const kept = await keptIn(machine);
  await unlocked.lock();
  const ids = new Set([...before.keys(), ...planned.keys(), ...now.keys()]);
  for (const id of ids) {
    const stands = now.get(id);
    expect([before.get(id), planned.get(id)]).toContainEqual(stands);
    const was = before.get(id);
    if (was && !isSame(stands, was)) expect(kept.map((cases) => cases.get(id))).toContainEqual(was);
  }
  if (finished) expect(now).toEqual(planned);

  const again = value(await keeper.restore.preview('casemark', backup, passphrase));
  const restored = value(await keeper.restore.carryOut(again));
  expect(await casesOf(restored)).toEqual(planned);
  await restored.lock();
  return { finished };
}

function isSame(some: Entries | undefined, others: Entries): boolean {
  return some?.length === others.length && some.every((id: Id, index) => id === others[index]);
}

describe('restoring that is cut short', () => {
  it.each<[string, Partial<Story>]>([
    ['the same vault, which went on', {}],
    ['another vault', { isOfAnotherVault: true, restoredBefore: false, deletesCase: false }],
  ])(
    'loses nothing of %s, before whichever step',
    async (_, differs) => {
      const story = { ...everything, ...differs };
      let step = 0;
      while (!(await checkCut(story, step)).finished) step += 1;

      expect(step).toBeGreaterThan(5);
    },
    120_000,
  );

  it('loses nothing of any vault, whatever happened to it', async () => {
    const counts = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 });
    const stories = fc.record({
      early: counts,
      late: counts,
      addsCase: fc.boolean(),
      deletesCase: fc.boolean(),
      restoredBefore: fc.boolean(),
      loses: fc.constantFrom('nothing' as const, 'the store' as const),
      isOfAnotherVault: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(stories, fc.nat(12), async (story, step) => {
        await checkCut(story, step);
      }),
      { numRuns: 12, seed: 20261123 },
    );
  }, 120_000);
});
