import { builtInFrameworks } from '../../shared/frameworks/built-in.ts';
import { createId } from '../../shared/kernel/id.ts';
import type { Host } from '../host/host.ts';
import { deriveKeyInWorker } from './derive-key-in-worker.ts';
import { sweepStore } from './retention/sweep-store.ts';
import { scheduleByTimer } from './schedule.ts';
import { createVaultKeeper, type VaultKeeper } from './vault-keeper.ts';

/** The keeper of the vaults in this browser's own storage and the host's journals. */
export function createBrowserKeeper(host: Host): VaultKeeper {
  return createVaultKeeper({
    indexedDb: { indexedDB, IDBKeyRange, tidy: (...which) => sweepStore(indexedDB, ...which) },
    journal: host.journal,
    backups: host.backups,
    locks: navigator.locks,
    deriveKey: deriveKeyInWorker,
    ports: {
      now: () => new Date().toISOString(),
      createId: () => createId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    },
    schedule: scheduleByTimer,
    builtInFrameworks: builtInFrameworks(),
    askToPersist: () => navigator.storage.persist(),
  });
}
