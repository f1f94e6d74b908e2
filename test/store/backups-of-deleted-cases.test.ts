import { mkdir, rename } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { createBackups } from '../../electron/backups/backups.ts';
import { createJournalFolder } from '../../electron/journal/journal-folder.ts';
import type { BackupPort } from '../../shared/backups/backup-port.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type Machine, value } from '../builders/machine.ts';
import { keysOf, oneIsDue, twoInspections, whereKeysStand } from '../builders/retention.ts';
import { happeningsOf } from '../builders/vault.ts';

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
    const [lastLogged] = await happeningsOf(again);
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
    const before = await happeningsOf(vault);
    await vault.lock();
    const again = await unlock();

    const treated = await again.retention.treatBackups(backups, 'unlocked');

    expect([await happeningsOf(again), again.retention.treated()]).toEqual([
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
