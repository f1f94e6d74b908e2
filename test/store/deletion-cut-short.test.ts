import { describe, expect, it } from 'vitest';
import { err, ok } from '../../shared/kernel/result.ts';
import { value } from '../builders/machine.ts';
import {
  keysOf,
  oneIsDue,
  upkeepOf,
  watchDeletions,
  whereKeysStand,
} from '../builders/retention.ts';
import { dumpDatabase } from '../builders/rows.ts';

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
