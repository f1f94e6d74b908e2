import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { databaseVersions, nativeVersion } from '../../renderer/store/vault-database.ts';
import type { Entry } from '../../shared/cases/entry.ts';
import { createMachine, createMachineWithVault, value } from '../builders/machine.ts';
import { dumpDatabase } from '../builders/rows.ts';
import { putSpecimen, type StoreSpecimen, takeSpecimen } from '../builders/store-specimen.ts';

type Fixture = {
  readonly passphrase: string;
  readonly expected: { readonly entries: readonly Entry[] } & Record<string, unknown>;
  readonly specimen: StoreSpecimen;
};

function readFixture(version: number): Fixture {
  const path = new URL(`../fixtures/store/v${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, 'utf8'));
}

const versions = databaseVersions.map((_, index) => index + 1);

describe.each(versions)('a store of version %i', (version) => {
  it('opens in this release with everything in it', async () => {
    const { passphrase, expected, specimen } = readFixture(version);
    const machine = createMachine();
    await putSpecimen(machine.indexedDB, 'casemark', specimen);

    const vault = value(await machine.keeper().unlock('casemark', passphrase));

    const inspections = value(await vault.inspections.list());
    const openCase = value(await vault.cases.open(expected.entries[0]?.caseId ?? ''));
    expect({
      person: vault.person,
      settings: vault.settings.read(),
      inspections,
      summaries: value(await vault.cases.list(inspections[0]?.id ?? '')),
      entries: openCase.getEntries(),
      // Before version 3 a vault had no identity, and nobody in it.
      card: version < 3 ? undefined : vault.identity.card(),
      contacts: version < 3 ? undefined : vault.contacts.list(),
    }).toEqual(expected);
  });

  it('is brought to the version of this release, and not before the passphrase is right', async () => {
    const { passphrase, specimen } = readFixture(version);
    const machine = createMachine();
    const before = await putSpecimen(machine.indexedDB, 'casemark', specimen);
    await machine.keeper().unlock('casemark', 'not the passphrase');
    const afterWrong = await dumpDatabase(machine.indexedDB, 'casemark');

    await value(await machine.keeper().unlock('casemark', passphrase)).lock();

    const after = await dumpDatabase(machine.indexedDB, 'casemark');
    expect([afterWrong, after.version]).toEqual([before, nativeVersion]);
  });
});

it('the tables of a released version stand as they were released', async () => {
  const { machine, vault } = await createMachineWithVault();
  await vault.lock();

  const made = await takeSpecimen(machine.indexedDB, 'casemark');

  const shape = ({ tables }: StoreSpecimen) =>
    Object.entries(tables).map(([table, { keyPath, indexes }]) => [table, keyPath, indexes]);
  expect(shape(made)).toEqual(shape(readFixture(versions.length).specimen));
});
