import type { Id } from '../../shared/kernel/id.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { SealableEntry } from './case-records.ts';
import type { RowsToPut } from './commit-durably.ts';
import type { Saving } from './open-case.ts';
import type { CaseFault, StoreFault } from './vault.ts';

/** A chain held open by one or more screens. The vault keeps it until all have closed it and all is saved. */
export type HeldChain<Open> = {
  hold(): Open;
  recordPending(): void;
  getSaving(): Saving;
  /** The inspection was closed, or opened again. */
  setInspectionClosed(closed: boolean): void;
  settle(): Promise<unknown>;
  /** Takes no more entries, makes no more attempts, and hands back the entries that may not be on disk. */
  stop(): Promise<readonly SealableEntry[]>;
};

/** One that is held, of which inspection it is, and how what it has not written is sealed. */
export type Held<Chain> = {
  readonly inspectionId: Id;
  readonly held: Chain;
  readonly seal: (entries: readonly SealableEntry[]) => Promise<RowsToPut>;
};

/** Chains of one kind that are on screen: each is held once, however many screens show it. */
export type HeldChains<Open, Chain extends HeldChain<Open>> = {
  /** Loads it where nobody holds it yet, and holds it for one more. */
  open(chainId: Id): Promise<Result<Open, StoreFault | CaseFault>>;
  /** Null where nobody holds it. */
  held(chainId: Id): Chain | null;
  letGoOf(chainId: Id): void;
  /** Lets go of it and of what waits: it is being deleted. */
  drop(chainId: Id): Promise<void>;
  setInspectionClosed(inspectionId: Id, closed: boolean): void;
  hasUnsaved(): boolean;
  some(holds: (chain: Chain) => boolean): boolean;
  recordPending(): void;
  settle(): Promise<unknown>;
  /** Stops for good. What may not be on disk is handed back, sealed: committing it later needs no key. */
  stop(): Promise<readonly RowsToPut[]>;
};

export function createHeldChains<Open, Chain extends HeldChain<Open>>(
  load: (chainId: Id) => Promise<Result<Held<Chain>, StoreFault | CaseFault>>,
): HeldChains<Open, Chain> {
  const chains = new Map<Id, Held<Chain>>();
  const openings = new Map<Id, ReturnType<typeof load>>();
  let over = false;

  const begin = async (chainId: Id): ReturnType<typeof load> => {
    const loaded = await load(chainId);
    if (!loaded.ok) return loaded;
    if (over) return err({ kind: 'store-unavailable' });
    chains.set(chainId, loaded.value);
    return loaded;
  };

  return {
    open: async (chainId) => {
      const already = chains.get(chainId);
      if (already) return ok(already.held.hold());
      const opening = openings.get(chainId) ?? begin(chainId);
      openings.set(chainId, opening);
      const opened = await opening.finally(() => openings.delete(chainId));
      return opened.ok ? ok(opened.value.held.hold()) : opened;
    },
    held: (chainId) => chains.get(chainId)?.held ?? null,
    letGoOf: (chainId) => chains.delete(chainId),
    drop: async (chainId) => {
      const stopping = chains.get(chainId)?.held.stop();
      chains.delete(chainId);
      await stopping;
    },
    setInspectionClosed: (inspectionId, closed) => {
      for (const one of chains.values()) {
        if (one.inspectionId === inspectionId) one.held.setInspectionClosed(closed);
      }
    },
    hasUnsaved: () => [...chains.values()].some(({ held }) => held.getSaving().state === 'failed'),
    some: (holds) => [...chains.values()].some(({ held }) => holds(held)),
    recordPending: () => {
      for (const { held } of [...chains.values()]) held.recordPending();
    },
    settle: () => Promise.all([...chains.values()].map(({ held }) => held.settle())),
    stop: async () => {
      over = true;
      const left = [...chains.values()].map(async ({ held, seal }) => {
        held.recordPending();
        const entries = await held.stop();
        return entries.length === 0 ? [] : [await seal(entries)];
      });
      chains.clear();
      return (await Promise.all(left)).flat();
    },
  };
}
