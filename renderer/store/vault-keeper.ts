import type { Framework } from '../../shared/frameworks/framework.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { RowsToPut } from './commit-durably.ts';
import { deleteVault } from './delete-vault.ts';
import { openExampleVault } from './example-vault.ts';
import { holdWriterLock, type Locks, type Release } from './hold-writer-lock.ts';
import {
  type DeriveKey,
  defaultKdfCost,
  isLongEnough,
  type KdfCost,
  passphraseMinLength,
} from './passphrase-key.ts';
import { peekVault } from './peek-vault.ts';
import { createSaveQueue, type SaveQueue } from './save-queue.ts';
import type { Schedule } from './schedule.ts';
import { attempt } from './store-fault.ts';
import { openUnlockedStore, type UnlockedStore } from './unlocked-store.ts';
import { openVault } from './unlocked-vault.ts';
import type { NewOwner, StoreFault, Vault, VaultPresence } from './vault.ts';
import type { IndexedDb } from './vault-database.ts';
import { sealPerson } from './vault-person.ts';
import { createVaultRecord, unwrapDataKey } from './vault-record.ts';

/** Makes vaults and opens them. */
export type VaultKeeper = {
  presence(name: VaultName): Promise<VaultPresence>;
  create(name: VaultName, owner: NewOwner): Promise<Result<Vault, StoreFault>>;
  unlock(name: VaultName, passphrase: string): Promise<Result<Vault, StoreFault>>;
  /** Unlocks the example inspection, made on first use and made again when it cannot be read. */
  openExample(): Promise<Result<Vault, StoreFault>>;
  /** Puts the example inspection back to how it began. It must be locked. */
  resetExample(): Promise<Result<void, StoreFault>>;
  /** True while entries that a lock found unsaved still wait, sealed, for the disk: leaving now would lose them. */
  hasUnsaved(): boolean;
};

/** What the keeper is given of the browser. */
type KeeperParts = {
  readonly indexedDb: IndexedDb;
  readonly locks: Locks;
  readonly deriveKey: DeriveKey;
  readonly ports: Ports;
  readonly schedule: Schedule;
  readonly builtInFrameworks: readonly Framework[];
  /** Asks the browser not to clear the store when space runs short. */
  readonly askToPersist: () => Promise<unknown>;
  readonly kdfCost?: KdfCost;
  /** How long to wait for a page that is just being left to give the writer's lock back. */
  readonly lockWaitMs?: number;
};

export function createVaultKeeper(parts: KeeperParts): VaultKeeper {
  const { ports, kdfCost = defaultKdfCost, deriveKey } = parts;
  const { indexedDB } = parts.indexedDb;
  const backlogs = new Map<VaultName, SaveQueue<RowsToPut>>();

  /** Runs with the writer's lock. Whoever returns true for `keeps` gives it back themselves. */
  const asWriter = async <Value>(
    name: VaultName,
    act: (release: Release) => Promise<Result<Value, StoreFault>>,
    keeps: (result: Result<Value, StoreFault>) => boolean,
  ): Promise<Result<Value, StoreFault>> => {
    // Nothing is read while sealed entries wait: what is on disk is older than what was typed.
    const backlog = await backlogs.get(name)?.settle();
    if (backlog?.state === 'failed') return err({ kind: backlog.problem });
    const release = await holdWriterLock(parts.locks, `casemark/${name}`, parts.lockWaitMs ?? 1000);
    if (release === null) return err({ kind: 'vault-open-elsewhere' });
    let kept = false;
    try {
      const result = await act(release);
      kept = keeps(result);
      return result;
    } finally {
      if (!kept) await release();
    }
  };

  const openWith = async (
    release: Release,
    name: VaultName,
    vaultId: Id,
    dataKey: CryptoKey,
    begin: (store: UnlockedStore) => Promise<void>,
  ): Promise<Vault> => {
    const store = await openUnlockedStore(parts.indexedDb, name, vaultId, dataKey);
    try {
      await begin(store);
      return await openVault({
        store,
        ports,
        schedule: parts.schedule,
        builtInFrameworks: parts.builtInFrameworks,
        onLocked: (left) => finish(store, release, left),
      });
    } catch (error) {
      store.close();
      throw error;
    }
  };

  /** Gives the vault up, once what a lock found unsaved is on disk. */
  const finish = async (
    store: UnlockedStore,
    release: Release,
    left: readonly RowsToPut[],
  ): Promise<void> => {
    const giveUp = async () => {
      backlogs.delete(store.name);
      store.close();
      await release();
    };
    if (left.length === 0) return giveUp();
    const backlog = createSaveQueue<RowsToPut>({
      write: async (waiting) => {
        try {
          for (const rows of waiting) await store.commit(rows);
        } catch (error) {
          store.disconnect();
          throw error;
        }
        await giveUp();
      },
      now: ports.now,
      schedule: parts.schedule,
      changed: () => {},
    });
    backlogs.set(store.name, backlog);
    for (const rows of left) backlog.add(rows);
  };

  const keeper: VaultKeeper = {
    presence: async (name) => (await peekVault(indexedDB, name)).presence,

    create: async (name, { passphrase, personName }) => {
      if (!isLongEnough(passphrase)) {
        return err({ kind: 'passphrase-too-short', minLength: passphraseMinLength });
      }
      const create = async (release: Release): Promise<Result<Vault, StoreFault>> => {
        const { presence } = await peekVault(indexedDB, name);
        if (presence !== 'absent') return err(faultOf(presence));
        await parts.askToPersist();
        const vaultId = ports.createId();
        const { record, dataKey } = await createVaultRecord(
          vaultId,
          passphrase,
          kdfCost,
          deriveKey,
        );
        return attempt(() =>
          openWith(release, name, vaultId, dataKey, async (store) => {
            const person = await sealPerson(store, { id: ports.createId(), name: personName });
            await store.commit({ vault: [record], person: [person] });
          }),
        );
      };
      return asWriter(name, create, isOk);
    },

    unlock: (name, passphrase) => {
      const unlock = async (release: Release): Promise<Result<Vault, StoreFault>> => {
        const peek = await peekVault(indexedDB, name);
        if (peek.presence !== 'present') return err(faultOf(peek.presence));
        const { record } = peek;
        const dataKey = await unwrapDataKey(record, passphrase, deriveKey);
        if (dataKey === null) return err({ kind: 'wrong-passphrase' });
        return attempt(() => openWith(release, name, record.vaultId, dataKey, async () => {}));
      };
      return asWriter(name, unlock, isOk);
    },

    openExample: () => openExampleVault(keeper, parts),

    resetExample: () => {
      const name = 'casemark-example';
      return asWriter(
        name,
        () => attempt(() => deleteVault(indexedDB, name)),
        () => false,
      );
    },

    hasUnsaved: () => backlogs.size > 0,
  };
  return keeper;
}

function isOk({ ok }: Result<unknown, unknown>): boolean {
  return ok;
}

function faultOf(presence: VaultPresence): StoreFault {
  switch (presence) {
    case 'absent':
      return { kind: 'vault-absent' };
    case 'present':
      return { kind: 'vault-exists' };
    case 'from-a-newer-release':
      return { kind: 'vault-from-a-newer-release' };
    case 'unreadable':
      return { kind: 'record-damaged', place: 'vault' };
  }
}
