import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackups } from '../../electron/backups/backups.ts';
import { createJournalFolder } from '../../electron/journal/journal-folder.ts';
import type { OpenCase } from '../../renderer/store/open-case.ts';
import { deleteCasesOf } from '../../renderer/store/retention/delete-cases-of.ts';
import type { Vault } from '../../renderer/store/vault.ts';
import type { BackupPort } from '../../shared/backups/backup-port.ts';
import { Inspection } from '../../shared/cases/inspection.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { createMachineWithVault, type Machine, passphrase, value } from '../builders/machine.ts';
import { bytesOf, dumpDatabase } from '../builders/rows.ts';
import { addCases, addInspection } from '../builders/vault.ts';

const prompts = ['2.2.1-a', '2.2.1-b', '2.2.1-c'];
const due = '2027-03-03';

/** Two inspections of two answered cases each, backed up; nothing is closed yet. */
async function twoInspections() {
  const { machine, keeper, vault } = await createMachineWithVault();
  const old = await addCases(vault, ['OLD-001', 'OLD-002']);
  const young = await addCases(vault, ['NEW-001', 'NEW-002']);
  for (const caseId of [...old.caseIds, ...young.caseIds]) await answer(vault, caseId);
  value(await machine.backups.make('casemark', 'work', 10));
  const unlock = async () => value(await keeper.unlock('casemark', passphrase));
  return { machine, keeper, vault, old, young, unlock };
}

/** The same with the first inspection closed, and its day come. */
async function oneIsDue() {
  const made = await twoInspections();
  const inspection = value(await made.vault.inspections.close(made.old.inspection.id, due));
  const deleteOld = (backups: BackupPort = made.machine.backups, begun = () => {}) =>
    deleteCasesOf(made.vault, backups, { inspection, today: due }, begun);
  return { ...made, inspection, deleteOld };
}

async function answer(vault: Vault, caseId: Id, note?: string): Promise<OpenCase> {
  const openCase = value(await vault.cases.open(caseId));
  for (const promptId of prompts) openCase.record({ kind: 'answered', promptId, answer: 'yes' });
  if (note) openCase.record({ kind: 'noted', promptId: prompts[0] ?? '', note });
  await openCase.close();
  return openCase;
}

/** The wrapped keys of cases, as bytes and as a journal spells them. */
async function keysOf(machine: Machine, caseIds: readonly Id[]): Promise<readonly Buffer[]> {
  const { tables } = await dumpDatabase(machine.indexedDB, 'casemark');
  return (tables.cases ?? [])
    .filter(({ id }) => caseIds.includes(String(id)))
    .flatMap(({ wrappedKey }) => {
      const bytes = Buffer.from(wrappedKey as Uint8Array);
      return [bytes, Buffer.from(bytes.toString('hex'))];
    });
}

/** How many of the keys stand in the store, in files of the vault's folder, and in its backups. */
async function whereKeysStand(machine: Machine, keys: readonly Buffer[], ...more: string[]) {
  const store = bytesOf(await dumpDatabase(machine.indexedDB, 'casemark'));
  const inFolder = async (folder: string) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = await Promise.all(
      entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))),
    );
    return keys.filter((key) => files.some((file) => file.includes(key))).length;
  };
  return {
    store: keys.filter((key) => store.includes(key)).length,
    vault: await inFolder(machine.vaultsFolder),
    backups: await Promise.all([machine.backupsFolder, ...more].map(inFolder)),
  };
}

async function upkeepOf(machine: Machine) {
  return (await dumpDatabase(machine.indexedDB, 'casemark')).tables.upkeep;
}

const kindsOf = async (vault: Vault) =>
  value(await vault.log.list()).map(({ happening }) => happening);

describe('a closed inspection', () => {
  it('keeps who closed it, when, and from which day its cases may be deleted; the log tells it', async () => {
    const { vault, old } = await twoInspections();

    const closed = value(await vault.inspections.close(old.inspection.id, due));

    const [listed] = value(await vault.inspections.list());
    expect([listed, closed, await kindsOf(vault)]).toEqual([
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
    expect([reopened, told[0], openCase.getSaving().state, await kindsOf(vault)]).toEqual([
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
      log: await kindsOf(vault),
      inspections: value(await vault.inspections.list())
        .map(({ id }) => id)
        .includes(inspection.id),
      deleted: vault.deletedCases(),
      cases: value(await vault.cases.list(inspection.id)),
      opened: await vault.cases.open(old.caseIds[0] ?? ''),
    }).toEqual({
      log: [
        { kind: 'backups-treated', rewritten: [name], left: [] },
        { kind: 'cases-deleted', inspectionId: inspection.id, cases: 2 },
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

describe('a deletion that was cut short', () => {
  it('by a full disk is finished at the next unlocking, down to the store’s files', async () => {
    const { machine, vault, old, unlock, deleteOld } = await oneIsDue();
    const keys = await keysOf(machine, old.caseIds);
    machine.breakDisk('quota');
    const refused = await deleteOld();
    machine.mendDisk();
    await vault.lock();
    const deleted = watchDeletions(machine);

    const again = await unlock();

    const { store, vault: inVault } = await whereKeysStand(machine, keys);
    expect({
      refused,
      left: [store, inVault],
      deleted,
      upkeep: await upkeepOf(machine),
      cases: value(await again.cases.list(old.inspection.id)),
      listed: again.deletedCases().map(({ caseId }) => caseId),
    }).toEqual({
      refused: { ok: false, error: { kind: 'disk-full' } },
      left: [0, 0],
      deleted: ['casemark'],
      upkeep: [],
      cases: [],
      listed: old.caseIds,
    });
  });

  it('by a journal that cannot be written changes nothing', async () => {
    const { machine, old, vault, deleteOld } = await oneIsDue();
    machine.breakJournal({ kind: 'folder-not-writable' });
    const before = await dumpDatabase(machine.indexedDB, 'casemark');

    const refused = await deleteOld();

    machine.mendJournal();
    expect([refused, await dumpDatabase(machine.indexedDB, 'casemark')]).toEqual([
      { ok: false, error: { kind: 'journal-unavailable' } },
      before,
    ]);
    expect(value(await vault.cases.list(old.inspection.id))).toHaveLength(2);
  });

  it('by a journal that cannot be removed counts as done, and is finished at the next unlocking', async () => {
    const { machine, vault, old, unlock, deleteOld } = await oneIsDue();
    const keys = await keysOf(machine, old.caseIds);
    const removeReally = machine.journal.remove;
    machine.journal.remove = async () => err({ kind: 'journal-failed', code: 'EIO' });
    const deletion = value(await deleteOld());
    const between = await whereKeysStand(machine, keys);
    machine.journal.remove = removeReally;
    await vault.lock();

    await unlock();

    const after = await whereKeysStand(machine, keys);
    expect([
      deletion.storeRewritten,
      [between.store, between.vault],
      [after.store, after.vault],
      await upkeepOf(machine),
    ]).toEqual([false, [0, 2], [0, 0], []]);
  });

  it('while the store was being made again leaves a vault that opens whole', async () => {
    const { machine, vault, young, unlock, deleteOld } = await oneIsDue();
    const deleteReally = machine.indexedDB.deleteDatabase.bind(machine.indexedDB);
    machine.indexedDB.deleteDatabase = (name) => {
      // From here on the disk is full: the store is gone and nothing of it can be written.
      machine.breakDisk('quota');
      return deleteReally(name);
    };
    const deletion = value(await deleteOld());
    machine.mendDisk();
    machine.indexedDB.deleteDatabase = deleteReally;
    await vault.lock();

    const again = await unlock();

    expect({
      storeRewritten: deletion.storeRewritten,
      cases: value(await again.cases.list(young.inspection.id)).map(({ seq }) => seq),
      upkeep: await upkeepOf(machine),
      unreadable: again.recovery?.casesUnreadable,
    }).toEqual({ storeRewritten: false, cases: [3, 3], upkeep: [], unreadable: [] });
  });

  it('by a disk without room to tidy the files waits with making the store again', async () => {
    const { machine, deleteOld } = await oneIsDue();
    const deleted = watchDeletions(machine);
    const list = machine.journal.list;
    machine.journal.list = async (name) => {
      // The last thing that is asked before the files are tidied.
      machine.breakDisk('quota');
      return list(name);
    };

    const deletion = value(await deleteOld());

    machine.mendDisk();
    expect([deletion.storeRewritten, deleted, await upkeepOf(machine)]).toEqual([
      false,
      [],
      [{ id: 'rewrite' }],
    ]);
  });

  it('waits with making the store again for as long as the two copies are not whole and the same', async () => {
    const { machine, deleteOld } = await oneIsDue();
    const deleted = watchDeletions(machine);
    const list = machine.journal.list;
    machine.journal.list = async (name) => {
      const heads = await list(name);
      return heads.ok
        ? ok(heads.value.map((head) => ({ ...head, state: 'damaged' as const })))
        : heads;
    };

    const deletion = value(await deleteOld());

    expect([deletion.storeRewritten, deleted, await upkeepOf(machine)]).toEqual([
      false,
      [],
      [{ id: 'rewrite' }],
    ]);
  });
});

describe('backups that cannot be reached', () => {
  it('are named, and treated when they next appear', async () => {
    const { machine, vault, old, unlock, deleteOld } = await oneIsDue();
    const { backups, folder } = await backupOnADrive(machine);
    const keys = await keysOf(machine, old.caseIds);
    await rename(folder, `${folder}-unplugged`);
    const unplugged = await whereKeysStand(machine, keys, `${folder}-unplugged`);

    const deletion = value(await deleteOld(backups));

    const away = await whereKeysStand(machine, keys, `${folder}-unplugged`);
    await rename(`${folder}-unplugged`, folder);
    await vault.lock();
    const again = await unlock();
    const treated = value(await again.retention.treatBackups(backups, 'unlocked'));
    const [lastLogged] = await kindsOf(again);
    const backup = expect.stringMatching(/^casemark-.*\.casemark$/);
    expect({
      backups: deletion.backups,
      unplugged: unplugged.backups,
      away: away.backups,
      back: (await whereKeysStand(machine, keys, folder)).backups,
      treated,
      lastLogged,
    }).toEqual({
      backups: ok({
        rewritten: [{ folder: machine.backupsFolder, name: backup }],
        left: [{ folder, name: null }],
      }),
      unplugged: [2, 2],
      away: [0, 2],
      back: [0, 0],
      treated: { rewritten: [{ folder, name: backup }], left: [] },
      lastLogged: {
        kind: 'backups-treated',
        rewritten: [expect.stringContaining(folder)],
        left: [],
      },
    });
  });

  it('are looked for after unlocking without taking from a deletion what it has to tell', async () => {
    const { machine, vault, old, deleteOld } = await oneIsDue();
    const asked: unknown[] = [];
    const remove = machine.journal.remove;
    machine.journal.remove = async (...which) => {
      // The cases are on the list of deleted ones by now, and no backup has been treated.
      asked.push(await vault.retention.treatBackups(machine.backups, 'unlocked'));
      return remove(...which);
    };

    const { backups } = value(await deleteOld());

    expect([asked, value(backups).rewritten.length, vault.deletedCases().length]).toEqual([
      [ok({ rewritten: [], left: [] })],
      1,
      old.caseIds.length,
    ]);
  });

  it('are not told in the log again at every unlocking', async () => {
    const { machine, vault, unlock, deleteOld } = await oneIsDue();
    const { backups, folder } = await backupOnADrive(machine);
    await rename(folder, `${folder}-unplugged`);
    value(await deleteOld(backups));
    const before = await kindsOf(vault);
    await vault.lock();
    const again = await unlock();

    const treated = await again.retention.treatBackups(backups, 'unlocked');

    expect([await kindsOf(again), again.retention.treated()]).toEqual([
      before,
      { why: 'unlocked', outcome: treated },
    ]);
  });

  it('are not asked for while nothing was ever deleted', async () => {
    const { vault, machine } = await twoInspections();
    const asked: unknown[] = [];
    const backups: BackupPort = {
      ...machine.backups,
      forgetCases: async (...args) => {
        asked.push(args);
        return ok({ rewritten: [], left: [] });
      },
    };

    await vault.retention.treatBackups(backups, 'unlocked');

    expect([asked, vault.retention.treated()]).toEqual([[], null]);
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

/** A second folder of backups beside the usual one, with one backup in each. */
async function backupOnADrive(machine: Machine) {
  const folder = `${machine.vaultsFolder}-drive`;
  await mkdir(folder);
  const create = (chosen: string): BackupPort => ({
    ...createBackups({
      vaultsFolder: machine.vaultsFolder,
      usualFolder: machine.backupsFolder,
      journal: createJournalFolder(machine.vaultsFolder),
      chooseFolder: async () => chosen,
    }),
    allowFolder: async () => ok(undefined),
  });
  value(await create(folder).chooseFolder('casemark'));
  const backups = create(machine.backupsFolder);
  value(await backups.make('casemark', 'work', 10));
  value(await backups.chooseFolder('casemark'));
  return { backups, folder };
}

function watchDeletions(machine: Machine): readonly string[] {
  const deleted: string[] = [];
  const deleteReally = machine.indexedDB.deleteDatabase.bind(machine.indexedDB);
  machine.indexedDB.deleteDatabase = (name) => {
    deleted.push(name);
    return deleteReally(name);
  };
  return deleted;
}
