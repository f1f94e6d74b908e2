import Dexie from 'dexie';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { RecordDamaged } from '../../shared/vault-format/seal.ts';
import { allInOrder } from './all-in-order.ts';
import { openCaseKey, openSummary, unsealEntry } from './case-records.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { VaultDatabase } from './vault-database.ts';

/** Every entry of a case, or of a review, as it is stored. */
export type StoredChain = {
  readonly key: CryptoKey;
  readonly stored: readonly unknown[];
  /** Its line in a list was made from a later entry than there are: the end is gone. */
  readonly endIsGone: boolean;
};

/** Unseals a chain and verifies nothing. Throws what `toStoreFault` understands. */
export async function readStoredChain(
  store: UnlockedStore,
  chainId: string,
): Promise<Result<StoredChain, { readonly kind: 'case-absent' }>> {
  const database = await store.database();
  const [row, summaryRow, entryRows] = await Promise.all([
    database.cases.get(chainId),
    database.summaries.get(chainId),
    database.entries
      .where('[caseId+seq]')
      .between([chainId, Dexie.minKey], [chainId, Dexie.maxKey])
      .toArray(),
  ]);
  if (row === undefined) {
    // The manifest knows it: neither copy had it whole when the vault was unlocked.
    if (store.manifest().cases.includes(chainId))
      throw new RecordDamaged(store.place('cases', chainId));
    return err({ kind: 'case-absent' });
  }
  const key = await openCaseKey(store, row);
  const stored = await allInOrder(entryRows.map((entry) => unsealEntry(store, key, entry)));
  // A summary goes to disk with the entry it was made from: one that knows of a later entry shows that the end is gone.
  const summary = summaryRow && (await openSummary(store, key, summaryRow).catch(ignoreDamage));
  return ok({ key, stored, endIsGone: summary !== undefined && summary.seq >= stored.length });
}

/** The summary only repeats what the entries say; a damaged one is made again. */
function ignoreDamage(error: unknown): undefined {
  if (error instanceof RecordDamaged) return undefined;
  throw error;
}

/** Undefined where there is none. Throws RecordDamaged when it does not open. */
export async function readFirstEntry(store: UnlockedStore, chainId: string): Promise<unknown> {
  const database = await store.database();
  const [row, first] = await Promise.all([
    database.cases.get(chainId),
    database.entries.get([chainId, 0]),
  ]);
  if (row === undefined || first === undefined) return undefined;
  return unsealEntry(store, await openCaseKey(store, row), first);
}

/** The sequence number of each chain's last entry, from keys alone. */
export async function readLastSeqs(
  { entries }: VaultDatabase,
  chainIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const sorted = chainIds.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const keys = await entries
    .where('[caseId+seq]')
    .between([first, Dexie.minKey], [last, Dexie.maxKey])
    .primaryKeys();
  return new Map(keys);
}
