import type { Answer, Judgement } from '../cases/entry.ts';
import type { Id } from '../kernel/id.ts';
import { valueGiven } from './differences.ts';
import { latestOfEachModerator } from './latest-of-each-moderator.ts';
import { type Decision, type Said, targetKey, type WholeReview } from './review.ts';
import type { ReasonCode, Ruling, Target } from './review-entry.ts';
import { needsSettling, standingRulings } from './standing-rulings.ts';

/** What one review says that a target ought to be. */
export type Word = {
  readonly reviewId: Id;
  readonly value: Answer | Judgement | null;
  /** What the case said when it was received for that review. */
  readonly seen: Answer | Judgement | null;
  readonly reason: string;
  readonly reasonCode: ReasonCode | null;
} & Said;

/**
 * Everything that reviews say of one target, the earliest first. What was settled stays so whichever review it was
 * settled in; a moderator's rulings, and disputes of them, are of their latest review (`latestOfEachModerator`).
 */
export type WordsOnTarget = {
  /** Of turns that the lead inspector has ended. */
  readonly settlements: readonly Word[];
  /** Put down, and the lead inspector has not ended the turn since: they can still be taken back. */
  readonly unended: readonly Word[];
  /** Of the concluded review of each moderator that counts; one that agrees says what the case says. */
  readonly rulings: readonly Word[];
  /** Whether any inspector's dispute waits for the lead inspector. */
  readonly isDisputed: boolean;
};

export function wordsOn(target: Target, reviews: readonly WholeReview[]): WordsOnTarget {
  const key = targetKey(target);
  const latest = latestOfEachModerator(reviews);
  const settlements = reviews
    .flatMap((whole) => settlementIn(whole, target))
    .toSorted((one, other) => bySaid(one.word, other.word));
  return {
    settlements: settlements.filter(({ isEnded }) => isEnded).map(({ word }) => word),
    unended: settlements.filter(({ isEnded }) => !isEnded).map(({ word }) => word),
    rulings: latest.flatMap((whole) => rulingIn(whole, target)).toSorted(bySaid),
    isDisputed: latest.some(({ review }) => needsSettling(review).includes(key)),
  };
}

/** What a decision, resolution or settlement is about. */
export function targetOf(said: Decision | { readonly ruling: Ruling }): Target {
  const { kind, id } = 'ruling' in said ? said.ruling : said.target;
  return { kind, id };
}

export function isOverruling({ seen, value }: Word): boolean {
  return value !== seen;
}

function settlementIn(
  { review, subject }: WholeReview,
  target: Target,
): { readonly word: Word; readonly isEnded: boolean }[] {
  const key = targetKey(target);
  const seen = valueGiven(subject.kase, target);
  const ended = review.endedSettlements[key];
  const latest = review.settlements[key];
  return [ended, latest?.seq === ended?.seq ? undefined : latest].flatMap((settlement) => {
    if (settlement === undefined) return [];
    const { ruling, reason, by, at, seq } = settlement;
    const { value } = ruling;
    const word = { reviewId: review.id, value, seen, reason, reasonCode: null, by, at, seq };
    return [{ word, isEnded: settlement === ended }];
  });
}

function rulingIn({ review, subject }: WholeReview, target: Target): Word[] {
  if (review.conclusion === null) return [];
  const key = targetKey(target);
  const seen = valueGiven(subject.kase, target);
  const standing = standingRulings(review)[key];
  if (standing !== undefined) {
    const { ruling, reason, reasonCode, by, at, seq } = standing;
    return [{ reviewId: review.id, value: ruling.value, seen, reason, reasonCode, by, at, seq }];
  }
  const decision = review.decisions[key];
  if (decision?.kind !== 'agreed') return [];
  const { by, at, seq } = decision;
  return [{ reviewId: review.id, value: seen, seen, reason: '', reasonCode: null, by, at, seq }];
}

function bySaid(one: Word, other: Word): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.seq - other.seq;
}
