import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createBackups } from '../../electron/backups/backups.ts';
import { createJournalFolder } from '../../electron/journal/journal-folder.ts';
import type { JournalFile } from '../../shared/journal/journal-port.ts';
import { idNumber, journalOf } from './journal-files.ts';

/** A new folder for each test, as the laptop of one person with a vault and its backups. */
export function laptopWithBackups() {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casemark-backups-'));
    await mkdir(join(folder, 'documents'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return {
    get folder() {
      return folder;
    },
    vaultWith: (journals: readonly JournalFile[] = threeJournals) => vaultIn(folder, journals),
    /** Its backups go to a drive besides, which the person has chosen. */
    async vaultWithDrive() {
      const drive = join(folder, 'drive');
      await mkdir(drive);
      const made = await vaultIn(folder, threeJournals);
      made.person.chooses = drive;
      await made.backups.chooseFolder(vault);
      return { ...made, drive };
    },
  };
}

export const vault = 'casemark';
export const [first, second] = [idNumber(7), idNumber(8)];
export const threeJournals = [journalOf('vault', 3), journalOf(first, 2), journalOf(second, 4)];
export const failed = (error: object) => ({ ok: false, error });

/** The shell's backups over a vault, with the person at the dialog and the clock on the wall given. */
async function vaultIn(folder: string, journals: readonly JournalFile[]) {
  const vaultsFolder = join(folder, 'vaults');
  const usualFolder = join(folder, 'documents', 'Casemark backups');
  const journal = createJournalFolder(vaultsFolder);
  await journal.write(vault, journals);
  const person: { chooses?: string; at: Date } = { at: new Date(2026, 10, 23, 14, 3, 22) };
  const start = () =>
    createBackups({
      vaultsFolder,
      usualFolder,
      journal: createJournalFolder(vaultsFolder),
      chooseFolder: async () => person.chooses,
      now: () => person.at,
    });
  return { journal, usualFolder, person, start, backups: start() };
}
