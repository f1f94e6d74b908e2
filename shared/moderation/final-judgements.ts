import type { Case } from '../cases/case.ts';
import type { Answer, Judgement } from '../cases/entry.ts';
import { noAnswer, noJudgement } from '../cases/fold.ts';
import type { Id } from '../kernel/id.ts';
import { valueGiven } from './differences.ts';
import { type TargetKey, targetKey, type WholeReview } from './review.ts';
import type { Target } from './review-entry.ts';
import { isOverruling, targetOf, type Word, wordsOn } from './words-on-target.ts';

/**
 * `settlement-not-ended`: the lead inspector put something down and has not ended the turn, so it does not count yet.
 * `conflicting`: people ruled differently, and the inspector's stands until it is settled. `settled-differently`: it was
 * settled twice, not alike, and the later one stands.
 * `changed-since-moderated`: the case says something else by now than what was ruled on.
 */
export type FinalFlag =
  | 'disputed'
  | 'settlement-not-ended'
  | 'conflicting'
  | 'settled-differently'
  | 'changed-since-moderated';

/** One target of a case that moderation changed or settled, or on which something is still open. */
export type FinalJudgement = {
  readonly target: Target;
  readonly original: Answer | Judgement | null;
  readonly final: Answer | Judgement | null;
  /** Whose word the final value is. */
  readonly by: 'inspector' | 'moderated' | 'settled';
  /** Where it was said; where the inspector's stands, the first review that says something of it. */
  readonly reviewId: Id;
  /** Who ruled, when and why; null where the inspector's stands. */
  readonly ruled: Word | null;
  readonly flags: readonly FinalFlag[];
};

/** A case as results count it. */
export type FinalCase = {
  /** The very case that was given where nothing is changed; never the one that was given, changed. */
  readonly kase: Case;
  /** Before any ruling: the case given, or the state that was chosen in its place. */
  readonly original: Case;
  /** The review that holds the state which took the place of the case; null where none did. */
  readonly stateFrom: Id | null;
  readonly finals: Readonly<Record<TargetKey, FinalJudgement>>;
};

/**
 * The final judgements of a case, by the rule settled > moderated > inspector's, for each prompt and key question:
 * 1. What the lead inspector settled stands once the settlement is ended; of several settlements the latest, flagged
 *    where they differ.
 * 2. Otherwise what concluded reviews ruled, as long as the case still says what their moderator saw. Where two rule
 *    differently (to agree is to rule too), the inspector's stands and is flagged.
 * 3. Otherwise the inspector's.
 * Of several reviews by one moderator the latest that is concluded rules (`latestOfEachModerator`); whether one is
 * marked as superseded changes nothing, for that mark never leaves a vault. Calibrations change nothing. A state that
 * was chosen takes the place of the case itself.
 * The rule is ours: no document of the inspectorate that we hold has one. The order of the reviews never matters.
 */
export function finalCase(kase: Case, reviews: readonly WholeReview[]): FinalCase {
  const ofThisCase = reviews
    .filter(({ review }) => review.subject.caseId === kase.id)
    // What was said at one moment is told apart the same way on every machine.
    .toSorted((one, other) => (one.review.head.hash < other.review.head.hash ? -1 : 1));
  const chosen = chosenState(ofThisCase);
  const original = chosen?.subject.kase ?? kase;
  const counting = ofThisCase.filter(isCounting);
  const finals: Record<TargetKey, FinalJudgement> = {};
  for (const target of targetsOf(counting)) {
    const final = finalJudgement(original, target, counting);
    if (final !== null) finals[targetKey(target)] = final;
  }
  return {
    kase: withFinals(original, Object.values(finals)),
    original,
    stateFrom: chosen?.review.id ?? null,
    finals,
  };
}

/** Whether a review of the very state of the case that is given was concluded, whatever it says. */
export function isModerated(kase: Case, reviews: readonly WholeReview[]): boolean {
  return reviews.some(
    (whole) =>
      isCounting(whole) &&
      whole.review.conclusion !== null &&
      whole.review.subject.caseId === kase.id &&
      whole.review.subject.head.hash === kase.head.hash,
  );
}

function isCounting({ review }: WholeReview): boolean {
  return review.mode === 'open' || review.mode === 'blind';
}

/** Of several that were chosen, the one that was chosen last. */
function chosenState(reviews: readonly WholeReview[]): WholeReview | undefined {
  const chosenAt = ({ review }: WholeReview) => review.state?.at ?? '';
  return reviews
    .filter(({ review }) => review.mode === 'state' && review.state?.kind === 'chosen')
    .toSorted((one, other) => (chosenAt(one) < chosenAt(other) ? -1 : 1))
    .at(-1);
}

function targetsOf(reviews: readonly WholeReview[]): readonly Target[] {
  const byKey = new Map<TargetKey, Target>();
  for (const { review } of reviews) {
    const targets = [
      ...Object.values(review.decisions).map(targetOf),
      ...Object.values(review.resolutions).map(targetOf),
      ...Object.values(review.settlements).map(targetOf),
    ];
    for (const target of targets) byKey.set(targetKey(target), target);
  }
  return [...byKey.values()].toSorted((one, other) => (targetKey(one) < targetKey(other) ? -1 : 1));
}

function finalJudgement(
  kase: Case,
  target: Target,
  reviews: readonly WholeReview[],
): FinalJudgement | null {
  const original = valueGiven(kase, target);
  const { settlements, unended, rulings, isDisputed } = wordsOn(target, reviews);
  const settled = settlements.at(-1);
  const isOvertaken = ({ seen, value }: Word) => seen !== original && value !== original;
  const counted = settled === undefined ? rulings.filter((one) => !isOvertaken(one)) : settlements;
  const isConflicting = counted.some(({ value }) => value !== counted[0]?.value);
  const flags: FinalFlag[] = [];
  if (isDisputed) flags.push('disputed');
  if (unended.length > 0) flags.push('settlement-not-ended');
  if (isConflicting) flags.push(settled === undefined ? 'conflicting' : 'settled-differently');
  if ((settled === undefined ? rulings.filter(isOverruling) : [settled]).some(isOvertaken)) {
    flags.push('changed-since-moderated');
  }
  const moderated = isConflicting ? undefined : counted.find(({ value }) => value !== original);
  const ruled = settled ?? moderated ?? null;
  const reviewId = (ruled ?? rulings[0] ?? unended[0])?.reviewId;
  if (reviewId === undefined || (ruled === null && flags.length === 0)) return null;
  return {
    target,
    original,
    final: ruled === null ? original : ruled.value,
    by: ruled === null ? 'inspector' : ruled === settled ? 'settled' : 'moderated',
    reviewId,
    ruled,
    flags,
  };
}

function withFinals(kase: Case, finals: readonly FinalJudgement[]): Case {
  const changed = finals.filter(({ original, final }) => final !== original);
  if (changed.length === 0) return kase;
  const answers = { ...kase.answers };
  const judgements = { ...kase.judgements };
  for (const { target, final } of changed) {
    const { id } = target;
    if (target.kind === 'prompt') {
      answers[id] = { ...(answers[id] ?? noAnswer), answer: final as Answer };
    } else {
      judgements[id] = { ...(judgements[id] ?? noJudgement), judgement: final as Judgement };
    }
  }
  return { ...kase, answers, judgements };
}
