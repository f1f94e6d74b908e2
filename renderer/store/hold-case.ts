import type { Author } from '../../shared/cases/entry.ts';
import { summariseCase } from '../../shared/cases/summarise-case.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import type { EntryRow } from '../../shared/vault-format/rows.ts';
import { type ChainSummary, type SealableEntry, sealEntry, sealSummary } from './case-records.ts';
import type { RowsToPut } from './commit-durably.ts';
import { createOpenCase, type HeldCase } from './create-open-case.ts';
import type { Held } from './held-chains.ts';
import type { LoadedCase } from './load-case.ts';
import type { Schedule } from './schedule.ts';
import { toStoreFault } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';

export type HoldParts = {
  readonly store: UnlockedStore;
  readonly author: Author;
  readonly ports: Ports;
  readonly schedule: Schedule;
  readonly inspectionClosed: boolean;
  /** Told of the line that stands for the chain now. */
  readonly onChanged: (summary: ChainSummary) => void;
  readonly onLetGo: () => void;
};

/** A case that was read, held for whoever opens it. */
export function holdCase(
  parts: HoldParts & { readonly committed: boolean },
  loaded: LoadedCase,
): Held<HeldCase> {
  const { store } = parts;
  const { key, inspectionId, framework, chain, kase } = loaded;
  const sealRows = createRowSealing(parts, key, kase.id);
  const held = createOpenCase({
    framework,
    chain,
    author: parts.author,
    ports: parts.ports,
    schedule: parts.schedule,
    inspectionClosed: parts.inspectionClosed,
    committed: parts.committed,
    write: async (entries, present) =>
      commitOrDisconnect(store, await sealRows(entries, summariseCase(framework, present))),
    onLetGo: parts.onLetGo,
  });
  return {
    inspectionId,
    held,
    seal: (entries) => sealRows(entries, summariseCase(framework, held.getCase())),
  };
}

/** Seals entries with the line that they lead to, each entry once. */
export function createRowSealing(
  { store, onChanged }: Pick<HoldParts, 'store' | 'onChanged'>,
  key: CryptoKey,
  chainId: Id,
): (entries: readonly SealableEntry[], summary: ChainSummary) => Promise<RowsToPut> {
  // Sealing begins at once and side by side; only the commit waits for all of it.
  // An entry is sealed once: a second attempt must give the journal the bytes that it may have already.
  const sealedEntries = new WeakMap<SealableEntry, Promise<EntryRow>>();
  const sealOnce = (entry: SealableEntry): Promise<EntryRow> => {
    const sealed = sealedEntries.get(entry) ?? sealEntry(store, key, chainId, entry);
    sealedEntries.set(entry, sealed);
    return sealed;
  };
  return async (entries, summary) => {
    onChanged(summary);
    const [entryRows, summaryRow] = await Promise.all([
      Promise.all(entries.map(sealOnce)),
      sealSummary(store, key, summary),
    ]);
    return { entries: entryRows, summaries: [summaryRow] };
  };
}

/** A connection that failed is let go of, so that the next attempt opens another. */
export async function commitOrDisconnect(store: UnlockedStore, rows: RowsToPut): Promise<void> {
  try {
    await store.commit(rows);
  } catch (error) {
    if (toStoreFault(error).kind === 'store-unavailable') store.disconnect();
    throw error;
  }
}
