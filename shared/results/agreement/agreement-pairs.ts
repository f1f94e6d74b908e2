import type { Judgement } from '../../cases/entry.ts';
import { applicability } from '../../frameworks/applicability.ts';
import type { Framework } from '../../frameworks/framework.ts';
import { frameworkHash } from '../../frameworks/framework-hash.ts';
import type { Id } from '../../kernel/id.ts';
import { latestOfEachModerator } from '../../moderation/latest-of-each-moderator.ts';
import { type Review, targetKey, type WholeReview } from '../../moderation/review.ts';
import { oneOfEachReview } from './one-of-each-review.ts';

/** Two people's judgements of one case on one key question. */
export type AgreementPair = {
  readonly reviewId: Id;
  readonly caseId: Id;
  /** Of the case; empty where it has none. */
  readonly assessor: string;
  /** Who judged second. */
  readonly secondBy: { readonly id: Id; readonly name: string };
  readonly standardId: string;
  readonly keyQuestionId: string;
  readonly first: Judgement;
  readonly second: Judgement;
};

/** Reviews, and judgements in them, that no pair was made of. */
export type LeftOutPairs = {
  readonly otherFramework: number;
  /** States of reviews that are counted in another state already. */
  readonly partedStates: number;
  /** Not committed, or not concluded. */
  readonly notDone: number;
  /** Blind markings by somebody who had committed another marking of the case before, and so had seen the first one. */
  readonly notIndependent: number;
  /** Key questions that only one of the two judged, or that were in force for one of them only. */
  readonly judgedByOne: number;
  /** Key questions of concluded open reviews on which the moderator decided nothing. */
  readonly notDecided: number;
};

export type AgreementPairs = {
  /** Independent: the second person had not seen the first judgements. */
  readonly blind: readonly AgreementPair[];
  /** Not independent: the second person had the first judgements in view, and agreed with them or overruled them. */
  readonly open: readonly AgreementPair[];
  readonly leftOut: LeftOutPairs;
};

/**
 * The pairs of judgements that reviews hold, those of blind and of open reviews apart: the two are never added up.
 * Calibration has results of its own (`calibrationResults`), and states are no second judgement. Of several open
 * reviews of one case by one moderator the latest that is concluded counts. Of a blind review the two markings are
 * compared as they were committed, before anything was resolved. In the order of the reviews and of the framework.
 */
export function agreementPairs(
  framework: Framework,
  reviews: readonly WholeReview[],
): AgreementPairs {
  const hash = frameworkHash(framework);
  const blind: AgreementPair[] = [];
  const open: AgreementPair[] = [];
  const distinct = oneOfEachReview(reviews);
  const latestOpen = new Set(
    latestOfEachModerator(distinct.filter(({ review }) => review.mode === 'open')),
  );
  const leftOut = {
    otherFramework: 0,
    partedStates: reviews.length - distinct.length,
    notDone: 0,
    notIndependent: 0,
    judgedByOne: 0,
    notDecided: 0,
  };
  for (const whole of distinct) {
    const { mode, conclusion, supersededBy } = whole.review;
    if (mode !== 'blind' && mode !== 'open') continue;
    if (whole.subject.kase.framework.hash !== hash) {
      leftOut.otherFramework += 1;
      continue;
    }
    if (mode === 'open' && !latestOpen.has(whole)) {
      if (conclusion === null && supersededBy === null) leftOut.notDone += 1;
      continue;
    }
    const read =
      mode === 'blind' ? pairsOfMarkings(framework, whole) : pairsOfDecisions(framework, whole);
    if (read === null) {
      leftOut.notDone += 1;
      continue;
    }
    if (mode === 'blind' && markedBefore(whole, reviews)) {
      leftOut.notIndependent += 1;
      continue;
    }
    if (mode === 'blind') {
      blind.push(...read.pairs);
      leftOut.judgedByOne += read.without;
    } else {
      open.push(...read.pairs);
      leftOut.notDecided += read.without;
    }
  }
  return { blind, open, leftOut };
}

/**
 * Whether whoever marked blind had committed a marking of the case in another review: from then on the first judgements
 * lay open to them. Where one instant stands in both, nothing shows which came first, and neither counts as independent.
 */
function markedBefore({ review }: WholeReview, reviews: readonly WholeReview[]): boolean {
  const { committed } = review;
  return reviews.some(
    ({ review: other }) =>
      committed !== null &&
      other.committed !== null &&
      other.id !== review.id &&
      other.subject.caseId === review.subject.caseId &&
      other.committed.by.id === committed.by.id &&
      other.committed.at <= committed.at,
  );
}

type Read = { readonly pairs: readonly AgreementPair[]; readonly without: number };

/** The two markings of a review that were made apart from each other. Null until the second is committed. */
export function pairsOfMarkings(framework: Framework, whole: WholeReview): Read | null {
  const { review, subject, marking } = whole;
  if (marking === null || review.committed === null) return null;
  const first = inForce(framework, subject.kase.fields);
  const second = inForce(framework, marking.kase.fields);
  const pairs: AgreementPair[] = [];
  let without = 0;
  for (const { standardId, keyQuestionId } of keyQuestionsOf(framework)) {
    const one = first.has(keyQuestionId) ? judgementOf(subject.kase, keyQuestionId) : null;
    const other = second.has(keyQuestionId) ? judgementOf(marking.kase, keyQuestionId) : null;
    if (one === null && other === null) continue;
    if (one === null || other === null) {
      without += 1;
      continue;
    }
    const { id, name } = review.committed.by;
    pairs.push({
      ...about(whole),
      secondBy: { id, name },
      standardId,
      keyQuestionId,
      first: one,
      second: other,
    });
  }
  return { pairs, without };
}

function pairsOfDecisions(framework: Framework, whole: WholeReview): Read | null {
  const { review, subject } = whole;
  if (review.conclusion === null) return null;
  const applying = inForce(framework, subject.kase.fields);
  const pairs: AgreementPair[] = [];
  let without = 0;
  for (const { standardId, keyQuestionId } of keyQuestionsOf(framework)) {
    const first = judgementOf(subject.kase, keyQuestionId);
    if (!applying.has(keyQuestionId) || first === null) continue;
    const decided = decidedOn(review, keyQuestionId, first);
    if (decided === null) {
      without += 1;
      continue;
    }
    const { id, name } = decided.by;
    pairs.push({
      ...about(whole),
      secondBy: { id, name },
      standardId,
      keyQuestionId,
      first,
      second: decided.value,
    });
  }
  return { pairs, without };
}

function decidedOn(review: Review, keyQuestionId: string, first: Judgement) {
  const decision = review.decisions[targetKey({ kind: 'key-question', id: keyQuestionId })];
  if (decision === undefined) return null;
  const { by } = decision;
  if (decision.kind === 'agreed') return { value: first, by };
  return decision.ruling.kind === 'key-question' ? { value: decision.ruling.value, by } : null;
}

function about({ review, subject }: WholeReview) {
  const { caseId } = review.subject;
  return { reviewId: review.id, caseId, assessor: subject.kase.assessor };
}

function inForce(framework: Framework, fields: WholeReview['subject']['kase']['fields']) {
  return new Set(
    applicability(framework, fields).standards.flatMap(({ keyQuestions }) =>
      keyQuestions.map(({ id }) => id),
    ),
  );
}

function judgementOf(kase: WholeReview['subject']['kase'], id: string): Judgement | null {
  return kase.judgements[id]?.judgement ?? null;
}

function keyQuestionsOf(framework: Framework) {
  return framework.standards.flatMap(({ id: standardId, keyQuestions }) =>
    keyQuestions.map(({ id: keyQuestionId }) => ({ standardId, keyQuestionId })),
  );
}
