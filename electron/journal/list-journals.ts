import { type open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalId } from '../../shared/journal/journal-id.ts';
import type { JournalHead } from '../../shared/journal/journal-port.ts';
import { toHead } from '../../shared/journal/read-journal.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { codeOf } from '../files/code-of.ts';
import { isPartialName, partialsBeingWritten } from '../files/partial-file.ts';
import { readBytes } from './file-bytes.ts';
import { journalIdOf, type VaultFolder } from './journal-paths.ts';
import { sha256 } from './sha256.ts';

/** The journals that are there by the names of the files, the vault's own first. */
export async function journalIdsIn({ root, cases }: VaultFolder): Promise<JournalId[]> {
  const [ofVault, ofCases] = await Promise.all([namesIn(root), namesIn(cases)]);
  return [
    ...ofVault.map(journalIdOf).filter((id) => id === 'vault'),
    ...ofCases
      .map(journalIdOf)
      .filter((id): id is Id => id !== undefined && id !== 'vault')
      .sort(),
  ];
}

/** Removes what was being written when an earlier run ended. A folder that does not let go of it harms nobody. */
export async function removeLeftovers(
  folder: VaultFolder,
  beingWritten: ReadonlySet<string>,
): Promise<void> {
  for (const inside of [folder.root, folder.cases, folder.setAside]) {
    for (const name of await namesIn(inside)) {
      const path = join(inside, name);
      // What else is kept beside the journals is written so, too.
      const isBeingWritten = beingWritten.has(path) || partialsBeingWritten.has(path);
      if (isPartialName(name) && !isBeingWritten) await rm(path).catch(() => {});
    }
  }
}

/** What one journal holds; null when it is not there any more. A file that the disk does not give back is damaged. */
export async function readHead(
  openFile: typeof open,
  journalId: JournalId,
  path: string,
): Promise<JournalHead | null> {
  try {
    await using file = await openFile(path, 'r');
    return toHead(journalId, await readBytes(file), sha256);
  } catch (fault) {
    const code = codeOf(fault) ?? '';
    if (code === 'ENOENT') return null;
    if (!['EIO', 'EISDIR', 'EFBIG'].includes(code)) throw fault;
    return { journalId, header: null, frames: 0, checksum: null, bytes: 0, state: 'damaged' };
  }
}

/** The names in a folder; none when it is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return [];
    throw fault;
  }
}
