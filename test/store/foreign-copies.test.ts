import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createMachine,
  createMachineWithVault,
  passphrase,
  personName,
  value,
} from '../builders/machine.ts';
import { casesOf, mark } from '../builders/restoring.ts';
import { addCases } from '../builders/vault.ts';

/** A profile with one vault in it, beside a folder with the journals of another, each under its own passphrase. */
async function mixedUp() {
  const one = await createMachineWithVault();
  const elsewhere = createMachine({ idsAfter: 5000 });
  const owner = { passphrase: 'another passphrase', personName };
  const other = {
    machine: elsewhere,
    vault: value(await elsewhere.keeper().create('casemark', owner)),
  };
  for (const { vault } of [one, other]) {
    const { caseIds } = await addCases(vault, ['SNP-001', 'SNP-002']);
    for (const caseId of caseIds) await mark(vault, caseId, 2);
  }
  const [inStore, inJournal] = [await casesOf(one.vault), await casesOf(other.vault)];
  await one.vault.lock();
  await other.vault.lock();
  await rm(one.machine.vaultsFolder, { recursive: true });
  await cp(other.machine.vaultsFolder, one.machine.vaultsFolder, { recursive: true });
  const aside = join(one.machine.vaultsFolder, 'casemark', 'set-aside');
  return { keeper: one.keeper, machine: one.machine, inStore, inJournal, aside };
}

describe('a store and a journal of two vaults', () => {
  it.each([
    ['store', passphrase, 'inStore' as const],
    ['journal', 'another passphrase', 'inJournal' as const],
  ])(
    'open as the one whose passphrase is typed, that of the %s, and the other is set aside',
    async (_, typed, which) => {
      const { keeper, machine, aside, ...cases } = await mixedUp();

      const opened = value(await keeper.unlock('casemark', typed));

      expect({
        cases: await casesOf(opened),
        toldAsSetAside: opened.recovery?.setAside,
        setAside: (await readdir(aside)).length,
        backup: (await machine.backups.make('casemark', 'work', 10)).ok,
      }).toEqual({ cases: cases[which], toldAsSetAside: 3, setAside: 3, backup: true });
    },
  );
});
