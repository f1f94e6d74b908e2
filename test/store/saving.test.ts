import { describe, expect, it } from 'vitest';
import {
  type Breakage,
  createMachineWithVault,
  loseJournals,
  passphrase,
  value,
} from '../builders/machine.ts';
import { countedId } from '../builders/ports.ts';
import { dumpDatabase, tamper } from '../builders/rows.ts';
import { addCase } from '../builders/vault.ts';

const prompts = ['2.2.1-a', '2.2.1-b', '2.2.1-c'];

async function openNewCase() {
  const { machine, keeper, vault } = await createMachineWithVault();
  const { inspection, caseId } = await addCase(vault);
  const openCase = value(await vault.cases.open(caseId));
  const note = (text: string) =>
    openCase.record({ kind: 'noted', promptId: prompts[0] ?? '', note: text });
  return { machine, keeper, vault, inspection, caseId, openCase, note };
}

/** The sequence numbers on disk, read past the app. */
async function onDisk(machine: Parameters<typeof dumpDatabase>[0]): Promise<unknown[]> {
  const { tables } = await dumpDatabase(machine, 'casemark');
  return (tables.entries ?? []).map(({ seq }) => seq);
}

describe('saving', () => {
  it('asks that every write be flushed to the disk, from the first one on', async () => {
    const { machine, vault, openCase, note } = await openNewCase();
    note('a');
    await openCase.flush();
    await vault.settings.change({ lockAfterIdleMinutes: 1 });

    expect(new Set(machine.durabilities)).toEqual(new Set(['strict']));
  });

  it('is never said to be done while something half-typed is not recorded', async () => {
    const { openCase, note } = await openNewCase();
    const told: string[] = [];
    const tell = () => told.push(openCase.getSaving().state);
    openCase.subscribe(tell);

    const stop = openCase.startTyping();
    note('a');
    stop();
    await openCase.flush();

    expect(told).toEqual(['typing', 'saving', 'saving', 'saved']);
  });

  it('writes what is recorded together in order', async () => {
    const { machine, openCase, note } = await openNewCase();
    for (const text of ['a', 'ab', 'abc', 'abcd']) note(text);

    await openCase.flush();

    expect(await onDisk(machine.indexedDB)).toEqual([0, 1, 2, 3, 4]);
  });

  it('writes what is recorded while something is being written', async () => {
    const { machine, openCase, note } = await openNewCase();
    note('a');
    await new Promise((resolve) => setTimeout(resolve));
    note('ab');

    const saving = await openCase.flush();

    expect([saving.state, await onDisk(machine.indexedDB)]).toEqual(['saved', [0, 1, 2]]);
  });

  it.each<[Breakage, 'disk-full' | 'store-unavailable']>([
    ['quota', 'disk-full'],
    ['no-space', 'disk-full'],
    ['refused', 'store-unavailable'],
  ])(
    'keeps what it could not write, says why, and writes it all in order later (%s)',
    async (how, problem) => {
      const { machine, vault, caseId, openCase, note } = await openNewCase();
      note('before');
      await openCase.flush();
      machine.breakDisk(how);
      note('one');
      const failed = await openCase.flush();
      note('two');
      const failedStill = await openCase.flush();
      const shown = openCase.getCase().answers[prompts[0] ?? '']?.note;
      const diskMeanwhile = how === 'no-space' ? 'cannot be read' : await onDisk(machine.indexedDB);
      machine.mendDisk();

      machine.runLater();
      const mended = await openCase.flush();

      await vault.lock();
      const again = value(await machine.keeper().unlock('casemark', passphrase));
      const reopened = value(await again.cases.open(caseId));
      expect({
        failed,
        failedStill,
        shown,
        diskMeanwhile,
        mended: mended.state,
        entries: reopened.getEntries(),
      }).toEqual({
        failed: { state: 'failed', problem, waiting: 1, retryingAt: expect.any(String) },
        failedStill: { state: 'failed', problem, waiting: 2, retryingAt: expect.any(String) },
        shown: 'two',
        diskMeanwhile: how === 'no-space' ? 'cannot be read' : [0, 1],
        mended: 'saved',
        entries: openCase.getEntries(),
      });
    },
  );

  it('tries again by itself, after one second and then longer, up to thirty', async () => {
    const { machine, openCase, note } = await openNewCase();
    machine.breakDisk('quota');
    note('one');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const failedAgain = new Promise<void>((resolve) => {
        const stop = openCase.subscribe(() => {
          stop();
          resolve();
        });
      });
      if (attempt > 0) machine.runLater();
      await failedAgain;
      const saving = openCase.getSaving();
      if (saving.state !== 'failed') throw new Error('it did not fail');
      // The clock of these tests steps by a second at each look: the first look is the one it counts from.
      waits.push(Date.parse(saving.retryingAt));
    }
    const steps = waits.slice(1).map((at, index) => (at - (waits[index] ?? 0)) / 1000 - 1);

    // 1, 2, 4, 8, 16, 30, 30 seconds: these are the differences between them.
    expect(steps).toEqual([1, 2, 4, 8, 14, 0]);
  });

  it('tells the screen when it has recovered by itself', async () => {
    const { machine, openCase, note } = await openNewCase();
    machine.breakDisk('quota');
    note('one');
    await openCase.flush();
    machine.mendDisk();
    const recovered = new Promise((resolve) => {
      openCase.subscribe(() => resolve(openCase.getSaving().state));
    });

    machine.runLater();

    expect(await recovered).toBe('saved');
  });

  it('keeps a case that was closed unsaved, and gives the same one back', async () => {
    const { machine, vault, caseId, openCase, note } = await openNewCase();
    machine.breakDisk('quota');
    note('one');
    await openCase.close();

    const again = value(await vault.cases.open(caseId));

    expect(again.getEntries()).toBe(openCase.getEntries());
  });

  it('loses nothing when the vault is locked while the disk is full', async () => {
    const { machine, keeper, vault, caseId, openCase, note } = await openNewCase();
    machine.breakDisk('quota');
    note('typed on a full disk');
    openCase.onFlush(() =>
      openCase.record({ kind: 'noted', promptId: prompts[1] ?? '', note: 'Half ty' }),
    );
    await expect.poll(() => vault.cases.hasUnsaved()).toBe(true);
    await vault.lock();
    const whileFull = {
      unsaved: keeper.hasUnsaved(),
      unlock: await keeper.unlock('casemark', passphrase),
      elsewhere: await machine.keeper().unlock('casemark', passphrase),
      disk: await onDisk(machine.indexedDB),
    };
    machine.mendDisk();

    const again = value(await keeper.unlock('casemark', passphrase));

    const reopened = value(await again.cases.open(caseId));
    expect({ whileFull, after: keeper.hasUnsaved(), entries: reopened.getEntries() }).toEqual({
      whileFull: {
        unsaved: true,
        unlock: { ok: false, error: { kind: 'disk-full' } },
        elsewhere: { ok: false, error: { kind: 'vault-open-elsewhere' } },
        disk: [0],
      },
      after: false,
      entries: openCase.getEntries(),
    });
  });

  it('has written what was half-typed by the time the vault is locked', async () => {
    const { machine, keeper, vault, openCase } = await openNewCase();
    openCase.onFlush(() =>
      openCase.record({ kind: 'noted', promptId: prompts[1] ?? '', note: 'Half ty' }),
    );

    await vault.lock();

    expect([keeper.hasUnsaved(), await onDisk(machine.indexedDB)]).toEqual([false, [0, 1]]);
  });

  it('is not said to be done before the disk has said so', async () => {
    const { machine, openCase, note } = await openNewCase();
    machine.breakDisk('silent');
    const asked = machine.durabilities.length;
    note('one');
    // As long as a disk that answers would need, many times over.
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect([machine.durabilities.length - asked, openCase.getSaving()]).toEqual([
      1,
      { state: 'saving', waiting: 1 },
    ]);
  });

  it('locks within its patience when the disk does not answer', async () => {
    const { machine, keeper, vault, note } = await openNewCase();
    machine.breakDisk('silent');
    note('one');
    const locked = vault.lock();
    await new Promise((resolve) => setTimeout(resolve, 5));

    machine.runLater();
    await locked;

    expect(keeper.hasUnsaved()).toBe(true);
  });

  it('never says saved into an empty store when all storage was cleared under it', async () => {
    const { machine, openCase, note } = await openNewCase();
    machine.breakDisk('no-space');
    note('one');
    await openCase.flush();
    machine.mendDisk();
    await new Promise((resolve, reject) => {
      const request = machine.indexedDB.deleteDatabase('casemark');
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    await loseJournals(machine);

    const saving = await openCase.flush();

    expect([saving.state, await machine.indexedDB.databases()]).toEqual(['failed', []]);
  });

  it('never says saved into another vault that was put in its place', async () => {
    const { machine, openCase, note } = await openNewCase();
    machine.breakDisk('no-space');
    note('one');
    await openCase.flush();
    machine.mendDisk();
    await tamper<object>(machine.indexedDB, 'vault', (rows) =>
      rows.map((row) => ({ ...row, vaultId: countedId(99) })),
    );

    const saving = await openCase.flush();

    expect([saving.state, await onDisk(machine.indexedDB)]).toEqual(['failed', [0]]);
  });
});
