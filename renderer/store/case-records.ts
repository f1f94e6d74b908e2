import * as z from 'zod';
import { CaseSummary } from '../../shared/cases/case-summary.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ladder } from '../../shared/kernel/upgrade.ts';
import { ReviewSummary } from '../../shared/moderation/review-summary.ts';
import { readUnsealed } from '../../shared/vault-format/read-unsealed.ts';
import type { CaseRow, EntryRow, SummaryRow } from '../../shared/vault-format/rows.ts';
import { createWrappedKey, seal, unseal, unwrapKey } from '../../shared/vault-format/seal.ts';
import type { UnlockedStore } from './unlocked-store.ts';

/** The line that stands in a list for a chain: that of a case, of a second marking, or of a review. */
export type ChainSummary = CaseSummary | ReviewSummary;

/** What is sealed of an entry: the whole of it, as it is hashed. Its chain is told by where it is sealed. */
export type SealableEntry = { readonly seq: number };

/** A new case's own key, or a review's, and the row that keeps it wrapped under the vault's data key. */
export async function createCaseKey(
  store: UnlockedStore,
  chainId: string,
  inspectionId: string,
): Promise<{ key: CryptoKey; row: CaseRow }> {
  const { key, wrapped } = await createWrappedKey(store.dataKey(), store.place('cases', chainId));
  return { key, row: { id: chainId, inspectionId, wrappedKey: wrapped } };
}

export function openCaseKey(store: UnlockedStore, row: CaseRow): Promise<CryptoKey> {
  return unwrapKey(store.dataKey(), store.place('cases', row.id), row.wrappedKey);
}

export async function sealEntry(
  store: UnlockedStore,
  key: CryptoKey,
  chainId: Id,
  entry: SealableEntry,
): Promise<EntryRow> {
  const { seq } = entry;
  const sealed = await seal(key, store.place('entries', chainId, seq), entry);
  return { caseId: chainId, seq, sealed };
}

/** The entry as it was stored: bringing it up to date is `readChain`'s work, because hashes are over what was stored. */
export function unsealEntry(store: UnlockedStore, key: CryptoKey, row: EntryRow): Promise<unknown> {
  return unseal(key, store.place('entries', row.caseId, row.seq), row.sealed);
}

export function isReviewSummary(summary: ChainSummary): summary is ReviewSummary {
  return 'reviewId' in summary;
}

/** Under which the chain is stored. */
export function chainIdOf(summary: ChainSummary): Id {
  return isReviewSummary(summary) ? summary.reviewId : summary.caseId;
}

export async function sealSummary(
  store: UnlockedStore,
  key: CryptoKey,
  summary: ChainSummary,
): Promise<SummaryRow> {
  const chainId = chainIdOf(summary);
  const sealed = await seal(key, store.place('summaries', chainId), summary);
  return { caseId: chainId, inspectionId: summary.inspectionId, sealed };
}

export async function openSummary(
  store: UnlockedStore,
  key: CryptoKey,
  row: SummaryRow,
): Promise<ChainSummary> {
  const place = store.place('summaries', row.caseId);
  return readUnsealed(place, await unseal(key, place, row.sealed), summaryLadder);
}

const summaryLadder: Ladder<ChainSummary> = {
  current: 1,
  schema: z.union([CaseSummary, ReviewSummary]),
  steps: [],
};
