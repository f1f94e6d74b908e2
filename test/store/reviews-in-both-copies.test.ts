import { describe, expect, it } from 'vitest';
import { err } from '../../shared/kernel/result.ts';
import { deriveKey } from '../../shared/vault-format/derive-key.ts';
import { openVaultExport } from '../../shared/vault-format/open-vault-export.ts';
import {
  createMachine,
  createMachineWithVault,
  loseJournals,
  loseStore,
  passphrase,
  value,
} from '../builders/machine.ts';
import { makeBackupOf, restore, told } from '../builders/restoring.ts';
import { addReview, agreedOn, markAgain, overruledTo, saidIn, say } from '../builders/reviews.ts';
import { dumpDatabase, tamper } from '../builders/rows.ts';

/** A vault with an open review in which two things were said, locked. */
async function reviewed() {
  const { machine, keeper, vault } = await createMachineWithVault();
  const { inspection, caseId, reviewId } = await addReview(vault);
  await say(vault, reviewId, agreedOn, overruledTo);
  await vault.lock();
  const unlock = async () => value(await keeper.unlock('casemark', passphrase));
  return { machine, keeper, inspection, caseId, reviewId, unlock };
}

const said = ['review-opened', 'agreed', 'overruled'];

describe('a review in both copies', () => {
  it('is made again in the store from the journal, and in the journal from the store', async () => {
    const { machine, reviewId, unlock } = await reviewed();
    await loseStore(machine);
    const fromJournal = await unlock();
    const first = [fromJournal.recovery?.storeRebuilt, await saidIn(fromJournal, reviewId)];
    await fromJournal.lock();
    await loseJournals(machine);
    const fromStore = await unlock();
    const second = [fromStore.recovery?.journalRewritten, await saidIn(fromStore, reviewId)];
    expect([first, second]).toEqual([
      [true, said],
      [true, said],
    ]);
  });

  it('is given what the store lacks of it, and its line in the list is made again', async () => {
    const { machine, inspection, reviewId, unlock } = await reviewed();
    await tamper<{ caseId: string; seq: number }>(machine.indexedDB, 'entries', (rows) =>
      rows.filter(({ caseId, seq }) => caseId !== reviewId || seq < 2),
    );
    await tamper(machine.indexedDB, 'summaries', () => []);
    const vault = await unlock();
    expect({
      mended: [vault.recovery?.entriesFromJournal, vault.recovery?.casesMended],
      said: await saidIn(vault, reviewId),
      line: value(await vault.reviews.list(inspection.id)).map(({ seq, changed }) => [
        seq,
        changed,
      ]),
      cases: value(await vault.cases.list(inspection.id)).length,
    }).toEqual({ mended: [1, 1], said, line: [[2, 1]], cases: 1 });
  });

  it('is not said to be saved while one of them cannot be written', async () => {
    const { machine, reviewId, unlock } = await reviewed();
    const vault = await unlock();
    const open = value(await vault.reviews.open(reviewId));
    machine.breakJournal({ kind: 'folder-not-writable' });
    open.record({ kind: 'commented', target: null, text: 'Not yet saved' });
    const failed = (await open.flush()).state;
    const unsaved = vault.cases.hasUnsaved();
    machine.mendJournal();
    machine.runLater();
    expect([failed, unsaved, (await open.flush()).state]).toEqual(['failed', true, 'saved']);
  });

  it('is not opened, and no case is thought damaged, when its entries are', async () => {
    const { machine, inspection, reviewId, unlock } = await reviewed();
    const vault = await unlock();
    await tamper<{ caseId: string; seq: number; sealed: Uint8Array }>(
      machine.indexedDB,
      'entries',
      (rows) =>
        rows.map((row) =>
          row.caseId === reviewId && row.seq === 1
            ? { ...row, sealed: row.sealed.map((byte) => byte ^ 1) }
            : row,
        ),
    );
    await tamper(machine.indexedDB, 'summaries', () => []);
    const all = value(await vault.reviews.readAll(inspection.id));
    const cases = value(await vault.cases.readAll(inspection.id));
    expect({
      reviews: [all.reviews.length, all.unreadable],
      cases: [cases.cases.length, cases.unreadable],
      opened: (await vault.reviews.open(reviewId)).ok,
    }).toEqual({ reviews: [0, [reviewId]], cases: [1, []], opened: false });
  });
});

describe('a review in a backup', () => {
  it('is there with its case on another machine', async () => {
    const { machine, inspection, reviewId } = await reviewed();
    const backup = await makeBackupOf(machine);
    const elsewhere = createMachine().keeper();
    const vault = await restore(elsewhere, backup);
    expect({
      said: await saidIn(vault, reviewId),
      cases: value(await vault.cases.list(inspection.id)).length,
      told: value(await vault.log.list())[0]?.happening,
    }).toEqual({ said, cases: 1, told: expect.objectContaining({ kind: 'restored', cases: 1 }) });
  });

  it('goes back as a case does when an older one is restored, and the plan says so first', async () => {
    const { machine, keeper, reviewId, unlock } = await reviewed();
    const backup = await makeBackupOf(machine);
    const vault = await unlock();
    await say(vault, reviewId, { kind: 'commented', target: null, text: 'Later' });
    await vault.lock();
    const plan = value(await keeper.restore.preview('casemark', backup, passphrase));
    const kept = told(plan);
    expect({
      here: kept.here?.cases,
      lines: kept.cases.map(({ what, caseReference, change }) => [what, caseReference, change]),
    }).toEqual({
      here: 1,
      lines: [
        [undefined, 'SNP-014', 'same'],
        ['review', 'SNP-014', 'goes-back'],
      ],
    });
  });

  it('opens in an export beside the cases, a second marking apart, and of one to mark only which case it is', async () => {
    const { machine, vault } = await createMachineWithVault();
    const open = await addReview(vault);
    const blind = await addReview(vault, 'blind');
    const markingId = await markAgain(vault, blind.reviewId);
    const before = await makeBackupOf(machine);
    value(await vault.reviews.commit(blind.reviewId));
    const after = await makeBackupOf(machine);
    const [one, other] = await Promise.all(
      [before, after].map(async (bytes) =>
        value(await openVaultExport(bytes, passphrase, deriveKey)),
      ),
    );
    const ids = (exported: typeof one) => ({
      cases: exported?.cases.map(({ kase }) => kase.id),
      markings: exported?.secondMarkings.map(({ kase }) => kase.id),
      reviews: exported?.reviews.map(({ review }) => review.id),
      toMark: exported?.casesToMark,
    });
    const shared = { cases: [open.caseId, blind.caseId], markings: [markingId] };
    expect([ids(one), ids(other)]).toEqual([
      { ...shared, reviews: [open.reviewId], toMark: [blind.caseId] },
      { ...shared, reviews: [open.reviewId, blind.reviewId], toMark: [] },
    ]);
  });

  it('is verified beside its case by whoever rescues a vault', async () => {
    const { keeper } = await reviewed();
    const cases = value(await keeper.rescue.verify('casemark', passphrase));
    expect(cases.map(({ what, caseReference, fault }) => [what, caseReference, fault])).toEqual([
      [undefined, 'SNP-014', null],
      ['review', 'SNP-014', null],
    ]);
  });
});

it('a review stands in no table in words', async () => {
  const { machine } = await reviewed();
  const { tables } = await dumpDatabase(machine.indexedDB, 'casemark');
  const bytes = Buffer.concat(
    [...(tables.entries ?? []), ...(tables.summaries ?? [])].map(({ sealed }) =>
      Buffer.from(sealed as Uint8Array),
    ),
  );
  const texts = ['review-opened', 'overruled', 'SNP-014', 'The plan was not looked at again'];
  expect(texts.filter((text) => bytes.includes(text))).toEqual([]);
});

it('the first entry of a review that cannot be read leaves it among the damaged cases', async () => {
  const { machine, inspection, reviewId, unlock } = await reviewed();
  const vault = await unlock();
  await tamper(machine.indexedDB, 'summaries', () => []);
  await tamper<{ caseId: string; seq: number }>(machine.indexedDB, 'entries', (rows) =>
    rows.filter(({ caseId }) => caseId !== reviewId),
  );
  value(await vault.cases.list(inspection.id));
  expect([vault.cases.damaged(inspection.id), await vault.reviews.open(reviewId)]).toEqual([
    [reviewId],
    err({ kind: 'case-absent' }),
  ]);
});
