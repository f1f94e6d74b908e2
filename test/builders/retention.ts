import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OpenCase } from '../../renderer/store/open-case.ts';
import { deleteCasesOf } from '../../renderer/store/retention/delete-cases-of.ts';
import type { Vault } from '../../renderer/store/vault.ts';
import type { BackupPort } from '../../shared/backups/backup-port.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { createMachineWithVault, type Machine, passphrase, value } from './machine.ts';
import { bytesOf, dumpDatabase } from './rows.ts';
import { addCases } from './vault.ts';

/** Closed inspections, the keys of their cases, and where those stand. */

export const prompts = ['2.2.1-a', '2.2.1-b', '2.2.1-c'];
export const due = '2027-03-03';

/** Two inspections of two answered cases each, backed up; nothing is closed yet. */
export async function twoInspections() {
  const { machine, keeper, vault } = await createMachineWithVault();
  const old = await addCases(vault, ['OLD-001', 'OLD-002']);
  const young = await addCases(vault, ['NEW-001', 'NEW-002']);
  for (const caseId of [...old.caseIds, ...young.caseIds]) await answer(vault, caseId);
  value(await machine.backups.make('casemark', 'work', 10));
  const unlock = async () => value(await keeper.unlock('casemark', passphrase));
  return { machine, keeper, vault, old, young, unlock };
}

/** The same with the first inspection closed, and its day come. */
export async function oneIsDue() {
  const made = await twoInspections();
  const inspection = value(await made.vault.inspections.close(made.old.inspection.id, due));
  const deleteOld = (backups: BackupPort = made.machine.backups, begun = () => {}) =>
    deleteCasesOf(made.vault, backups, { inspection, today: due }, begun);
  return { ...made, inspection, deleteOld };
}

export async function answer(vault: Vault, caseId: Id, note?: string): Promise<OpenCase> {
  const openCase = value(await vault.cases.open(caseId));
  for (const promptId of prompts) openCase.record({ kind: 'answered', promptId, answer: 'yes' });
  if (note) openCase.record({ kind: 'noted', promptId: prompts[0] ?? '', note });
  await openCase.close();
  return openCase;
}

/** The wrapped keys of cases, as bytes and as a journal spells them. */
export async function keysOf(machine: Machine, caseIds: readonly Id[]): Promise<readonly Buffer[]> {
  const { tables } = await dumpDatabase(machine.indexedDB, 'casemark');
  return (tables.cases ?? [])
    .filter(({ id }) => caseIds.includes(String(id)))
    .flatMap(({ wrappedKey }) => {
      const bytes = Buffer.from(wrappedKey as Uint8Array);
      return [bytes, Buffer.from(bytes.toString('hex'))];
    });
}

/** How many of the keys stand in the store, in files of the vault's folder, and in its backups. */
export async function whereKeysStand(machine: Machine, keys: readonly Buffer[], ...more: string[]) {
  const store = bytesOf(await dumpDatabase(machine.indexedDB, 'casemark'));
  const inFolder = async (folder: string) => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = await Promise.all(
      entries.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))),
    );
    return keys.filter((key) => files.some((file) => file.includes(key))).length;
  };
  return {
    store: keys.filter((key) => store.includes(key)).length,
    vault: await inFolder(machine.vaultsFolder),
    backups: await Promise.all([machine.backupsFolder, ...more].map(inFolder)),
  };
}

export async function upkeepOf(machine: Machine) {
  return (await dumpDatabase(machine.indexedDB, 'casemark')).tables.upkeep;
}

/** The names of the databases that are deleted from now on. */
export function watchDeletions(machine: Machine): readonly string[] {
  const deleted: string[] = [];
  const deleteReally = machine.indexedDB.deleteDatabase.bind(machine.indexedDB);
  machine.indexedDB.deleteDatabase = (name) => {
    deleted.push(name);
    return deleteReally(name);
  };
  return deleted;
}
