import type { CaseSummary } from '../../../shared/cases/case-summary.ts';
import type { Author } from '../../../shared/cases/entry.ts';
import { foldEntries } from '../../../shared/cases/fold.ts';
import { summariseCase } from '../../../shared/cases/summarise-case.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import type { Ports } from '../../../shared/kernel/ports.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { receiveCase } from '../../../shared/moderation/receive-case.ts';
import type { ChainLines } from '../chain-lines.ts';
import type { HeldCase } from '../create-open-case.ts';
import type { HeldChains } from '../held-chains.ts';
import { loadCase } from '../load-case.ts';
import type { OpenCase, Saving } from '../open-case.ts';
import { sealChains } from '../seal-chain.ts';
import { attempt, savingFault } from '../store-fault.ts';
import type { UnlockedStore } from '../unlocked-store.ts';
import type { CaseFault, StoreFault, Vault } from '../vault.ts';
import { readInspections } from '../vault-inspections.ts';
import { beginReview } from './begin-review.ts';
import type { HeldReview } from './create-open-review.ts';
import { type LoadedReview, loadReview } from './load-review.ts';
import { readAllReviews } from './read-all-reviews.ts';
import type { OpenReview, VaultReviews } from './reviews.ts';
import { openSecondMarking } from './second-marking.ts';

export type VaultReviewsParts = {
  readonly store: UnlockedStore;
  readonly frameworks: Vault['frameworks'];
  readonly lines: ChainLines;
  readonly author: Author;
  readonly ports: Ports;
  readonly cases: Pick<Vault['cases'], 'readWhole'>;
  readonly heldCases: HeldChains<OpenCase, HeldCase>;
  readonly held: HeldChains<OpenReview, HeldReview>;
  readonly listeners: Set<() => void>;
};

export function openReviews(parts: VaultReviewsParts): VaultReviews {
  const { store, frameworks, lines, author, ports, held, heldCases, listeners } = parts;
  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  let work: Promise<unknown> = Promise.resolve();
  /** One after another, so that asking twice for what is made at first asking makes it once. */
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const turn = work.then(act, act);
    work = turn.catch(() => {});
    return turn;
  };
  const load = async (reviewId: Id): Promise<Result<LoadedReview, StoreFault | CaseFault>> => {
    await held.held(reviewId)?.flush();
    const loaded = await attempt(() => loadReview(store, frameworks, reviewId));
    return loaded.ok ? loaded.value : loaded;
  };
  const markingOf = async ({ whole }: LoadedReview): Promise<CaseSummary | undefined> => {
    const { secondMarkings } = await lines.read(whole.review.inspectionId);
    return secondMarkings.find(({ secondMarkingFor }) => secondMarkingFor === whole.review.id);
  };
  const refuseClosed = async (inspectionId: Id): Promise<void> => {
    const inspections = await readInspections(store);
    if (inspections.some(({ id, closed }) => id === inspectionId && closed !== null)) {
      throw new Error('nothing is reviewed while the inspection is closed');
    }
  };

  const secondMarking = async (reviewId: Id): Promise<Result<Id, StoreFault | CaseFault>> => {
    const loaded = await load(reviewId);
    if (!loaded.ok) return loaded;
    const { whole, framework, inspectionId } = loaded.value;
    return attempt(async () => {
      const known = await markingOf(loaded.value);
      if (known !== undefined) return known.caseId;
      // Whoever began it, for it travels only once its marking is committed.
      if (whole.review.phase !== 'to-mark') {
        throw new Error('nobody marks a case again but whoever began a blind review of it');
      }
      await refuseClosed(inspectionId);
      const stored = [openSecondMarking(whole, author, ports)];
      const summary = summariseCase(framework, foldEntries(stored));
      await store.commit(await sealChains(store, [{ stored, summary }]));
      lines.note([summary]);
      notify();
      return summary.caseId;
    });
  };

  const commit = async (reviewId: Id): Promise<Result<void, StoreFault | CaseFault>> => {
    const loaded = await load(reviewId);
    if (!loaded.ok) return loaded;
    if (loaded.value.whole.review.committed !== null) return ok(undefined);
    const line = await attempt(() => markingOf(loaded.value));
    if (!line.ok) return line;
    const markingId = line.value?.caseId;
    if (markingId === undefined) return err({ kind: 'case-absent' });
    const saving = await heldCases.held(markingId)?.flush();
    if (saving?.state === 'failed') return unsaved(saving);
    const read = await attempt(() => loadCase(store, frameworks, markingId));
    if (!read.ok) return read;
    if (!read.value.ok) return read.value;
    const marking = read.value.value;
    const onScreen = heldCases.held(markingId);
    // Nobody opens it again between here and the entry that holds it.
    if ((onScreen?.getCase() ?? marking.kase).signOff === null) {
      throw new Error('only a signed-off second marking is committed');
    }
    const opened = await held.open(reviewId);
    if (!opened.ok) return opened;
    const review = opened.value;
    review.record({ kind: 'committed', marking: receiveCase(marking, null), proof: null });
    heldCases.held(markingId)?.setCommitted();
    const outcome = await review.flush();
    await review.close();
    return outcome.state === 'failed' ? unsaved(outcome) : ok(undefined);
  };

  return {
    list: (inspectionId) =>
      attempt(async () => {
        const all =
          inspectionId === undefined ? await lines.readAll() : [await lines.read(inspectionId)];
        return all.flatMap(({ reviews }) => reviews);
      }),
    open: held.open,
    readAll: (inspectionId, progress = () => {}) =>
      attempt(async () => readAllReviews(await lines.read(inspectionId), load, progress)),
    begin: (caseId, mode, carryOver) =>
      inTurn(async () => {
        const subject = await parts.cases.readWhole(caseId);
        if (!subject.ok) return subject;
        const { inspectionId } = subject.value.kase;
        const closed = await attempt(() => refuseClosed(inspectionId));
        if (!closed.ok) return closed;
        const before = carryOver === undefined ? null : await load(carryOver);
        if (before !== null && !before.ok) return before;
        const begun = await attempt(() =>
          beginReview(parts, subject.value, mode, before?.value.whole ?? null),
        );
        if (!begun.ok) return begun;
        lines.note([begun.value]);
        notify();
        if (carryOver === undefined) return ok(begun.value.reviewId);
        const old = await held.open(carryOver);
        if (!old.ok) return old;
        old.value.record({ kind: 'superseded', reviewId: begun.value.reviewId });
        await old.value.close();
        return ok(begun.value.reviewId);
      }),
    listMarkings: (inspectionId) =>
      attempt(async () => (await lines.read(inspectionId)).secondMarkings),
    secondMarking: (reviewId) => inTurn(() => secondMarking(reviewId)),
    commit: (reviewId) => inTurn(() => commit(reviewId)),
    hasUnsigned: () => held.some((review) => review.isEndUnsigned()),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function unsaved({ problem }: Extract<Saving, { state: 'failed' }>): Result<never, StoreFault> {
  return err(savingFault(problem));
}
