import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { JournalPort } from '../../shared/journal/journal-port.ts';
import { err } from '../../shared/kernel/result.ts';
import {
  createMachineWithVault,
  loseStore,
  type Machine,
  passphrase,
  value,
} from '../builders/machine.ts';
import { tamper } from '../builders/rows.ts';
import { addCase, happeningsOf } from '../builders/vault.ts';

const promptId = '2.2.1-a';
const newPassphrase = 'another granite under a high sun';

/** A case open on screen, with a note saved. */
async function noted() {
  const { machine, keeper, vault } = await createMachineWithVault();
  const { inspection, caseId } = await addCase(vault);
  const openCase = value(await vault.cases.open(caseId));
  const note = (text: string) => openCase.record({ kind: 'noted', promptId, note: text });
  note('saved');
  await openCase.flush();
  return { machine, keeper, vault, inspection, caseId, openCase, note };
}

type Noted = Awaited<ReturnType<typeof noted>>;

/** The browser loses its connection on a full disk, and then the store. */
async function takeStoreAway({ machine, openCase, note }: Noted, take = loseStore) {
  machine.breakDisk('no-space');
  note('typed on a full disk');
  await openCase.flush();
  machine.mendDisk();
  await take(machine);
}

async function emptyStore({ indexedDB }: Machine): Promise<void> {
  const tables = ['vault', 'manifest', 'person', 'log', 'inspections'];
  for (const table of [...tables, 'cases', 'entries', 'summaries']) {
    await tamper(indexedDB, table, () => []);
  }
}

/** How often the vault's history says that the store was made again. */
async function rebuildsIn(vault: Noted['vault']): Promise<number> {
  const told = await happeningsOf(vault);
  return told.filter((one) => one.kind === 'copies-mended' && one.mending.storeRebuilt).length;
}

/** What the next start of the app finds. */
async function nextStart({ machine, caseId }: Noted) {
  const vault = value(await machine.keeper().unlock('casemark', passphrase));
  const openCase = value(await vault.cases.open(caseId));
  const found = { mended: vault.recovery, entries: openCase.getEntries() };
  await vault.lock();
  return found;
}

describe('a store that went away while the vault is open', () => {
  it.each([
    ['deleted', loseStore],
    ['emptied', emptyStore],
  ])('is made again from the journal, and what waits is saved (%s)', async (_, take) => {
    const work = await noted();
    await takeStoreAway(work, take);

    const saving = await work.openCase.flush();

    await expect.poll(() => rebuildsIn(work.vault)).toBe(1);
    await work.vault.lock();
    expect([saving.state, await nextStart(work)]).toEqual([
      'saved',
      { mended: null, entries: work.openCase.getEntries() },
    ]);
  });

  it('is not called a full disk where it cannot be made again', async () => {
    const work = await noted();
    await takeStoreAway(work);
    await rm(join(work.machine.vaultsFolder, 'casemark', 'vault.journal'));

    const saving = await work.openCase.flush();

    expect(saving).toMatchObject({ state: 'failed', problem: 'store-unavailable' });
  });
});

describe('a store that went away once the vault was locked', () => {
  it('is made again by the next unlocking, with what the lock found unsaved', async () => {
    const work = await noted();
    work.machine.breakDisk('no-space');
    work.note('typed on a full disk');
    await work.vault.lock();
    await work.keeper.unlock('casemark', passphrase);
    work.machine.mendDisk();
    await loseStore(work.machine);

    const again = value(await work.keeper.unlock('casemark', passphrase));

    const unsaved = work.keeper.hasUnsaved();
    await again.lock();
    expect([unsaved, (await nextStart(work)).entries]).toEqual([false, work.openCase.getEntries()]);
  });

  it('keeps what is unsaved through an attempt with the wrong passphrase', async () => {
    const work = await noted();
    let full = true;
    const append = work.machine.journal.append;
    // Until the store is made again what waits is in neither copy.
    vi.spyOn(work.machine.journal, 'append').mockImplementation(async (...asked) =>
      full || (await work.machine.indexedDB.databases()).length === 0
        ? err({ kind: 'disk-full' })
        : append(...asked),
    );
    work.note('typed on a full disk');
    await work.vault.lock();
    await work.keeper.unlock('casemark', passphrase);
    work.machine.breakDisk('no-space');
    await work.keeper.unlock('casemark', passphrase);
    work.machine.mendDisk();
    await loseStore(work.machine);
    full = false;

    const refused = await work.keeper.unlock('casemark', 'not the passphrase at all');
    const unsaved = work.keeper.hasUnsaved();
    const elsewhere = await work.machine.keeper().unlock('casemark', passphrase);

    await value(await work.keeper.unlock('casemark', passphrase)).lock();
    expect([refused, unsaved, elsewhere, (await nextStart(work)).entries]).toEqual([
      { ok: false, error: { kind: 'wrong-passphrase' } },
      true,
      { ok: false, error: { kind: 'vault-open-elsewhere' } },
      work.openCase.getEntries(),
    ]);
  });
});

describe('an import that is under way when the vault is locked', () => {
  it('is finished or taken back before anybody else may write', async () => {
    const work = await noted();
    const { machine, keeper, vault, inspection } = work;
    let goOn = () => {};
    const untilToldTo = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const atGate = new Promise<void>((reached) => {
      const write = machine.journal.write;
      vi.spyOn(machine.journal, 'write').mockImplementation(async (...asked) => {
        const written = await write(...asked);
        reached();
        await untilToldTo;
        return written;
      });
    });
    const adding = vault.cases.add(
      inspection.id,
      ['NEW-1', 'NEW-2'].map((caseReference) => ({ caseReference, assessor: 'AB', fields: {} })),
    );
    await atGate;

    const locked = vault.lock();
    const elsewhere = await machine.keeper().unlock('casemark', passphrase);
    goOn();
    await locked;

    const again = value(await keeper.unlock('casemark', passphrase));
    const added = value(await adding);
    const lines = value(await again.cases.list(inspection.id));
    expect([elsewhere, again.recovery, lines.map(({ caseId }) => caseId).toSorted()]).toEqual([
      { ok: false, error: { kind: 'vault-open-elsewhere' } },
      null,
      [work.caseId, ...added].toSorted(),
    ]);
  });
});

describe('a change that failed and could not be taken back', () => {
  /** The journal takes the change, and then neither copy takes anything: the person is told that it was not done. */
  async function refusedChange({ machine, vault }: Noted) {
    const write: JournalPort['write'] = machine.journal.write;
    let writes = 0;
    vi.spyOn(machine.journal, 'write').mockImplementation(async (...asked) => {
      writes += 1;
      if (writes > 1) return err({ kind: 'disk-full' });
      machine.breakDisk('quota');
      return write(...asked);
    });
    const told = await vault.keys.changePassphrase(passphrase, newPassphrase);
    vi.restoreAllMocks();
    machine.mendDisk();
    return { told, attempts: writes };
  }

  it.each<[string, (work: Noted) => Promise<unknown>]>([
    ['answer', ({ note, openCase }) => Promise.resolve(note('next')).then(openCase.flush)],
    ['change', ({ vault }) => vault.settings.change({ lockAfterIdleMinutes: 1 })],
    ['lock', ({ vault }) => vault.lock()],
  ])('is taken back with the next %s', async (_, next) => {
    const work = await noted();
    const { told, attempts } = await refusedChange(work);

    await next(work);

    // What is not taken back by now is not taken back by locking either.
    work.machine.breakJournal({ kind: 'disk-full' });
    await work.vault.lock();
    work.machine.mendJournal();
    const keeper = work.machine.keeper();
    const byNew = await keeper.unlock('casemark', newPassphrase);
    const found = await nextStart(work);
    expect([told, attempts, byNew, found.mended]).toEqual([
      { ok: false, error: { kind: 'disk-full' } },
      3,
      { ok: false, error: { kind: 'wrong-passphrase' } },
      null,
    ]);
  });
});
