import { join } from 'node:path';
import { createMachineWithVault, type Machine, passphrase, value } from './machine.ts';
import { dumpDatabase } from './rows.ts';
import { addCases } from './vault.ts';

export const prompts = ['2.2.1-a', '2.2.1-b', '2.2.1-c'];

/** Two cases, three answers in each, locked. `reopened` unlocks and reads everything that the vault has. */
export async function markedVault() {
  const { machine, keeper, vault } = await createMachineWithVault();
  const { inspection, caseIds } = await addCases(vault, ['SNP-001', 'SNP-002']);
  const [first = '', second = ''] = caseIds;
  for (const caseId of caseIds) {
    const openCase = value(await vault.cases.open(caseId));
    for (const promptId of prompts) openCase.record({ kind: 'answered', promptId, answer: 'yes' });
    await openCase.close();
  }
  const mark = async (caseId: string, note: string) => {
    const again = value(await keeper.unlock('casemark', passphrase));
    const openCase = value(await again.cases.open(caseId));
    openCase.record({ kind: 'noted', promptId: prompts[0] ?? '', note });
    await again.lock();
  };
  await vault.lock();
  const reopened = async () => {
    const again = value(await keeper.unlock('casemark', passphrase));
    const lines = value(await again.cases.list(inspection.id));
    const cases = Object.fromEntries(
      await Promise.all(
        caseIds.map(async (id) => {
          const opened = await again.cases.open(id);
          return [id, opened.ok ? opened.value.getCase().answers : opened.error] as const;
        }),
      ),
    );
    const log = value(await again.log.list());
    await again.lock();
    return { recovery: again.recovery, log, lines, cases, settings: again.settings.read() };
  };
  return { machine, keeper, inspection, first, second, mark, reopened };
}

/** Everything on both disks. */
export async function bothCopies(machine: Machine) {
  const { tables } = await dumpDatabase(machine.indexedDB, 'casemark');
  const heads = value(await machine.journal.list('casemark'));
  return {
    entries: (tables.entries ?? []).map(({ caseId, seq }) => [caseId, seq]),
    journals: heads.map(({ journalId, state, frames }) => [journalId, state, frames]),
  };
}

export const journalPath = (machine: Machine, caseId: string) =>
  join(machine.vaultsFolder, 'casemark', 'cases', `${caseId}.journal`);
