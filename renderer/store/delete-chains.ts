import type { Author } from '../../shared/cases/entry.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ChainLines, Lines } from './chain-lines.ts';
import { attempt } from './store-fault.ts';
import type { Deleted, UnlockedStore } from './unlocked-store.ts';
import type { Everything, StoreFault, Vault } from './vault.ts';
import type { openInspections } from './vault-inspections.ts';
import { sealEvent } from './vault-log.ts';

type DeleteParts = {
  readonly store: UnlockedStore;
  readonly lines: ChainLines;
  readonly author: Author;
  readonly ports: Ports;
  /** Carries a deletion out together with the inspection's own part in it. */
  readonly withoutCases: ReturnType<typeof openInspections>['withoutCases'];
  /** Lets go of what is on screen of a chain. */
  readonly drop: (chainId: Id) => Promise<unknown>;
  readonly onDeleted: () => void;
};

/**
 * Deletes cases with the second markings and the reviews of theirs, which hold them whole; or everything of an
 * inspection. What is asked for and is not here as a case may stand in a review that another vault began.
 */
export async function deleteChains(
  parts: DeleteParts,
  inspectionId: Id,
  caseIds: readonly Id[],
  progress: Parameters<Vault['cases']['delete']>[2] = () => {},
): Promise<Result<{ readonly storeRewritten: boolean }, StoreFault>> {
  const { store, author, ports } = parts;
  const deleted = await attempt(async () => {
    const gone = whatGoes(await parts.lines.read(inspectionId), caseIds);
    const here = gone.filter(({ isHere }) => isHere);
    for (const { caseId } of here) await parts.drop(caseId);
    const told = await sealEvent(store, author, ports, {
      kind: 'cases-deleted',
      inspectionId,
      cases: gone.filter(({ what }) => what === undefined || what === 'subject').length,
      reviews: gone.filter(({ what }) => what === 'review').length,
    });
    const ids = here.map(({ caseId }) => caseId);
    return parts.withoutCases(inspectionId, ids, async (rows) => {
      try {
        // What cannot be done now is done at the next unlocking, once the manifest has the cases as deleted.
        const removed = await attempt(() =>
          store.deleteCases(inspectionId, gone, ports.now(), { ...rows, log: [told] }),
        );
        if (!removed.ok && !hasDeleted(store, ids)) return removed;
        if (!removed.ok) return ok({ storeRewritten: false });
        const rewritten = await attempt(() => store.rewrite(progress));
        return ok({ storeRewritten: rewritten.ok && rewritten.value });
      } finally {
        parts.lines.forget();
        parts.onDeleted();
      }
    });
  });
  return deleted.ok ? deleted.value : deleted;
}

/** What stands of an inspection, of every kind, readable or not. */
export function everythingIn(lines: Lines): Everything {
  const { cases, secondMarkings, reviews, damaged } = lines;
  const caseIds = new Set([
    ...cases.map(({ caseId }) => caseId),
    ...damaged.filter(({ kind }) => kind === 'case').map(({ id }) => id),
    ...reviews.map(({ subjectCaseId }) => subjectCaseId),
  ]);
  const damagedReviews = damaged.filter(({ kind }) => kind === 'review').length;
  return {
    cases: caseIds.size,
    reviews: reviews.length + damagedReviews,
    ids: [
      ...caseIds,
      ...damaged.filter(({ id }) => !caseIds.has(id)).map(({ id }) => id),
      ...secondMarkings.map(({ caseId }) => caseId),
    ],
  };
}

function whatGoes(
  { cases, secondMarkings, reviews, damaged }: Lines,
  caseIds: readonly Id[],
): readonly Deleted[] {
  const asked = new Set(caseIds);
  const reviewIds = new Set(
    reviews
      .filter(({ reviewId, subjectCaseId }) => asked.has(reviewId) || asked.has(subjectCaseId))
      .map(({ reviewId }) => reviewId),
  );
  const isHere = true;
  const known = new Set<Id>();
  const gone: Deleted[] = [];
  const add = (deleted: Deleted) => {
    if (known.has(deleted.caseId)) return;
    known.add(deleted.caseId);
    gone.push(deleted);
  };
  for (const { caseId } of cases) if (asked.has(caseId)) add({ caseId, isHere });
  for (const { id, kind } of damaged) {
    if (asked.has(id)) add({ caseId: id, isHere, ...(kind === 'case' ? {} : { what: kind }) });
  }
  for (const { caseId, secondMarkingFor } of secondMarkings) {
    if (asked.has(caseId) || (secondMarkingFor !== undefined && reviewIds.has(secondMarkingFor))) {
      add({ caseId, isHere, what: 'second-marking' });
    }
  }
  for (const { reviewId, subjectCaseId } of reviews) {
    if (!reviewIds.has(reviewId)) continue;
    add({ caseId: reviewId, isHere, what: 'review' });
    // The case itself stands in the review: it is not to come back in another.
    add({ caseId: subjectCaseId, isHere: false, what: 'subject' });
  }
  // In no list, and perhaps here all the same: what there is of it goes.
  for (const caseId of caseIds) add({ caseId, isHere });
  return gone;
}

function hasDeleted(store: UnlockedStore, caseIds: readonly Id[]): boolean {
  const deleted = new Set(store.manifest().deleted.map(({ caseId }) => caseId));
  return caseIds.every((caseId) => deleted.has(caseId));
}
