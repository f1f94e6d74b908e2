import { builtInFrameworks } from '../../shared/frameworks/built-in.ts';
import { createId } from '../../shared/kernel/id.ts';
import type { Host } from '../host/host.ts';
import { deriveKeyInWorker } from './derive-key-in-worker.ts';
import { type Buckets, findIndexedDb } from './find-indexed-db.ts';
import { writerLockOf } from './hold-writer-lock.ts';
import { sweepStore } from './retention/sweep-store.ts';
import { scheduleByTimer } from './schedule.ts';
import { createVaultKeeper, type VaultKeeper } from './vault-keeper.ts';

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface merges with the DOM's Navigator.
  interface Navigator {
    /** Not in every browser. */
    readonly storageBuckets?: Buckets;
  }
}

/** The keeper of the vaults in this browser's own storage and the host's journals. */
export async function createBrowserKeeper(host: Host): Promise<VaultKeeper> {
  const found = await findIndexedDb(indexedDB, navigator.storageBuckets, (work) =>
    navigator.locks.request(writerLockOf('casemark'), { ifAvailable: true }, async (lock) => {
      if (lock !== null) await work();
    }),
  );
  return createVaultKeeper({
    indexedDb: {
      ...found,
      IDBKeyRange,
      tidy: (...which) => sweepStore(found.indexedDB, ...which),
    },
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
