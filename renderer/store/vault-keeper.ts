import type { BackupPort } from '../../shared/backups/backup-port.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { JournalPort } from '../../shared/journal/journal-port.ts';
import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import {
  type DeriveKey,
  defaultKdfCost,
  isLongEnough,
  type KdfCost,
  passphraseMinLength,
} from '../../shared/vault-format/passphrase-key.ts';
import { createVaultRecord } from './change-vault-record.ts';
import { fromJournal } from './copies/journal-failed.ts';
import { type ComparedCopies, levelOf, type UnlockProgress } from './copies/mend-copies.ts';
import { openCopies } from './copies/open-copies.ts';
import {
  type BothPeeks,
  faultOf,
  faultOfJournal,
  type OpenedKey,
  openDataKey,
  presenceOf,
} from './copies/peek-both.ts';
import { peekJournal } from './copies/vault-journal.ts';
import { emptyLevel } from './copies/vault-level.ts';
import { deleteVault } from './delete-vault.ts';
import { openExampleVault } from './example-vault.ts';
import { holdWriterLock, type Locks, type Release, writerLockOf } from './hold-writer-lock.ts';
import { createLockedVaults } from './locked-vaults.ts';
import { peekVault } from './peek-vault.ts';
import { createIdentity } from './people/identity-record.ts';
import { createRecoveryKeeper, type RecoveryKeeper } from './recovery/recovery-keeper.ts';
import { createRescue } from './rescue/create-rescue.ts';
import type { Rescue } from './rescue/rescue.ts';
import { createRestore } from './restoring/create-restore.ts';
import { openRestoredCopies } from './restoring/open-restored-copies.ts';
import type { Restore } from './restoring/restore.ts';
import { rewriteStore } from './retention/rewrite-store.ts';
import type { Schedule } from './schedule.ts';
import { attempt } from './store-fault.ts';
import { tellMending } from './tell-mending.ts';
import { openUnlockedStore, type UnlockedStore } from './unlocked-store.ts';
import { openVault } from './unlocked-vault.ts';
import type { NewOwner, StoreFault, Vault, VaultPresence } from './vault.ts';
import type { IndexedDb } from './vault-database.ts';
import { sealPerson } from './vault-person.ts';

/** Makes vaults and opens them. */
export type VaultKeeper = RecoveryKeeper & {
  presence(name: VaultName): Promise<VaultPresence>;
  create(name: VaultName, owner: NewOwner): Promise<Result<Vault, StoreFault>>;
  /**
   * Compares the two copies of the vault, gives to each what it lacks, and opens it. `Vault.recovery` tells what
   * that mended.
   */
  unlock(
    name: VaultName,
    passphrase: string,
    progress?: (progress: UnlockProgress) => void,
  ): Promise<Result<Vault, StoreFault>>;
  /** Unlocks the example inspection, made on first use and made again when it cannot be read. */
  openExample(): Promise<Result<Vault, StoreFault>>;
  /** Puts the example inspection back to how it began. It must be locked. */
  resetExample(): Promise<Result<void, StoreFault>>;
  /** True while entries that a lock found unsaved still wait, sealed, for the disk: leaving now would lose them. */
  hasUnsaved(): boolean;
  readonly restore: Restore;
  readonly rescue: Rescue;
};

/** What the keeper is given of the browser. */
type KeeperParts = {
  readonly indexedDb: IndexedDb;
  readonly journal: JournalPort;
  readonly backups: BackupPort;
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
  const lockedVaults = createLockedVaults({ now: ports.now, schedule: parts.schedule });

  /** Runs with the writer's lock. Whoever returns true for `keeps` gives it back themselves. */
  const asWriter = async <Value, Fault = StoreFault>(
    name: VaultName,
    act: (release: Release) => Promise<Result<Value, Fault>>,
    keeps: (result: Result<Value, Fault>) => boolean,
    opens: 'opens' | 'only-writes' = 'only-writes',
  ): Promise<Result<Value, StoreFault | Fault>> => {
    // Nothing is read while sealed entries wait: what is on disk is older than what was typed.
    const waits = await lockedVaults.settle(name);
    const takenOver = opens === 'opens' ? waits?.takeOver?.() : null;
    if (waits && !takenOver) return err(waits.fault);
    const release =
      takenOver?.release ??
      (await holdWriterLock(parts.locks, writerLockOf(name), parts.lockWaitMs ?? 1000));
    if (release === null) return err({ kind: 'vault-open-elsewhere' });
    let kept = false;
    try {
      const result = await act(release);
      kept = keeps(result);
      return result;
    } finally {
      if (takenOver) await (kept ? takenOver.done() : takenOver.putBack());
      else if (!kept) await release();
    }
  };

  const openWith = async (
    release: Release,
    opening: {
      readonly name: VaultName;
      readonly vaultId: Id;
      readonly dataKey: CryptoKey;
      readonly compared: ComparedCopies | null;
    },
    begin: (store: UnlockedStore) => Promise<void>,
  ): Promise<Vault> => {
    const { compared } = opening;
    const store = await openUnlockedStore({
      indexedDb: parts.indexedDb,
      journal: parts.journal,
      ...opening,
      level: compared === null ? emptyLevel : levelOf(compared),
    });
    try {
      await begin(store);
      const vault = await openVault({
        store,
        ports,
        schedule: parts.schedule,
        deriveKey,
        kdfCost,
        builtInFrameworks: parts.builtInFrameworks,
        compared,
        onLocked: (left) => lockedVaults.giveUp(store, release, left),
      });
      if (compared !== null) await tellMending(store, vault, compared);
      return vault;
    } catch (error) {
      await store.untilIdle();
      store.close();
      throw error;
    }
  };

  const peekBoth = async (name: VaultName): Promise<BothPeeks> => {
    const [store, second] = await Promise.all([
      peekVault(indexedDB, name),
      peekJournal(parts.journal, name),
    ]);
    return { store, second };
  };

  const presenceIn = (name: VaultName, { store, second }: BothPeeks): VaultPresence => {
    const presence = presenceOf(store.presence, second.presence);
    // What the browser cannot open may be this very vault: nobody is to begin anew beside it.
    const mayBeThere = presence === 'absent' && name === 'casemark' && parts.indexedDb.isStandIn;
    return mayBeThere ? 'unreadable' : presence;
  };

  const openBoth = async (
    release: Release,
    name: VaultName,
    peek: BothPeeks,
    { vaultId, dataKey, openedBy }: OpenedKey,
    progress: (progress: UnlockProgress) => void,
    begin: (store: UnlockedStore) => Promise<void> = async () => {},
  ): Promise<Vault> => {
    const { indexedDb, journal } = parts;
    const copies = { indexedDb, journal, name, vaultId, dataKey, progress };
    const compared = await openCopies({ ...copies, openedBy, ...peek });
    if (compared.rewriteOwed) await rewriteStore(copies);
    return openWith(release, { name, vaultId, dataKey, compared }, async (store) => {
      for (const rows of lockedVaults.takenOver(name)) await store.commit(rows);
      await begin(store);
    });
  };

  const keeper: VaultKeeper = {
    ...createRecoveryKeeper({
      peekBoth,
      kdfCost,
      deriveKey,
      openAsWriter: (name, open) => asWriter(name, open, isOk, 'opens'),
      openBoth,
    }),

    presence: async (name) => {
      const { store, second } = await peekBoth(name);
      return presenceIn(name, { store, second });
    },

    create: async (name, { passphrase, personName, recipient = null }) => {
      if (!isLongEnough(passphrase)) {
        return err({ kind: 'passphrase-too-short', minLength: passphraseMinLength });
      }
      const create = async (release: Release): Promise<Result<Vault, StoreFault>> => {
        const { store, second } = await peekBoth(name);
        if (second.presence === 'unavailable') return err(faultOfJournal(second.fault));
        const presence = presenceIn(name, { store, second });
        if (presence !== 'absent') return err(faultOf(presence));
        await parts.askToPersist();
        const vaultId = ports.createId();
        return attempt(async () => {
          const { record, dataKey } = await createVaultRecord(
            vaultId,
            passphrase,
            kdfCost,
            deriveKey,
            recipient,
          );
          return openWith(release, { name, vaultId, dataKey, compared: null }, async (store) => {
            const person = await sealPerson(store, { id: ports.createId(), name: personName });
            const { row: identity } = await createIdentity(store, ports);
            await store.commit({ vault: [record], person: [person], identity: [identity] });
          });
        });
      };
      return asWriter(name, create, isOk);
    },

    unlock: async (name, passphrase, progress = () => {}) => {
      const unlock = async (release: Release): Promise<Result<Vault, StoreFault>> => {
        const peek = await peekBoth(name);
        const presence = presenceIn(name, peek);
        if (presence !== 'present') return err(faultOf(presence));
        const opened = await attempt(() => openDataKey(peek, passphrase, deriveKey));
        if (!opened.ok) return opened;
        const { value } = opened;
        if (value === null) return err({ kind: 'wrong-passphrase' });
        return attempt(() => openBoth(release, name, peek, value, progress));
      };
      return asWriter(name, unlock, isOk, 'opens');
    },

    openExample: () => openExampleVault(keeper, parts),

    resetExample: () => {
      const name = 'casemark-example';
      return asWriter(
        name,
        () =>
          attempt(async () => {
            const heads = fromJournal(await parts.journal.list(name));
            await deleteVault(indexedDB, name);
            const ids = heads.map(({ journalId }) => journalId);
            fromJournal(await parts.journal.remove(name, ids));
          }),
        () => false,
      );
    },

    hasUnsaved: lockedVaults.hasUnsaved,

    restore: createRestore({
      ...parts,
      indexedDB,
      asWriter,
      openRestored: async (release, restored, progress) => {
        const compared = await openRestoredCopies(parts, restored, progress);
        return openWith(release, { ...restored, compared }, async () => {});
      },
    }),

    rescue: createRescue({ ...parts, ...parts.indexedDb, now: ports.now }),
  };
  return keeper;
}

function isOk({ ok }: Result<unknown, unknown>): boolean {
  return ok;
}
