import type { Case } from '../../shared/cases/case.ts';
import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import type { Id } from '../../shared/kernel/id.ts';
import { loadCase } from './load-case.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { AllCases, Vault } from './vault.ts';

/**
 * The cases of a list as they stand, one after another, so that the screen can be drawn in between. One that is known
 * as it stands is not read again. One that cannot be read is named and keeps nobody from
 * the others.
 */
export async function readAllCases(
  store: UnlockedStore,
  frameworks: Vault['frameworks'],
  summaries: readonly CaseSummary[],
  known: (summary: CaseSummary) => Case | undefined,
  progress: (done: number, total: number) => void,
): Promise<AllCases> {
  const cases: Case[] = [];
  const unreadable: Id[] = [];
  for (const [index, summary] of summaries.entries()) {
    const { caseId } = summary;
    const already = known(summary);
    if (already !== undefined) cases.push(already);
    else {
      const loaded = await attempt(() => loadCase(store, frameworks, caseId));
      if (loaded.ok && loaded.value.ok) cases.push(loaded.value.value.kase);
      else unreadable.push(caseId);
    }
    progress(index + 1, summaries.length);
  }
  return { cases, unreadable };
}
