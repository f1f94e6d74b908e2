import type { Id } from '../../shared/kernel/id.ts';
import type { CaseRow, EntryRow, SummaryRow } from '../../shared/vault-format/rows.ts';
import {
  type ChainSummary,
  chainIdOf,
  createCaseKey,
  type SealableEntry,
  sealEntry,
  sealSummary,
} from './case-records.ts';
import type { UnlockedStore } from './unlocked-store.ts';

/** A chain that is new to the vault: its entries as they are to be stored, and its line in a list. */
export type NewChain = {
  readonly stored: readonly unknown[];
  readonly summary: ChainSummary;
};

/** Rows of new chains, to be committed together. */
export type NewChainRows = {
  readonly cases: readonly CaseRow[];
  readonly summaries: readonly SummaryRow[];
  readonly entries: readonly EntryRow[];
};

/** Seals chains, each under a new key of its own. */
export async function sealChains(
  store: UnlockedStore,
  chains: readonly NewChain[],
): Promise<NewChainRows> {
  const sealed = await Promise.all(chains.map((chain) => sealChain(store, chain)));
  return {
    cases: sealed.map(({ row }) => row),
    summaries: sealed.map(({ summary }) => summary),
    entries: sealed.flatMap(({ entries }) => entries),
  };
}

async function sealChain(store: UnlockedStore, { stored, summary }: NewChain) {
  const chainId: Id = chainIdOf(summary);
  const { key, row } = await createCaseKey(store, chainId, summary.inspectionId);
  const [summaryRow, entries] = await Promise.all([
    sealSummary(store, key, summary),
    Promise.all(stored.map((entry) => sealEntry(store, key, chainId, entry as SealableEntry))),
  ]);
  return { row, summary: summaryRow, entries };
}
