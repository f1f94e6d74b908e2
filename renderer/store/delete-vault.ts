import type { VaultName } from '../../shared/journal/vault-name.ts';

/** Deletes a vault's database. For the example only: a person's own vault is never deleted by the app. */
export function deleteVault(
  indexedDB: IDBFactory,
  name: Extract<VaultName, 'casemark-example'>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new DOMException('another tab has it open', 'AbortError'));
  });
}
