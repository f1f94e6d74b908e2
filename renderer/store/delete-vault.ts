import type { VaultName } from '../../shared/journal/vault-name.ts';

/**
 * Deletes a vault's database. Of a person's own vault only what the journal has too, to be made again from there:
 * the app never deletes what is nowhere else.
 */
export function deleteVault(indexedDB: IDBFactory, name: VaultName): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException('another tab has it open', 'AbortError'));
  });
}
