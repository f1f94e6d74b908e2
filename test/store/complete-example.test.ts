import { describe, expect, it } from 'vitest';
import { examplePassphrase } from '../../renderer/store/example-vault.ts';
import type { Vault } from '../../renderer/store/vault.ts';
import { createExampleInspection } from '../../shared/cases/example-inspection.ts';
import { createCompleteExample } from '../../shared/cases/published-2022/complete-example.ts';
import { hmipFramework } from '../builders/frameworks.ts';
import { createMachine, type Machine, value } from '../builders/machine.ts';
import { fakePorts } from '../builders/ports.ts';

const complete = 'Example inspection (complete)';
const ports = fakePorts({ idsAfter: 1_000_000 });

/** The inspections of a vault, and how many cases each has. */
async function contentsOf(vault: Vault) {
  const inspections = value(await vault.inspections.list());
  return Promise.all(
    inspections
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(async ({ id, name }) => [name, value(await vault.cases.list(id)).length]),
  );
}

/** Asks for the complete example, as the button on the first screen does. */
async function addComplete(vault: Vault): Promise<Vault> {
  if (vault.completeExample === null) throw new Error('no example is offered');
  value(await vault.completeExample());
  return vault;
}

/** An example vault as an earlier release made it, locked. */
async function earlierExample(machine: Machine, more?: (vault: Vault) => Promise<void>) {
  const vault = value(
    await machine
      .keeper()
      .create('casemark-example', { passphrase: examplePassphrase, personName: 'Alex Example' }),
  );
  const { inspection, chains } = createExampleInspection(hmipFramework, ports, vault.person);
  value(await vault.inspections.add(inspection));
  value(await vault.cases.addChains(inspection.id, chains));
  await more?.(vault);
  await vault.lock();
}

describe('the complete example', () => {
  const both = [
    ['Example PDU (fictional)', 12],
    [complete, 40],
  ];

  it('is not there until it is asked for', async () => {
    const vault = value(await createMachine().keeper().openExample());

    expect(await contentsOf(vault)).toEqual([both[0]]);
  });

  it('is there beside the other when it is asked for, signed off and with its findings', async () => {
    const vault = await addComplete(value(await createMachine().keeper().openExample()));

    const inspection = value(await vault.inspections.list())[1];
    const cases = value(await vault.cases.list(inspection?.id ?? ''));
    expect({
      contents: await contentsOf(vault),
      statuses: [...new Set(cases.map(({ status }) => status))],
      findings: (inspection?.findings.length ?? 0) > 30,
    }).toEqual({ contents: both, statuses: ['signed-off'], findings: true });
  });

  it('is added once, however often it is asked for', async () => {
    const keeper = createMachine().keeper();
    const vault = await addComplete(value(await keeper.openExample()));
    await (await addComplete(vault)).lock();

    const again = await addComplete(value(await keeper.openExample()));

    expect(await contentsOf(again)).toEqual(both);
  });

  it('gets its cases when it was left without them', async () => {
    const machine = createMachine();
    await earlierExample(machine, async (vault) => {
      const { inspection } = createCompleteExample(hmipFramework, ports, vault.person);
      value(await vault.inspections.add(inspection));
    });

    const vault = await addComplete(value(await machine.keeper().openExample()));

    expect(await contentsOf(vault)).toEqual(both);
  });

  it('does not come back once its cases were deleted', async () => {
    const machine = createMachine();
    await earlierExample(machine, async (vault) => {
      const { inspection } = createCompleteExample(hmipFramework, ports, vault.person);
      value(await vault.inspections.add(inspection));
      value(await vault.inspections.close(inspection.id, '2026-11-30'));
    });

    const vault = await addComplete(value(await machine.keeper().openExample()));

    expect(await contentsOf(vault)).toEqual([both[0], [complete, 0]]);
  });

  it('is offered in no vault of one’s own', async () => {
    const machine = createMachine();
    const keeper = machine.keeper();
    const created = value(
      await keeper.create('casemark', {
        passphrase: 'a long passphrase of my own',
        personName: 'AB',
      }),
    );
    await created.lock();

    const vault = value(await keeper.unlock('casemark', 'a long passphrase of my own'));

    expect(vault.completeExample).toBeNull();
  });
});
