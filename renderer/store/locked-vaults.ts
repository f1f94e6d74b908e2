import type { VaultName } from '../../shared/journal/vault-name.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import type { RowsToPut } from './commit-durably.ts';
import type { Release } from './hold-writer-lock.ts';
import { createSaveQueue, type SaveQueue } from './save-queue.ts';
import type { Schedule } from './schedule.ts';
import { savingFault, VaultGone } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { StoreFault } from './vault.ts';
import { withinPatience } from './within-patience.ts';

/** Vaults that were locked and still have something to write. Until it is written the writer's lock is kept. */
export type LockedVaults = {
  /** Gives a vault up once nothing is under way in it and what its lock found unsaved is on disk. */
  giveUp(store: UnlockedStore, release: Release, left: readonly RowsToPut[]): Promise<void>;
  /** Waits for what a locked vault has to write. Says why it could not be written; null when nothing waits. */
  settle(name: VaultName): Promise<WhatWaits | null>;
  /** What waits of a vault whose lock was taken over: to be written again once its store is made again. */
  takenOver(name: VaultName): readonly RowsToPut[];
  hasUnsaved(): boolean;
};

export type WhatWaits = {
  readonly fault: StoreFault;
  /**
   * Only a key can make a store again that went away. Whoever is about to open the vault takes over the writer's lock
   * and what waits. Null where waiting may still help.
   */
  readonly takeOver: (() => TakenOver) | null;
};

export type TakenOver = {
  readonly release: Release;
  /** The vault was opened, and has written what waited. */
  done(): void;
  /** The vault was not opened: everything waits as before. */
  putBack(): Promise<void>;
};

type Backlog = {
  readonly store: UnlockedStore;
  readonly release: Release;
  readonly queue: SaveQueue<RowsToPut>;
  storeGone: boolean;
  taken: readonly RowsToPut[] | null;
};

export function createLockedVaults(parts: {
  readonly now: Ports['now'];
  readonly schedule: Schedule;
}): LockedVaults {
  const backlogs = new Map<VaultName, Backlog>();
  const leaving = new Map<VaultName, Promise<void>>();

  const leave = (store: UnlockedStore, release: Release): Promise<void> => {
    const left = store
      .untilIdle()
      .then(() => {
        store.close();
        return release();
      })
      .finally(() => {
        leaving.delete(store.name);
        backlogs.delete(store.name);
      });
    leaving.set(store.name, left);
    return left;
  };

  const giveUp: LockedVaults['giveUp'] = async (store, release, left) => {
    if (left.length === 0) return withinPatience(parts.schedule, leave(store, release));
    const queue = createSaveQueue<RowsToPut>({
      write: async (waiting) => {
        try {
          for (const rows of waiting) await store.commit(rows);
        } catch (error) {
          backlog.storeGone = error instanceof VaultGone;
          store.disconnect();
          throw error;
        }
        await leave(store, release);
      },
      now: parts.now,
      schedule: parts.schedule,
      changed: () => {},
    });
    const backlog: Backlog = { store, release, queue, storeGone: false, taken: null };
    backlogs.set(store.name, backlog);
    for (const rows of left) queue.add(rows);
  };

  const takeOver = (backlog: Backlog) => (): TakenOver => {
    const { store, release, queue } = backlog;
    const waiting = queue.stop();
    backlog.taken = waiting;
    return {
      release,
      done: () => {
        backlogs.delete(store.name);
        store.close();
      },
      putBack: () => giveUp(store, release, waiting),
    };
  };

  return {
    giveUp,
    settle: async (name) => {
      const work = leaving.get(name);
      if (work) await withinPatience(parts.schedule, work);
      const backlog = backlogs.get(name);
      const saving = await backlog?.queue.settle();
      if (backlog === undefined || saving?.state !== 'failed') return null;
      if (backlog.storeGone && backlog.taken === null) await backlog.store.untilIdle();
      const free = backlog.storeGone && backlog.taken === null && backlogs.get(name) === backlog;
      return { fault: savingFault(saving.problem), takeOver: free ? takeOver(backlog) : null };
    },
    takenOver: (name) => backlogs.get(name)?.taken ?? [],
    hasUnsaved: () => backlogs.size > 0,
  };
}
