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
    // Chromium says so too of a connection of our own that was closed an instant ago: it goes on by itself.
    request.onblocked = () => {
      const blocked = new DOMException('another tab has it open', 'AbortError');
      setTimeout(() => reject(blocked), patienceMs);
    };
  });
}

/** How long another tab may take to close what it looks into. */
const patienceMs = 3000;
