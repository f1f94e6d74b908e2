import * as z from 'zod';
import { caseReferenceKey } from '../../cases/case-reference.ts';
import type { WholeCase } from '../../cases/whole-case.ts';
import { Id } from '../../kernel/id.ts';
import type { WholeReview } from '../../moderation/review.ts';
import type { ReviewMode } from '../../moderation/review-entry.ts';
import type { PackedCase, VerifiedPack } from '../pack.ts';
import type { PackPurpose } from '../pack-descriptor.ts';
import { type ChainHashes, type Relation, relate } from './chain-hashes.ts';
import type { Standing, TakingInChoice, TakingInItem } from './taking-in-plan.ts';
import { type Here, hereSoFar, type SoFar } from './what-is-here.ts';

/** One item of a pack, and what taking it in does; null where nothing changes. */
export type TakingInStep = { readonly item: TakingInItem; readonly does: Deed | null };

export type Deed =
  | { readonly kind: 'add-case' | 'go-on-with-case'; readonly packed: PackedCase }
  /** In these modes the vault's person begins a review; `state` only keeps what parted. */
  | { readonly kind: 'open-review'; readonly packed: PackedCase; readonly mode: ReviewMode }
  /** Under another id than its own where a state of it that parted is here already. */
  | { readonly kind: 'add-review'; readonly whole: WholeReview; readonly underItsId: boolean }
  | { readonly kind: 'go-on-with-review'; readonly whole: WholeReview; readonly storedAs: Id };

/**
 * What taking a pack in would do, item by item in the order of the pack. Each is compared with what is here by hashes:
 * of two states of one chain the shorter is a beginning of the longer, or they parted. Nothing that is here is ever
 * replaced, and what was carried out leaves `same` and `older` for the next time.
 */
export function planTakingIn(
  pack: PackToPlan,
  choice: TakingInChoice,
  here: Here,
): readonly TakingInStep[] {
  return [...planStepByStep(pack, choice, here)];
}

/** As `planTakingIn`, for a caller that has something else to do between the items of a large pack. */
export function* planStepByStep(
  { descriptor, cases, reviews }: PackToPlan,
  choice: TakingInChoice,
  here: Here,
): Generator<TakingInStep> {
  const soFar = hereSoFar(here);
  const { purpose, calibration } = descriptor;
  if (choice === 'as-cases' || choice === 'reviews-and-cases') {
    for (const packed of cases) yield asPurposeLets(soFar, purpose, packed);
  }
  if (choice === 'to-review') {
    const mode = modeFor(purpose);
    const setId = mode === 'calibration' ? (calibration?.setId ?? null) : null;
    for (const packed of cases) yield toReview(soFar, packed, mode, setId);
  }
  if (choice === 'reviews') {
    for (const whole of reviews) yield asReview(soFar, whole);
  }
  if (choice === 'reviews-and-cases') {
    for (const whole of reviews) yield* withSubject(soFar, whole);
  }
}

type PackToPlan = Pick<VerifiedPack, 'descriptor' | 'cases' | 'reviews'>;

/** How the cases of a pack are reviewed, which its sender decides. */
function modeFor(purpose: PackPurpose): ReviewMode {
  switch (purpose) {
    case 'to-mark-blind':
      return 'blind';
    case 'calibration':
      return 'calibration';
    case 'cases':
    case 'to-moderate':
    case 'reviews':
      return 'open';
  }
}

function asPurposeLets(soFar: SoFar, purpose: PackPurpose, packed: PackedCase): TakingInStep {
  if (modeFor(purpose) === 'open') return asCase(soFar, packed);
  // Sealed, so that whoever marks it again sees nothing of it before: as a case it would lie open.
  const { id, caseReference } = packed.whole.kase;
  return { item: { kind: 'case', id, caseReference, standing: 'kept-back' }, does: null };
}

function asCase(soFar: SoFar, packed: PackedCase): TakingInStep {
  const { kase } = packed.whole;
  const step = (standing: Standing, does: Deed | null = null): TakingInStep => ({
    item: { kind: 'case', id: kase.id, caseReference: kase.caseReference, standing },
    does,
  });
  if (soFar.deleted.has(kase.id)) return step('deleted');
  if (!fits(soFar, packed) || kase.framework.hash !== soFar.frameworkHash)
    return step('not-fitting');
  const theirs = soFar.hashesOf(packed.whole);
  const held = soFar.cases.get(kase.id);
  if (held === undefined) {
    const isReview = soFar.reviews.some(({ storedAs }) => storedAs === kase.id);
    if (isReview || soFar.taken.has(kase.id)) return step('not-fitting');
    if (isMarkedBlind(soFar, kase.id)) return step('kept-back');
    const key = caseReferenceKey(kase.caseReference);
    if (soFar.references.has(key)) return step('reference-taken');
    soFar.references.add(key);
    soFar.cases.set(kase.id, theirs);
    return step('new', { kind: 'add-case', packed });
  }
  const relation = relateUnlessMine(soFar, held, theirs, packed.whole);
  if (relation === 'same' || relation === 'older') return step(relation);
  if (isMarkedBlind(soFar, kase.id)) return step('kept-back');
  if (relation === 'newer') {
    soFar.cases.set(kase.id, theirs);
    return step('newer', { kind: 'go-on-with-case', packed });
  }
  const states = soFar.reviews.filter(
    ({ subjectCaseId, mode }) => subjectCaseId === kase.id && mode === 'state',
  );
  const kept = nearest(states.map(({ subject }) => relate(subject, theirs)));
  if (kept === 'same' || kept === 'older') return step(kept);
  soFar.begin(packed.whole, 'state', null);
  return step('parted', { kind: 'open-review', packed, mode: 'state' });
}

function toReview(
  soFar: SoFar,
  packed: PackedCase,
  mode: ReviewMode,
  setId: Id | null,
): TakingInStep {
  const { kase } = packed.whole;
  const step = (standing: Standing, id: Id, does: Deed | null = null): TakingInStep => ({
    item: { kind: 'review', id, caseReference: kase.caseReference, standing },
    does,
  });
  if (soFar.deleted.has(kase.id)) return step('deleted', kase.id);
  if (!fits(soFar, packed)) return step('not-fitting', kase.id);
  const isMarkingIt = isMarkedBlind(soFar, kase.id);
  // The blind review of it is no answer to who asks for an open one.
  if (mode === 'open' && isMarkingIt) return step('kept-back', kase.id);
  const theirs = soFar.hashesOf(packed.whole);
  const own = soFar.reviews.filter(
    (review) =>
      review.subjectCaseId === kase.id &&
      review.openedById === soFar.personId &&
      review.mode !== 'state' &&
      // The same case may be marked again in another set: how people drift is what that is for.
      review.calibrationSetId === setId,
  );
  const known = own.find(({ subject }) => {
    const relation = relate(subject, theirs);
    return relation === 'same' || relation === 'older';
  });
  if (known !== undefined) {
    return step(relate(known.subject, theirs) === 'same' ? 'same' : 'older', known.storedAs);
  }
  // Two markings of one case under way: whichever is committed first would show what the other is to be made without.
  if (isMarkingIt) return step('kept-back', kase.id);
  if (mode !== 'open' && isInView(soFar, kase.id, mode)) return step('in-view', kase.id);
  const standing = nearest(own.map(({ subject }) => relate(subject, theirs))) ?? 'new';
  soFar.begin(packed.whole, mode, setId);
  return step(standing, kase.id, { kind: 'open-review', packed, mode });
}

function asReview(soFar: SoFar, whole: WholeReview): TakingInStep {
  const { review } = whole;
  const { subject } = review;
  const step = (standing: Standing, id: Id = review.id, does: Deed | null = null) => ({
    item: { kind: 'review' as const, id, caseReference: subject.caseReference, standing },
    does,
  });
  if (soFar.deleted.has(review.id) || soFar.deleted.has(subject.caseId)) return step('deleted');
  const isOfHere =
    review.inspectionId === soFar.inspectionId && soFar.frameworks.has(subject.framework.hash);
  // Which of two states of a case stands is decided in each vault, and by nobody elsewhere.
  if (!isOfHere || review.mode === 'state') return step('not-fitting');
  const theirs = soFar.hashesOfReview(whole);
  const held = soFar.reviews.filter(({ reviewId }) => reviewId === review.id);
  const related = held.map((one) => ({
    one,
    relation: relateUnlessMine(soFar, one.hashes, theirs, whole),
  }));
  const known = related.find(({ relation }) => relation === 'same' || relation === 'older');
  if (known !== undefined) return step(known.relation, known.one.storedAs);
  if (isMarkedBlind(soFar, subject.caseId)) return step('kept-back');
  const earlier = related.find(({ relation }) => relation === 'newer');
  if (earlier !== undefined) {
    const { storedAs } = earlier.one;
    soFar.goOnWith(earlier.one, whole);
    return step('newer', storedAs, { kind: 'go-on-with-review', whole, storedAs });
  }
  const underItsId = held.length === 0;
  const isOther =
    soFar.taken.has(review.id) ||
    soFar.cases.has(review.id) ||
    soFar.reviews.some(({ storedAs }) => storedAs === review.id);
  if (underItsId && isOther) return step('not-fitting');
  soFar.keep(whole);
  const does: Deed = { kind: 'add-review', whole, underItsId };
  return step(underItsId ? 'new' : 'parted', review.id, does);
}

/** A review, and before it the case in it, where this vault lacks that or has only an earlier state of it. */
function withSubject(soFar: SoFar, whole: WholeReview): readonly TakingInStep[] {
  const review = asReview(soFar, whole);
  const isTaken = !refused.has(review.item.standing);
  if (!isTaken) return [review];
  const held = soFar.cases.get(whole.subject.kase.id);
  // Another state of it that parted from the one here is kept in the review itself.
  const theirs = soFar.hashesOf(whole.subject);
  const adds =
    held === undefined || relateUnlessMine(soFar, held, theirs, whole.subject) === 'newer';
  const { attestation } = whole.review.subject;
  return adds ? [asCase(soFar, { whole: whole.subject, attestation }), review] : [review];
}

const refused: ReadonlySet<Standing> = new Set(['deleted', 'not-fitting', 'kept-back']);

function fits(soFar: SoFar, { whole: { kase } }: PackedCase): boolean {
  return (
    kase.inspectionId === soFar.inspectionId &&
    // A second marking is part of its review, and nowhere else.
    kase.secondMarkingOf === null &&
    soFar.frameworks.has(kase.framework.hash)
  );
}

/**
 * Whether the vault's person marks the case a second time, and has not committed to it: nothing may give it away.
 * Nobody else's such review is here, for none travels before its marking is committed.
 */
function isMarkedBlind({ reviews }: SoFar, caseId: Id): boolean {
  return reviews.some(({ subjectCaseId, isToMark }) => isToMark && subjectCaseId === caseId);
}

/**
 * Whether the judgements that a marking is to be made without lie open here, as a case or in a review. Reference cases
 * are marked again on purpose, so an earlier calibration does not count.
 */
function isInView({ cases, reviews }: SoFar, caseId: Id, mode: ReviewMode): boolean {
  const shows = (one: SoFar['reviews'][number]) =>
    one.subjectCaseId === caseId &&
    !one.isToMark &&
    !(mode === 'calibration' && one.mode === 'calibration');
  return cases.has(caseId) || reviews.some(shows);
}

/**
 * How a chain that comes stands to the one here, by whom what is new in it is. An entry of the vault's own person that
 * this vault never made was put into their mouth, whoever signed the pack; or they made it on another machine of theirs,
 * which nothing in the chain can tell from that. It parts either way: kept beside, until the person decides.
 */
function relateUnlessMine(
  { personId }: SoFar,
  here: ChainHashes,
  coming: ChainHashes,
  { stored }: Pick<WholeCase | WholeReview, 'stored'>,
): Relation {
  const relation = relate(here, coming);
  if (relation !== 'newer') return relation;
  const isMine = (entry: unknown) => Authored.parse(entry).author.id === personId;
  return stored.slice(here.length).some(isMine) ? 'parted' : 'newer';
}

const Authored = z.looseObject({ author: z.looseObject({ id: Id }) });

/** Of how a chain stands to several: the one that says most. */
function nearest(relations: readonly Relation[]): Relation | undefined {
  return (['same', 'older', 'newer', 'parted'] as const).find((one) => relations.includes(one));
}
