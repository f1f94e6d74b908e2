import type { Author } from '../../shared/cases/entry.ts';
import type { Inspection } from '../../shared/cases/inspection.ts';
import type { Id } from '../../shared/kernel/id.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { ok } from '../../shared/kernel/result.ts';
import { type ChainLines, createChainLines } from './chain-lines.ts';
import type { RowsToPut } from './commit-durably.ts';
import type { HeldCase } from './create-open-case.ts';
import { deleteChains } from './delete-chains.ts';
import { createHeldChains, type HeldChains } from './held-chains.ts';
import { type HoldParts, holdCase } from './hold-case.ts';
import { loadCase } from './load-case.ts';
import type { HeldReview } from './moderation/create-open-review.ts';
import { holdReview } from './moderation/hold-review.ts';
import { loadReview } from './moderation/load-review.ts';
import type { OpenReview, VaultReviews } from './moderation/reviews.ts';
import type { SignTurn } from './moderation/sign-turn.ts';
import { openReviews } from './moderation/vault-reviews.ts';
import type { OpenCase } from './open-case.ts';
import type { Schedule } from './schedule.ts';
import { attempt } from './store-fault.ts';
import type { UnlockedStore } from './unlocked-store.ts';
import type { Vault } from './vault.ts';
import { openCases } from './vault-cases.ts';
import { type openInspections, readInspections } from './vault-inspections.ts';
import { withinPatience } from './within-patience.ts';

/** Cases and reviews of a vault: stored alike, listed apart. */
export type VaultChains = {
  readonly cases: Vault['cases'];
  readonly reviews: VaultReviews;
  readonly lines: ChainLines;
  readonly heldCases: HeldChains<OpenCase, HeldCase>;
  readonly heldReviews: HeldChains<OpenReview, HeldReview>;
  /** Tells whoever listens to cases or to reviews that something is other than it was. */
  notify(): void;
  /** An inspection was closed or opened again: what is open of it can be changed no more, or again. */
  inspectionChanged(inspection: Inspection): void;
  /**
   * Records what is half-typed, gives saving a moment, and stops. What may not be on disk then is handed back,
   * sealed: committing it later needs no key.
   */
  letGo(): Promise<readonly RowsToPut[]>;
};

type VaultChainsParts = {
  readonly store: UnlockedStore;
  readonly frameworks: Vault['frameworks'];
  readonly author: Author;
  readonly ports: Ports;
  readonly schedule: Schedule;
  readonly sign: SignTurn;
  readonly withoutCases: ReturnType<typeof openInspections>['withoutCases'];
};

export function openChains(parts: VaultChainsParts): VaultChains {
  const { store, frameworks, author, ports, schedule } = parts;
  const lines = createChainLines(store, frameworks);
  const closedById = new Map<Id, boolean>();
  const caseListeners = new Set<() => void>();
  const reviewListeners = new Set<() => void>();
  let deleting: Promise<unknown> = Promise.resolve();
  const tell = (listeners: ReadonlySet<() => void>) => {
    for (const listener of [...listeners]) listener();
  };
  const notify = () => {
    tell(caseListeners);
    tell(reviewListeners);
  };

  const isClosed = async (inspectionId: Id): Promise<boolean> => {
    // An inspection that cannot be read does not keep its cases from being worked on.
    const inspections = await attempt(() => readInspections(store));
    if (inspections.ok && !closedById.has(inspectionId)) {
      const inspection = inspections.value.find(({ id }) => id === inspectionId);
      closedById.set(inspectionId, (inspection?.closed ?? null) !== null);
    }
    return closedById.get(inspectionId) ?? false;
  };
  const holdParts = async (
    inspectionId: Id,
    listeners: ReadonlySet<() => void>,
    onLetGo: () => void,
  ): Promise<HoldParts> => ({
    store,
    author,
    ports,
    schedule,
    inspectionClosed: await isClosed(inspectionId),
    onChanged: (summary) => {
      lines.note([summary]);
      tell(listeners);
    },
    onLetGo,
  });

  const isCommitted = async (inspectionId: Id, reviewId: Id): Promise<boolean> => {
    const { reviews } = await lines.read(inspectionId);
    return reviews.some((review) => review.reviewId === reviewId && review.phase !== 'to-mark');
  };
  const heldCases: VaultChains['heldCases'] = createHeldChains(async (caseId) => {
    const loaded = await attempt(() => loadCase(store, frameworks, caseId));
    if (!loaded.ok) return loaded;
    if (!loaded.value.ok) return loaded.value;
    const { inspectionId, kase } = loaded.value.value;
    const reviewId = kase.secondMarkingOf?.reviewId;
    const committed = await attempt(async () =>
      reviewId === undefined ? false : isCommitted(inspectionId, reviewId),
    );
    if (!committed.ok) return committed;
    const held = await holdParts(inspectionId, caseListeners, () => heldCases.letGoOf(caseId));
    return ok(holdCase({ ...held, committed: committed.value }, loaded.value.value));
  });
  const heldReviews: VaultChains['heldReviews'] = createHeldChains(async (reviewId) => {
    const loaded = await attempt(() => loadReview(store, frameworks, reviewId));
    if (!loaded.ok) return loaded;
    if (!loaded.value.ok) return loaded.value;
    const { inspectionId } = loaded.value.value;
    const held = await holdParts(inspectionId, reviewListeners, () =>
      heldReviews.letGoOf(reviewId),
    );
    return ok(holdReview({ ...held, sign: parts.sign }, reviewId, loaded.value.value));
  });

  const deleteParts = {
    store,
    lines,
    author,
    ports,
    withoutCases: parts.withoutCases,
    drop: (id: Id) => Promise.all([heldCases.drop(id), heldReviews.drop(id)]),
    onDeleted: notify,
  };
  const cases = openCases({
    store,
    frameworks,
    lines,
    author,
    ports,
    held: heldCases,
    hasUnsaved: () => heldCases.hasUnsaved() || heldReviews.hasUnsaved(),
    delete: (inspectionId, caseIds, progress) => {
      const deleted = deleteChains(deleteParts, inspectionId, caseIds, progress);
      deleting = deleted.catch(() => {});
      return deleted;
    },
    listeners: caseListeners,
  });

  return {
    cases,
    reviews: openReviews({
      store,
      frameworks,
      lines,
      author,
      ports,
      cases,
      heldCases,
      held: heldReviews,
      listeners: reviewListeners,
    }),
    lines,
    heldCases,
    heldReviews,
    notify,
    inspectionChanged: ({ id, closed }) => {
      closedById.set(id, closed !== null);
      heldCases.setInspectionClosed(id, closed !== null);
      heldReviews.setInspectionClosed(id, closed !== null);
      notify();
    },
    letGo: async () => {
      // A store that is being made again is not left half made to whoever holds the writer's lock next.
      await deleting;
      heldCases.recordPending();
      heldReviews.recordPending();
      await withinPatience(schedule, Promise.all([heldCases.settle(), heldReviews.settle()]));
      const left = await Promise.all([heldCases.stop(), heldReviews.stop()]);
      lines.forget();
      return left.flat();
    },
  };
}
