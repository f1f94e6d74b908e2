import { describe, expect, it } from 'vitest';
import { examplePassphrase } from '../../renderer/store/example-vault.ts';
import type { Vault } from '../../renderer/store/vault.ts';
import type { SealedRow } from '../../shared/vault-format/rows.ts';
import { createMachine, createMachineWithVault, value } from '../builders/machine.ts';
import { tamper } from '../builders/rows.ts';

async function casesOf(vault: Vault) {
  const inspections = value(await vault.inspections.list());
  const [inspection] = inspections;
  if (inspection === undefined) throw new Error('there is no inspection');
  return { inspections, cases: value(await vault.cases.list(inspection.id)) };
}

describe('the example inspection', () => {
  it('is made the first time, with twelve cases, beside no other vault', async () => {
    const machine = createMachine();
    const keeper = machine.keeper();

    const vault = value(await keeper.openExample());

    const { inspections, cases } = await casesOf(vault);
    expect([
      vault.name,
      inspections.length,
      cases.length,
      await keeper.presence('casemark'),
    ]).toEqual(['casemark-example', 1, 12, 'absent']);
  });

  it('opens each of its cases', async () => {
    const vault = value(await createMachine().keeper().openExample());
    const { cases } = await casesOf(vault);

    const opened = await Promise.all(cases.map(({ caseId }) => vault.cases.open(caseId)));

    expect(opened.map((result) => result.ok && result.value.getCase().caseReference)).toEqual(
      cases.map(({ caseReference }) => caseReference),
    );
  });

  it('is as it was left when it is opened again', async () => {
    const keeper = createMachine().keeper();
    const vault = value(await keeper.openExample());
    const before = await casesOf(vault);
    await vault.lock();

    const again = value(await keeper.openExample());

    expect(await casesOf(again)).toEqual(before);
  });

  it('opens with the passphrase that is shown on screen', async () => {
    const keeper = createMachine().keeper();
    await value(await keeper.openExample()).lock();

    expect((await keeper.unlock('casemark-example', examplePassphrase)).ok).toBe(true);
  });

  it('is made again when it was left half-made', async () => {
    const keeper = createMachine().keeper();
    const half = await keeper.create('casemark-example', {
      passphrase: examplePassphrase,
      personName: 'Nobody',
    });
    await value(half).lock();

    const vault = value(await keeper.openExample());

    expect((await casesOf(vault)).cases.length).toBe(12);
  });

  it('is made again when it cannot be read', async () => {
    const machine = createMachine();
    const keeper = machine.keeper();
    await value(await keeper.openExample()).lock();
    await tamper<SealedRow>(
      machine.indexedDB,
      'person',
      (rows) => rows.map((row) => ({ ...row, sealed: new Uint8Array(40) })),
      'casemark-example',
    );

    const vault = value(await keeper.openExample());

    expect((await casesOf(vault)).cases.length).toBe(12);
  });

  it('is put back to how it began, and the own vault is left alone', async () => {
    const { keeper, vault: own } = await createMachineWithVault();
    const example = value(await keeper.openExample());
    const { cases } = await casesOf(example);
    const openCase = value(await example.cases.open(cases.at(-1)?.caseId ?? ''));
    openCase.record({ kind: 'assigned', assessor: 'Someone Else' });
    await example.lock();

    const reset = await keeper.resetExample();

    const again = await casesOf(value(await keeper.openExample()));
    expect({
      reset: reset.ok,
      assessors: again.cases.filter(({ assessor }) => assessor === 'Someone Else'),
      own: (await own.inspections.list()).ok,
    }).toEqual({ reset: true, assessors: [], own: true });
  });

  it('is not put back while it is open', async () => {
    const keeper = createMachine().keeper();
    await keeper.openExample();

    expect(await keeper.resetExample()).toEqual({
      ok: false,
      error: { kind: 'vault-open-elsewhere' },
    });
  });
});
