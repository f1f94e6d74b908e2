import { describe, expect, it, vi } from 'vitest';
import type { OpenCase } from '../../renderer/store/open-case.ts';
import { verifyChain } from '../../shared/cases/chain.ts';
import { createMachineWithVault, passphrase, value } from '../builders/machine.ts';
import { addCase } from '../builders/vault.ts';

const [promptA, promptB] = ['2.2.1-a', '2.2.1-b'];

async function openNewCase() {
  const { machine, vault } = await createMachineWithVault();
  const { inspection, caseId } = await addCase(vault);
  const openCase = value(await vault.cases.open(caseId));
  return { machine, vault, inspection, caseId, openCase };
}

function kindsOf(openCase: OpenCase) {
  return openCase.getEntries().map(({ happening }) => happening.kind);
}

describe('an open case', () => {
  it('shows an answer at once, tells once, and says saved only when it is on disk', async () => {
    const { openCase } = await openNewCase();
    const told = vi.fn(() => [
      openCase.getCase().answers[promptA]?.answer,
      openCase.getSaving().state,
    ]);
    openCase.subscribe(told);

    openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' });
    const atOnce = told.mock.results.map((result) => result.value);
    await openCase.flush();

    expect([atOnce, told.mock.results.map((result) => result.value)]).toEqual([
      [['yes', 'saving']],
      [
        ['yes', 'saving'],
        ['yes', 'saved'],
      ],
    ]);
  });

  it('keeps the very objects that an answer elsewhere leaves alone', async () => {
    const { openCase } = await openNewCase();
    openCase.record({ kind: 'noted', promptId: promptA, note: 'A plan of 3 May' });
    const before = openCase.getCase();

    openCase.record({ kind: 'answered', promptId: promptB, answer: 'no' });

    const after = openCase.getCase();
    expect([
      after.answers[promptA] === before.answers[promptA],
      after.fields === before.fields,
      after.answers === before.answers,
    ]).toEqual([true, true, false]);
  });

  it('makes no entry of what changes nothing', async () => {
    const { openCase } = await openNewCase();
    openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' });
    openCase.record({ kind: 'field-set', fieldId: 'factors', value: ['drugs', 'alcohol'] });

    openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' });
    openCase.record({ kind: 'field-set', fieldId: 'factors', value: ['drugs', 'alcohol'] });
    openCase.record({ kind: 'noted', promptId: promptB, note: '' });
    openCase.record({ kind: 'reasoned', keyQuestionId: '2.2.1', reason: '' });
    openCase.record({ kind: 'sourced', promptId: promptB, source: null });
    openCase.record({ kind: 'field-set', fieldId: 'gender', value: null });
    openCase.record({ kind: 'assigned', assessor: 'AB' });

    expect(kindsOf(openCase)).toEqual(['opened', 'answered', 'field-set']);
  });

  it('takes back and puts back by entries, and does nothing when there is nothing to take back', async () => {
    const { openCase } = await openNewCase();
    openCase.undo();
    openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' });
    openCase.record({ kind: 'answered', promptId: promptA, answer: 'no' });

    const steps = [
      openCase.undo,
      openCase.undo,
      openCase.undo,
      openCase.redo,
      openCase.redo,
      openCase.redo,
    ].map((step) => {
      step();
      return openCase.getCase().answers[promptA]?.answer;
    });

    expect([steps, kindsOf(openCase)]).toEqual([
      ['yes', undefined, undefined, 'yes', 'no', 'no'],
      ['opened', 'answered', 'answered', 'undone', 'undone', 'redone', 'redone'],
    ]);
  });

  it('is read-only once signed off, until it is opened again with a reason', async () => {
    const { openCase } = await openNewCase();
    openCase.record({ kind: 'signed-off', name: 'Alex Baker' });
    const answer = () => openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' });

    expect(answer).toThrow('a signed-off case is read-only');
    openCase.record({ kind: 'reopened', reason: 'A late record' });
    answer();

    expect(kindsOf(openCase)).toEqual(['opened', 'signed-off', 'reopened', 'answered']);
  });

  it('is one whole chain after every kind of change', async () => {
    const { openCase, machine, vault, caseId } = await openNewCase();
    openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' });
    openCase.undo();
    openCase.record({ kind: 'judged', keyQuestionId: '2.2.1', judgement: 'sufficient' });
    openCase.record({ kind: 'signed-off', name: 'Alex Baker' });
    openCase.record({ kind: 'reopened', reason: 'A late record' });
    openCase.record({ kind: 'noted', promptId: promptA, note: 'Seen' });
    await vault.lock();
    const again = value(await machine.keeper().unlock('casemark', passphrase));

    const reopened = value(await again.cases.open(caseId));

    expect([verifyChain(reopened.getEntries()), kindsOf(reopened)]).toEqual([
      { ok: true, value: openCase.getEntries() },
      ['opened', 'answered', 'undone', 'judged', 'signed-off', 'reopened', 'noted'],
    ]);
  });

  it('saves a half-typed note when the vault locks', async () => {
    const { machine, vault, caseId, openCase } = await openNewCase();
    openCase.onFlush(() => openCase.record({ kind: 'noted', promptId: promptA, note: 'Half ty' }));

    await vault.lock();

    const again = value(await machine.keeper().unlock('casemark', passphrase));
    const reopened = value(await again.cases.open(caseId));
    expect(reopened.getCase().answers[promptA]?.note).toBe('Half ty');
  });

  it('does not ask again for a note that was taken off', async () => {
    const { vault, openCase } = await openNewCase();
    const pending = vi.fn();
    const takeOff = openCase.onFlush(pending);
    takeOff();

    await vault.lock();

    expect(pending).not.toHaveBeenCalled();
  });

  it('is the same case for two screens that open it at once, and stays for one when the other leaves', async () => {
    const { vault, caseId, openCase } = await openNewCase();
    const [one, two] = await Promise.all([vault.cases.open(caseId), vault.cases.open(caseId)]);
    await value(one).close();

    value(two).record({ kind: 'answered', promptId: promptA, answer: 'yes' });

    expect(openCase.getCase().answers[promptA]?.answer).toBe('yes');
  });

  it('takes nothing more once every screen has closed it', async () => {
    const { openCase } = await openNewCase();
    await openCase.close();

    expect(() => openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' })).toThrow(
      'the case is closed',
    );
  });

  it('shows its newest state in the list, and tells the list', async () => {
    const { vault, inspection, openCase } = await openNewCase();
    const before = value(await vault.cases.list(inspection.id));
    const told = vi.fn();
    vault.cases.subscribe(told);

    openCase.record({ kind: 'answered', promptId: promptA, answer: 'yes' });
    await openCase.flush();

    const after = value(await vault.cases.list(inspection.id));
    expect([
      before.map(({ status, seq }) => [status, seq]),
      after.map(({ status, seq }) => [status, seq]),
      told.mock.calls.length,
    ]).toEqual([[['not-started', 0]], [['in-progress', 1]], 1]);
  });
});
