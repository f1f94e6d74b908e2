import { caseReferenceKey } from '../../../shared/cases/case-reference.ts';
import type { Author } from '../../../shared/cases/entry.ts';
import type { Id } from '../../../shared/kernel/id.ts';
import { readReviewEntry } from '../../../shared/moderation/read-review-entry.ts';
import type { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import type { VerifiedPack } from '../../../shared/packs/pack.ts';
import { type ChainHashes, chainHashes } from '../../../shared/packs/taking-in/chain-hashes.ts';
import type { Here, ReviewHere } from '../../../shared/packs/taking-in/what-is-here.ts';
import { chainKindOf } from '../../../shared/vault-format/read-any-chain.ts';
import type { ChainLines } from '../chain-lines.ts';
import { readStoredChain } from '../read-stored-chain.ts';
import { attempt } from '../store-fault.ts';
import type { UnlockedStore } from '../unlocked-store.ts';
import type { Vault } from '../vault.ts';
import { readInspections } from '../vault-inspections.ts';

type GatherParts = {
  readonly store: UnlockedStore;
  readonly frameworks: Vault['frameworks'];
  readonly lines: ChainLines;
  readonly author: Author;
};

/** What is here for a pack to be compared with. */
export type Gathered = {
  readonly here: Here;
  readonly inspection: 'new' | 'here' | 'closed';
  readonly newFrameworks: VerifiedPack['frameworks'];
};

/** Reads no more than the pack is about. Throws what `toStoreFault` understands. */
export async function gatherHere(
  { store, frameworks, lines, author }: GatherParts,
  { descriptor, frameworks: packed, cases, reviews }: VerifiedPack,
): Promise<Gathered> {
  const { id: inspectionId } = descriptor.inspection;
  const standing = (await readInspections(store)).find(({ id }) => id === inspectionId);
  const newFrameworks = packed.filter(
    ({ framework, hash }) =>
      frameworks.byHash(hash) === undefined &&
      // A framework that was published under the same name and version and says something else is none of ours.
      !frameworks
        .list()
        .some(
          ({ framework: { id, version } }) => id === framework.id && version === framework.version,
        ),
  );
  const held = new Set([...frameworks.list(), ...newFrameworks].map(({ hash }) => hash));
  const frameworkHash = (standing ?? descriptor.inspection).framework.hash;
  const caseIds = new Set([
    ...cases.map(({ whole }) => whole.kase.id),
    ...reviews.map(({ review }) => review.subject.caseId),
  ]);
  const lined = await lines.read(inspectionId);
  const compared = new Map<Id, ChainHashes>();
  const reviewsHere: ReviewHere[] = [];
  const taken = new Set<Id>();
  for (const summary of lined.reviews) {
    if (!caseIds.has(summary.subjectCaseId)) continue;
    const read = await readReviewHere(store, summary);
    if (read === null) taken.add(summary.reviewId);
    else reviewsHere.push(read);
  }
  const known = new Set(reviewsHere.map(({ storedAs }) => storedAs));
  const database = await store.database();
  for (const id of [...caseIds, ...reviews.map(({ review }) => review.id)]) {
    if (known.has(id)) continue;
    const row = await database.cases.get(id);
    const isListed = store.manifest().cases.includes(id);
    if (row === undefined && !isListed) continue;
    const hashes =
      row?.inspectionId === inspectionId && caseIds.has(id) ? await readCaseHere(store, id) : null;
    if (hashes === null) taken.add(id);
    else compared.set(id, hashes);
  }
  return {
    inspection: standing === undefined ? 'new' : standing.closed === null ? 'here' : 'closed',
    newFrameworks,
    here: {
      inspectionId,
      frameworkHash,
      // An inspection stands only where its framework does, and its chains only where it does.
      frameworks: held.has(frameworkHash) ? held : new Set(),
      personId: author.id,
      deleted: new Set(store.manifest().deleted.map(({ caseId }) => caseId)),
      cases: compared,
      references: new Set(lined.cases.map(({ caseReference }) => caseReferenceKey(caseReference))),
      reviews: reviewsHere,
      taken,
    },
  };
}

/** Null for what is no ordinary case, or cannot be read. */
async function readCaseHere(store: UnlockedStore, caseId: Id): Promise<ChainHashes | null> {
  const stored = await readStored(store, caseId);
  if (stored === null || chainKindOf(stored[0]) !== 'case') return null;
  return chainHashes(stored);
}

async function readReviewHere(
  store: UnlockedStore,
  { reviewId, phase }: ReviewSummary,
): Promise<ReviewHere | null> {
  const stored = await readStored(store, reviewId);
  const hashes = stored && chainHashes(stored);
  const first = stored && readReviewEntry(stored[0]);
  if (!first?.ok || !hashes || first.value.happening.kind !== 'review-opened') return null;
  const { mode, subject, calibration } = first.value.happening;
  const inside = chainHashes(subject.entries, subject.head.hash);
  if (inside === null) return null;
  return {
    storedAs: reviewId,
    reviewId: first.value.reviewId,
    subjectCaseId: subject.caseId,
    mode,
    openedById: first.value.author.id,
    calibrationSetId: calibration?.setId ?? null,
    isToMark: phase === 'to-mark',
    hashes,
    subject: inside,
  };
}

async function readStored(store: UnlockedStore, id: Id): Promise<readonly unknown[] | null> {
  const read = await attempt(() => readStoredChain(store, id));
  if (read.ok) return read.value.ok ? read.value.value.stored : null;
  if (read.error.kind === 'record-damaged') return null;
  // The store itself: nothing can be said of what is in it.
  return store.database().then(() => null);
}
