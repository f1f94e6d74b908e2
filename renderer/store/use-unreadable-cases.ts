import { useEffect, useState } from 'react';
import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { useVault } from './store-context.tsx';
import type { Vault } from './vault.ts';

export type UnreadableCase = {
  readonly caseId: Id;
  /** Null where its line in a list cannot be read either: it may be of any inspection. */
  readonly line: Line | null;
};

type Line = Pick<CaseSummary, 'caseReference' | 'inspectionId'>;

/** Cases that neither copy held whole at unlocking, and that were not deleted since. */
export function useUnreadableCases(): readonly UnreadableCase[] {
  const vault = useVault();
  const [lines, setLines] = useState<ReadonlyMap<Id, Line>>(new Map());
  const caseIds = vault.recovery?.casesUnreadable ?? none;
  useEffect(() => {
    if (caseIds.length === 0) return;
    let left = false;
    void readLines(vault, caseIds).then((read) => {
      if (!left) setLines(read);
    });
    return () => {
      left = true;
    };
  }, [vault, caseIds]);
  const deleted = new Set(vault.deletedCases().map(({ caseId }) => caseId));
  return caseIds
    .filter((caseId) => !deleted.has(caseId))
    .map((caseId) => ({ caseId, line: lines.get(caseId) ?? null }));
}

const none: readonly Id[] = [];

async function readLines(vault: Vault, caseIds: readonly Id[]): Promise<ReadonlyMap<Id, Line>> {
  const lines = new Map<Id, Line>();
  const inspections = await vault.inspections.list();
  if (!inspections.ok) return lines;
  for (const { id } of inspections.value) {
    const summaries = await vault.cases.list(id);
    if (!summaries.ok) continue;
    for (const summary of summaries.value) {
      if (caseIds.includes(summary.caseId)) lines.set(summary.caseId, summary);
    }
    // A review that neither copy holds whole stands here under the reference of its case.
    const reviews = await vault.reviews.list(id);
    if (!reviews.ok) continue;
    for (const review of reviews.value) {
      if (caseIds.includes(review.reviewId)) lines.set(review.reviewId, review);
    }
  }
  return lines;
}
