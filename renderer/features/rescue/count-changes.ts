import type { RestoreCase, RestoreChange, RestorePlan } from '../../store/restoring/restore.ts';

/** In the order in which a person should see them: what is taken away first. */
export const changesInOrder = [
  'goes-back',
  'goes-away',
  'comes-back',
  'goes-forward',
  'same',
] as const satisfies readonly RestoreChange[];

/** Cases by what would become of them, those that would lose something first. */
export function sortByChange(cases: readonly RestoreCase[]): readonly RestoreCase[] {
  return cases.toSorted(
    (one, other) =>
      changesInOrder.indexOf(one.change) - changesInOrder.indexOf(other.change) ||
      (one.caseReference ?? one.caseId).localeCompare(other.caseReference ?? other.caseId),
  );
}

/** How many reviews and second markings would be other than they are. */
export function countReviews(cases: readonly RestoreCase[]): number {
  return cases.filter(({ what, change }) => what !== undefined && change !== 'same').length;
}

/** How many cases each change befalls; those that befall none are left out. */
export function countChanges(
  cases: readonly RestoreCase[],
): readonly { readonly change: RestoreChange; readonly count: number }[] {
  return changesInOrder
    .map((change) => ({
      change,
      count: cases.filter((one) => one.what === undefined && one.change === change).length,
    }))
    .filter(({ count }) => count > 0);
}

/** Whether anything that is here now would no longer be. */
export function takesAway({ otherVault, cases }: RestorePlan): boolean {
  return otherVault || cases.some(({ change }) => change === 'goes-back' || change === 'goes-away');
}

/** What the vault holds once the plan is carried out. */
export function countAfter(cases: readonly RestoreCase[]): { cases: number; entries: number } {
  const stands = cases.flatMap(({ after }) => after ?? []);
  return {
    cases: cases.filter(({ what, after }) => what === undefined && after !== null).length,
    entries: stands.reduce((sum, { entries }) => sum + entries, 0),
  };
}
