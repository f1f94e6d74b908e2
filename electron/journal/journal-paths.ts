import { join } from 'node:path';
import { JournalId } from '../../shared/journal/journal-id.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';

/** Where the journals of one vault are. */
export type VaultFolder = {
  readonly root: string;
  readonly cases: string;
  readonly setAside: string;
};

export function vaultFolder(vaultsFolder: string, vault: VaultName): VaultFolder {
  const root = join(vaultsFolder, vault);
  return { root, cases: join(root, 'cases'), setAside: join(root, 'set-aside') };
}

/** The folder that a journal stands in. */
export function folderOf({ root, cases }: VaultFolder, journalId: JournalId): string {
  return journalId === 'vault' ? root : cases;
}

export function pathOf(vault: VaultFolder, journalId: JournalId): string {
  return join(folderOf(vault, journalId), journalFileName(journalId));
}

export function journalFileName(journalId: JournalId): string {
  return `${journalId}.journal`;
}

/** The journal that a file's name says it is; undefined for any other file. */
export function journalIdOf(fileName: string): JournalId | undefined {
  return fileName.endsWith('.journal')
    ? JournalId.safeParse(fileName.slice(0, -'.journal'.length)).data
    : undefined;
}

/** A journal set aside has a number in its name, so that none takes another's place. */
export function setAsideName(journalId: JournalId, number: number): string {
  return `${journalId}-${number}.journal`;
}

/** Whose journal was set aside under this name; undefined for any other file. */
export function setAsideIdOf(fileName: string): JournalId | undefined {
  return journalIdOf(fileName.replace(/-\d+\.journal$/, '.journal'));
}
