import { caseReferenceKey } from '../../shared/cases/case-reference.ts';
import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import type { Entry } from '../../shared/cases/entry.ts';
import { foldEntries } from '../../shared/cases/fold.ts';
import { summariseCase } from '../../shared/cases/summarise-case.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { CaseRow, EntryRow, SummaryRow } from '../../shared/vault-format/rows.ts';
import { sealChains } from './seal-chain.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { DuplicateReference } from './vault.ts';

/** Seals chains that are new to the vault and commits all of them or none. Returns their lines in the list. */
export async function addCases(
  store: UnlockedStore,
  framework: Framework,
  chains: readonly (readonly Entry[])[],
  progress: (done: number, total: number) => void,
): Promise<readonly CaseSummary[]> {
  const summaries: CaseSummary[] = [];
  const rows: { cases: CaseRow[]; summaries: SummaryRow[]; entries: EntryRow[] } = {
    cases: [],
    summaries: [],
    entries: [],
  };
  for (let from = 0; from < chains.length; from += chunkSize) {
    const chunk = chains.slice(from, from + chunkSize).map((stored) => ({
      stored,
      summary: summariseCase(framework, foldEntries(stored)),
    }));
    const sealed = await sealChains(store, chunk);
    summaries.push(...chunk.map(({ summary }) => summary));
    rows.cases.push(...sealed.cases);
    rows.summaries.push(...sealed.summaries);
    rows.entries.push(...sealed.entries);
  }
  await store.commit(rows, (written) => {
    // Sealing takes an instant; a journal of its own for each case is what takes time. The last is told when all is on disk.
    if (written < chains.length) progress(written, chains.length);
  });
  progress(chains.length, chains.length);
  return summaries;
}

/**
 * The first of the new references that the inspection has already, or that stands earlier among the new ones.
 * `snp-014` and `SNP-014 ` are one case: two would be marked by two people.
 */
export function findDuplicate(
  known: readonly CaseSummary[],
  references: readonly string[],
): DuplicateReference | null {
  const seen = new Set(known.map(({ caseReference }) => caseReferenceKey(caseReference)));
  for (const [index, reference] of references.entries()) {
    const compared = caseReferenceKey(reference);
    if (seen.has(compared)) return { kind: 'duplicate-case-reference', index };
    seen.add(compared);
  }
  return null;
}

const chunkSize = 50;
