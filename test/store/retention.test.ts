import { describe, expect, it } from 'vitest';
import { deleteCasesOf } from '../../renderer/store/retention/delete-cases-of.ts';
import { Inspection } from '../../shared/cases/inspection.ts';
import { ok } from '../../shared/kernel/result.ts';
import { createMachineWithVault, value } from '../builders/machine.ts';
import {
  due,
  keysOf,
  oneIsDue,
  prompts,
  twoInspections,
  upkeepOf,
  watchDeletions,
  whereKeysStand,
} from '../builders/retention.ts';
import { dumpDatabase } from '../builders/rows.ts';
import { addInspection, happeningsOf } from '../builders/vault.ts';

describe('a closed inspection', () => {
  it('keeps who closed it, when, and from which day its cases may be deleted; the log tells it', async () => {
    const { vault, old } = await twoInspections();

    const closed = value(await vault.inspections.close(old.inspection.id, due));

    const [listed] = value(await vault.inspections.list());
    expect([listed, closed, await happeningsOf(vault)]).toEqual([
      closed,
      {
        ...old.inspection,
        closed: { at: expect.any(String), by: 'Alex Baker', deleteCasesAfter: due },
      },
      [{ kind: 'inspection-closed', inspectionId: old.inspection.id, deleteCasesAfter: due }],
    ]);
  });

  it('has cases that are read and take no change, whether they were open already or are opened now', async () => {
    const { vault, old } = await twoInspections();
    const [first = '', second = ''] = old.caseIds;
    const already = value(await vault.cases.open(first));
    value(await vault.inspections.close(old.inspection.id, due));
    const now = value(await vault.cases.open(second));

    const refusals = [already, now].map((openCase) => {
      const before = openCase.getEntries();
      const change = () =>
        openCase.record({ kind: 'noted', promptId: prompts[0] ?? '', note: 'late' });
      expect(change).toThrow('inspection is closed');
      return [openCase.getReadOnly(), openCase.getEntries() === before];
    });

    expect(refusals).toEqual([
      ['inspection-closed', true],
      ['inspection-closed', true],
    ]);
  });

  it('takes no more cases', async () => {
    const { vault, old } = await twoInspections();
    value(await vault.inspections.close(old.inspection.id, due));

    const adding = vault.cases.add(old.inspection.id, [
      { caseReference: 'OLD-003', assessor: 'AB', fields: {} },
    ]);

    await expect(adding).rejects.toThrow('closed inspection');
  });

  it('stays closed when its name is put right', async () => {
    const { vault, old } = await twoInspections();
    const closed = value(await vault.inspections.close(old.inspection.id, due));

    value(await vault.inspections.change({ ...old.inspection, name: 'Another PDU' }));

    const [listed] = value(await vault.inspections.list());
    expect(listed).toEqual({ ...closed, name: 'Another PDU' });
  });

  it('is worked on again once it is reopened, also in a case that stayed open', async () => {
    const { vault, old } = await twoInspections();
    const [first = ''] = old.caseIds;
    const openCase = value(await vault.cases.open(first));
    value(await vault.inspections.close(old.inspection.id, due));
    const told: (string | null)[] = [];
    openCase.subscribe(() => told.push(openCase.getReadOnly()));

    const reopened = value(await vault.inspections.reopen(old.inspection.id));

    openCase.record({ kind: 'noted', promptId: prompts[0] ?? '', note: 'again' });
    await openCase.flush();
    expect([reopened, told[0], openCase.getSaving().state, await happeningsOf(vault)]).toEqual([
      old.inspection,
      null,
      'saved',
      [
        { kind: 'inspection-reopened', inspectionId: old.inspection.id },
        { kind: 'inspection-closed', inspectionId: old.inspection.id, deleteCasesAfter: due },
      ],
    ]);
  });
});

describe('deleting the cases of an inspection', () => {
  it('waits for the day, and for the inspection to be closed', async () => {
    const { machine, vault, inspection, young } = await oneIsDue();
    const before = await dumpDatabase(machine.indexedDB, 'casemark');
    const early = { inspection, today: '2027-03-02' };
    const open = { inspection: young.inspection, today: '2030-01-01' };

    for (const which of [early, open]) {
      const deleting = deleteCasesOf(vault, machine.backups, which, () => {});
      await expect(deleting).rejects.toThrow('may not be deleted yet');
    }

    expect(await dumpDatabase(machine.indexedDB, 'casemark')).toEqual(before);
  });

  it('leaves their keys in no file: not in the store, the vault’s folder or a backup', async () => {
    const { machine, old, deleteOld } = await oneIsDue();
    const keys = await keysOf(machine, old.caseIds);
    const before = await whereKeysStand(machine, keys);

    const deletion = value(await deleteOld());

    expect({ before, after: await whereKeysStand(machine, keys), deletion }).toEqual({
      // Bytes in the store; spelled out in the journals, and in the backup that is made of them.
      before: { store: 2, vault: 2, backups: [2] },
      after: { store: 0, vault: 0, backups: [0] },
      deletion: {
        cases: 2,
        reviews: 0,
        storeRewritten: true,
        backups: ok({
          rewritten: [{ folder: machine.backupsFolder, name: expect.any(String) }],
          left: [],
        }),
      },
    });
  });

  it('leaves the cases of other inspections as they were, in both copies and in the backup', async () => {
    const { machine, vault, young, unlock, deleteOld } = await oneIsDue();
    const [first = ''] = young.caseIds;
    const keys = await keysOf(machine, young.caseIds);
    const before = [
      await whereKeysStand(machine, keys),
      value(await vault.cases.open(first)).getEntries(),
    ];

    value(await deleteOld());

    await vault.lock();
    const again = await unlock();
    const opened = value(await again.cases.open(first));
    expect([
      [await whereKeysStand(machine, keys), opened.getEntries()],
      value(await again.cases.list(young.inspection.id)).map(({ caseReference }) => caseReference),
      again.recovery,
    ]).toEqual([before, ['NEW-001', 'NEW-002'], null]);
  });

  it('is told in the log by count, and the inspection stays, closed for good', async () => {
    const { machine, vault, old, inspection, deleteOld } = await oneIsDue();

    value(await deleteOld());

    await expect(vault.inspections.reopen(inspection.id)).rejects.toThrow('stays closed');
    const name = expect.stringContaining('casemark-');
    expect({
      log: await happeningsOf(vault),
      inspections: value(await vault.inspections.list())
        .map(({ id }) => id)
        .includes(inspection.id),
      deleted: vault.deletedCases(),
      cases: value(await vault.cases.list(inspection.id)),
      opened: await vault.cases.open(old.caseIds[0] ?? ''),
    }).toEqual({
      log: [
        { kind: 'backups-treated', rewritten: [name], left: [] },
        { kind: 'cases-deleted', inspectionId: inspection.id, cases: 2, reviews: 0 },
        { kind: 'inspection-closed', inspectionId: inspection.id, deleteCasesAfter: due },
      ],
      inspections: true,
      deleted: old.caseIds.map((caseId) => ({
        caseId,
        inspectionId: inspection.id,
        at: expect.any(String),
      })),
      cases: [],
      opened: { ok: false, error: { kind: 'case-absent' } },
    });
    expect(machine.derivations.length).toBe(1);
  });

  it('has the store made again, because a browser keeps the bytes of deleted rows in its files', async () => {
    const { machine, deleteOld } = await oneIsDue();
    const deleted = watchDeletions(machine);

    value(await deleteOld());

    expect([deleted, await upkeepOf(machine)]).toEqual([['casemark'], []]);
  });

  it('has the store’s files tidied before it is deleted, and once it is made again without them', async () => {
    const { machine, old, deleteOld } = await oneIsDue();

    value(await deleteOld());

    const rows = machine.tidied.map(({ tables }) => tables.cases?.map(({ id }) => id));
    const without = expect.not.arrayContaining([...old.caseIds]);
    expect([rows, machine.tidied.map(({ tables }) => tables.upkeep)]).toEqual([
      [without, without],
      [[{ id: 'rewrite' }], [{ id: 'rewrite' }]],
    ]);
  });

  it('saves what is marked meanwhile in another case, in both copies', async () => {
    const { machine, vault, young, unlock, deleteOld } = await oneIsDue();
    const [first = ''] = young.caseIds;
    const openCase = value(await vault.cases.open(first));

    const deleting = deleteOld();
    for (let count = 0; count < 40; count += 1) {
      openCase.record({ kind: 'noted', promptId: prompts[0] ?? '', note: `note ${count}` });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const saving = await openCase.flush();
    value(await deleting);

    const expected = openCase.getEntries();
    await vault.lock();
    const again = await unlock();
    expect([saving.state, again.recovery, await upkeepOf(machine)]).toEqual(['saved', null, []]);
    expect(value(await again.cases.open(first)).getEntries()).toEqual(expected);
  });

  it('is finished before a lock gives the vault to another window', async () => {
    const { machine, vault, old, unlock, deleteOld } = await oneIsDue();
    const keys = await keysOf(machine, old.caseIds);

    const begun = Promise.withResolvers<void>();
    const deleting = deleteOld(machine.backups, begun.resolve);
    await begun.promise;
    await vault.lock();

    const { store, vault: inVault } = await whereKeysStand(machine, keys);
    await deleting.catch(() => {});
    const again = await unlock();
    expect([store, inVault, again.recovery]).toEqual([0, 0, null]);
  });
});

it('an inspection as it is stored after a deletion holds no case reference', async () => {
  const { vault, inspection, deleteOld } = await oneIsDue();
  value(await deleteOld());

  const stored = value(await vault.inspections.list()).find(({ id }) => id === inspection.id);

  const told = JSON.stringify([stored, value(await vault.log.list())]);
  expect([Inspection.safeParse(stored).success, told.includes('OLD-')]).toEqual([true, false]);
});

it('an inspection without cases is closed and opened like any other', async () => {
  const { vault } = await createMachineWithVault();
  const inspection = await addInspection(vault);
  value(await vault.inspections.close(inspection.id, due));

  expect(value(await vault.inspections.reopen(inspection.id))).toEqual(inspection);
});
