import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Vault } from '../../renderer/store/vault.ts';
import type { VaultKeeper } from '../../renderer/store/vault-keeper.ts';
import type { Id } from '../../shared/kernel/id.ts';
import {
  createMachine,
  createMachineWithVault,
  loseJournals,
  loseStore,
  type Machine,
  passphrase,
  personName,
  value,
} from '../builders/machine.ts';
import { casesOf, keptIn, makeBackupOf, mark, told } from '../builders/restoring.ts';
import { dumpDatabase, tamper } from '../builders/rows.ts';
import { addCases } from '../builders/vault.ts';

/** Two cases of three entries each are backed up; then one of them goes on. */
async function markedOn({ idsAfter = 0 } = {}) {
  const { machine, keeper, vault } = await createMachineWithVault({ idsAfter });
  const { inspection, caseIds } = await addCases(vault, ['SNP-001', 'SNP-002']);
  const [first = '', second = ''] = caseIds;
  await mark(vault, first, 2);
  await mark(vault, second, 2);
  const then = await casesOf(vault);
  const backup = await makeBackupOf(machine);
  await mark(vault, first, 3);
  return { machine, keeper, vault, inspection, first, second, then, backup };
}

async function addOne(vault: Vault, inspectionId: Id, caseReference: string): Promise<Id> {
  const one = { caseReference, assessor: 'AB', fields: {} };
  return value(await vault.cases.add(inspectionId, [one]))[0] ?? '';
}

async function restore(keeper: VaultKeeper, backup: Uint8Array, typed = passphrase) {
  const plan = value(await keeper.restore.preview('casemark', backup, typed));
  return value(await keeper.restore.carryOut(plan));
}

/** What became of each case, by the reference it is known by. */
async function changesOf(keeper: VaultKeeper, backup: Uint8Array) {
  const { cases } = value(await keeper.restore.preview('casemark', backup, passphrase));
  return cases.map(({ caseReference, change }) => [caseReference, change]);
}

async function eventsOf(vault: Vault) {
  return value(await vault.log.list()).map(({ happening }) => happening);
}

function loseJournal({ vaultsFolder }: Machine, path: string): Promise<void> {
  return rm(join(vaultsFolder, 'casemark', path));
}

describe('what restoring would change', () => {
  it('is told case by case, against what stands here now', async () => {
    const { keeper, vault, inspection, first, second, backup } = await markedOn();
    const third = await addOne(vault, inspection.id, 'SNP-003');
    await vault.lock();

    const plan = value(await keeper.restore.preview('casemark', backup, passphrase));

    const changedAt = expect.any(String);
    const inspectionName = 'Example PDU';
    expect(told(plan)).toEqual({
      name: 'casemark',
      madeAt: expect.any(String),
      kind: 'work',
      personName,
      otherVault: false,
      here: { cases: 3, entries: 10 },
      deletedHere: 0,
      cases: [
        {
          caseId: first,
          caseReference: 'SNP-001',
          inspectionName,
          here: { entries: 6, changedAt },
          after: { entries: 3, changedAt },
          change: 'goes-back',
        },
        {
          caseId: second,
          caseReference: 'SNP-002',
          inspectionName,
          here: { entries: 3, changedAt },
          after: { entries: 3, changedAt },
          change: 'same',
        },
        {
          caseId: third,
          caseReference: 'SNP-003',
          inspectionName,
          here: { entries: 1, changedAt },
          after: null,
          change: 'goes-away',
        },
      ],
    });
  });

  it('goes forward where the backup has all that is here and more', async () => {
    const { machine, keeper, vault, backup } = await markedOn();
    const later = await makeBackupOf(machine);
    await vault.lock();
    await (await restore(keeper, backup)).lock();

    expect(await changesOf(keeper, later)).toEqual([
      ['SNP-001', 'goes-forward'],
      ['SNP-002', 'same'],
    ]);
  });

  it('goes back where what is here took another turn, however short', async () => {
    const { machine, keeper, vault, first, backup } = await markedOn();
    const later = await makeBackupOf(machine);
    await vault.lock();
    const restored = await restore(keeper, backup);
    await mark(restored, first, 1);
    await restored.lock();

    expect(await changesOf(keeper, later)).toEqual([
      ['SNP-001', 'goes-back'],
      ['SNP-002', 'same'],
    ]);
  });

  it('is told from whichever copy of what is here has the more', async () => {
    const { machine, keeper, vault, first, backup } = await markedOn();
    await vault.lock();
    await loseJournal(machine, `cases/${first}.journal`);

    expect(await changesOf(keeper, backup)).toEqual([
      ['SNP-001', 'goes-back'],
      ['SNP-002', 'same'],
    ]);
  });

  it('is everything where nothing is here yet', async () => {
    const { backup } = await markedOn();
    const keeper = createMachine().keeper();

    const { here, otherVault, cases } = value(
      await keeper.restore.preview('casemark', backup, passphrase),
    );

    expect({ here, otherVault, changes: cases.map(({ change }) => change) }).toEqual({
      here: null,
      otherVault: false,
      changes: ['comes-back', 'comes-back'],
    });
  });

  it('is counted only, where another vault is here', async () => {
    const { backup } = await markedOn();
    const other = await markedOn({ idsAfter: 5000 });
    await other.vault.lock();

    const { here, otherVault, cases } = value(
      await other.keeper.restore.preview('casemark', backup, passphrase),
    );

    expect({ here, otherVault, changes: cases.map(({ change }) => change) }).toEqual({
      here: { cases: 2, entries: 9 },
      otherVault: true,
      changes: ['comes-back', 'comes-back'],
    });
  });

  it('is counted only, where a vault under the same name is not the one backed up', async () => {
    const { backup } = await markedOn();
    const namesake = await markedOn();
    await namesake.vault.lock();

    const plan = value(await namesake.keeper.restore.preview('casemark', backup, passphrase));

    expect(told(plan)).toMatchObject({ otherVault: true, here: { cases: 2, entries: 9 } });
  });

  it('is not told while the vault is open', async () => {
    const { keeper, backup } = await markedOn();

    expect(await keeper.restore.preview('casemark', backup, passphrase)).toEqual({
      ok: false,
      error: { kind: 'store-fault', fault: { kind: 'vault-open-elsewhere' } },
    });
  });

  it.each([
    ['another passphrase than the backup was made under', 'wrong passphrase!', 'wrong-passphrase'],
    ['a file that is no backup', passphrase, 'backup-unreadable'],
  ])('is not told to %s', async (_, typed, kind) => {
    const { keeper, vault, backup } = await markedOn();
    await vault.lock();
    const given = kind === 'backup-unreadable' ? backup.subarray(0, -1) : backup;

    const plan = await keeper.restore.preview('casemark', given, typed);

    expect(plan).toMatchObject({ ok: false, error: { kind } });
  });
});

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

    expect({ recovery: restored.recovery, events: await eventsOf(restored) }).toEqual({
      recovery: null,
      events: [{ kind: 'restored', madeAt: expect.any(String), cases: 2 }],
    });
  });

  it('keeps the history of what happened since the backup', async () => {
    const { keeper, vault, backup } = await markedOn();
    value(await vault.log.add({ kind: 'backup-saved-by-hand', name: 'a.casemark' }));
    await vault.lock();

    const restored = await restore(keeper, backup);

    expect((await eventsOf(restored)).map(({ kind }) => kind)).toEqual([
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
