import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMachine, loseJournals, loseStore, passphrase, value } from '../builders/machine.ts';
import {
  addOne,
  casesOf,
  keptIn,
  loseJournal,
  makeBackupOf,
  markedOn,
  restore,
} from '../builders/restoring.ts';
import { dumpDatabase, tamper } from '../builders/rows.ts';
import { happeningsOf } from '../builders/vault.ts';

describe('a restored vault', () => {
  it('is as it was when the backup was made, in both copies', async () => {
    const { machine, keeper, vault, inspection, then, backup } = await markedOn();
    await addOne(vault, inspection.id, 'SNP-003');
    await vault.lock();

    const restored = await restore(keeper, backup);

    const now = await casesOf(restored);
    await restored.lock();
    await loseStore(machine);
    const fromJournal = value(await keeper.unlock('casemark', passphrase));
    const second = await casesOf(fromJournal);
    await fromJournal.lock();
    await loseJournals(machine);
    const first = await casesOf(value(await keeper.unlock('casemark', passphrase)));
    expect([now, second, first]).toEqual([then, then, then]);
  });

  it('leaves what was here in a backup, from which it comes back whole', async () => {
    const { machine, keeper, vault, inspection, backup } = await markedOn();
    await addOne(vault, inspection.id, 'SNP-003');
    const before = await casesOf(vault);
    await vault.lock();
    await (await restore(keeper, backup)).lock();
    const [folder] = value(await machine.backups.folders('casemark'));
    const kept = folder?.backups.find(({ kind }) => kind === 'before-restoring');

    const bytes = value(await machine.backups.read('casemark', folder?.id ?? '', kept?.name ?? ''));

    expect(await casesOf(await restore(keeper, bytes))).toEqual(before);
  });

  it('tells in its history that it was, and mends nothing that was whole', async () => {
    const { keeper, vault, backup } = await markedOn();
    await vault.lock();

    const restored = await restore(keeper, backup);

    expect({ recovery: restored.recovery, events: await happeningsOf(restored) }).toEqual({
      recovery: null,
      events: [{ kind: 'restored', madeAt: expect.any(String), cases: 2 }],
    });
  });

  it('keeps the history of what happened since the backup', async () => {
    const { keeper, vault, backup } = await markedOn();
    value(await vault.log.add({ kind: 'backup-saved-by-hand', name: 'a.casemark' }));
    await vault.lock();

    const restored = await restore(keeper, backup);

    expect((await happeningsOf(restored)).map(({ kind }) => kind)).toEqual([
      'restored',
      'backup-saved-by-hand',
    ]);
  });

  it('opens on another machine, under the passphrase of the backup', async () => {
    const { then, backup } = await markedOn();
    const elsewhere = createMachine();
    await (await restore(elsewhere.keeper(), backup)).lock();

    const unlocked = value(await elsewhere.keeper().unlock('casemark', passphrase));

    expect(await casesOf(unlocked)).toEqual(then);
  });

  it('takes the place of another vault, which is kept as a backup', async () => {
    const { then, backup } = await markedOn();
    const other = await markedOn({ idsAfter: 5000 });
    const before = await casesOf(other.vault);
    await other.vault.lock();

    const restored = await restore(other.keeper, backup);

    expect({ now: await casesOf(restored), kept: await keptIn(other.machine) }).toEqual({
      now: then,
      kept: expect.arrayContaining([before]),
    });
  });

  it('is backed up like any other', async () => {
    const { machine, keeper, vault, then, backup } = await markedOn();
    await vault.lock();
    await restore(keeper, backup);

    await makeBackupOf(machine);

    expect((await keptIn(machine))[0]).toEqual(then);
  });

  it('does not bring back what was deleted here with its keys', async () => {
    const { keeper, vault, inspection, first, second, backup } = await markedOn();
    value(await vault.cases.delete(inspection.id, [second]));
    await vault.lock();
    const plan = value(await keeper.restore.preview('casemark', backup, passphrase));

    const restored = value(await keeper.restore.carryOut(plan));

    expect({
      deletedHere: plan.deletedHere,
      cases: [...(await casesOf(restored)).keys()],
      deleted: restored.deletedCases().map(({ caseId }) => caseId),
    }).toEqual({ deletedHere: 1, cases: [first], deleted: [second] });
  });

  it('is newer than the copy of what was here before, should that turn up again', async () => {
    const { machine, keeper, vault } = await markedOn();
    await vault.settings.change({ lockAfterIdleMinutes: 5 });
    const backup = await makeBackupOf(machine);
    for (const lockAfterIdleMinutes of [20, 30, 40]) {
      await vault.settings.change({ lockAfterIdleMinutes });
    }
    await vault.lock();
    const { tables } = await dumpDatabase(machine.indexedDB, 'casemark');
    await (await restore(keeper, backup)).lock();
    for (const table of ['settings', 'manifest']) {
      await tamper(machine.indexedDB, table, () => tables[table] ?? []);
    }

    const unlocked = value(await keeper.unlock('casemark', passphrase));

    expect({
      idle: unlocked.settings.read().lockAfterIdleMinutes,
      newer: unlocked.recovery?.vaultLevelFrom,
    }).toEqual({ idle: 5, newer: 'journal' });
  });

  it('holds settings and inspections as they were', async () => {
    const { keeper, vault, backup } = await markedOn();
    await vault.settings.change({ lockAfterIdleMinutes: 77 });
    await vault.lock();

    const restored = await restore(keeper, backup);

    expect(restored.settings.read().lockAfterIdleMinutes).toBe(10);
  });
});

describe('what is here', () => {
  it('is kept from the store where the journal lacks it', async () => {
    const { machine, keeper, vault, first, backup } = await markedOn();
    const before = await casesOf(vault);
    await vault.lock();
    await loseJournal(machine, `cases/${first}.journal`);

    await restore(keeper, backup);

    expect(await keptIn(machine)).toContainEqual(before);
  });

  it('is kept from the journal where the store is gone', async () => {
    const { machine, keeper, vault, backup } = await markedOn();
    const before = await casesOf(vault);
    await vault.lock();
    await loseStore(machine);

    await restore(keeper, backup);

    expect(await keptIn(machine)).toContainEqual(before);
  });

  it('is set aside where no backup can be made of it, and the vault is restored all the same', async () => {
    const { machine, keeper, vault, first, second, then, backup } = await markedOn();
    await vault.lock();
    await loseStore(machine);
    await loseJournal(machine, 'vault.journal');

    const restored = await restore(keeper, backup);

    const aside = await readdir(join(machine.vaultsFolder, 'casemark', 'set-aside'));
    expect({ now: await casesOf(restored), aside: aside.length }).toEqual({ now: then, aside: 2 });
    expect([first, second].every((id) => aside.some((name) => name.includes(id)))).toBe(true);
  });

  it('stays untouched when it cannot be kept first', async () => {
    const { machine, keeper, vault, backup } = await markedOn();
    const before = await casesOf(vault);
    await vault.lock();
    const plan = value(await keeper.restore.preview('casemark', backup, passphrase));
    await rm(machine.backupsFolder, { recursive: true });
    await writeFile(machine.backupsFolder, '');

    const carried = await keeper.restore.carryOut(plan);

    const now = await casesOf(value(await keeper.unlock('casemark', passphrase)));
    expect({ carried, now }).toEqual({
      carried: {
        ok: false,
        error: { kind: 'not-kept', fault: { kind: 'folder-not-writable' } },
      },
      now: before,
    });
  });
});
