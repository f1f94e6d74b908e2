import type { open } from 'node:fs/promises';
import type { JournalId } from '../../shared/journal/journal-id.ts';
import type { JournalFault, JournalPort } from '../../shared/journal/journal-port.ts';
import { VaultName } from '../../shared/journal/vault-name.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { journalFault } from './journal-fault.ts';
import { vaultFolder } from './journal-paths.ts';
import { createVaultJournals, type VaultJournals } from './vault-journals.ts';

export type JournalFolder = JournalPort & {
  /** Removes what was set aside of these journals; of one that never was there is nothing to remove. */
  removeSetAside(
    vault: VaultName,
    journalIds: readonly JournalId[],
  ): Promise<Result<void, JournalFault>>;
};

/**
 * The second copy as files, a folder for each vault. Only one at a time may have the same vaults in its keeping.
 * No file stays open when nothing is being done.
 */
export function createJournalFolder(
  vaultsFolder: string,
  machine: { readonly open?: typeof open } = {},
): JournalFolder {
  const vaults = new Map<VaultName, VaultJournals>(
    VaultName.options.map((name) => [
      name,
      createVaultJournals(vaultFolder(vaultsFolder, name), machine.open),
    ]),
  );
  const of = (name: VaultName): VaultJournals => {
    const journals = vaults.get(name);
    if (journals === undefined) throw new Error('no such vault');
    return journals;
  };
  return {
    list: (vault) => answered(() => of(vault).list()),
    read: (vault, journalId) => answered(() => of(vault).read(journalId)),
    append: (vault, journalId, seq, payloads) => of(vault).append(journalId, { seq, payloads }),
    write: (vault, files, progress) =>
      answered(async () => {
        await of(vault).write(files);
        progress?.(files.length);
      }),
    remove: (vault, journalIds) => answered(() => of(vault).remove(journalIds)),
    setAside: (vault, journalId) => answered(() => of(vault).setAside(journalId)),
    keepAside: (vault, file) => answered(() => of(vault).keepAside(file)),
    removeSetAside: (vault, journalIds) => answered(() => of(vault).removeSetAside(journalIds)),
  };
}

async function answered<Value>(work: () => Promise<Value>): Promise<Result<Value, JournalFault>> {
  try {
    return ok(await work());
  } catch (fault) {
    return err(journalFault(fault));
  }
}
