import type { Case } from '../cases/case.ts';
import { valueGiven } from './differences.ts';
import type { Review, Said, TargetKey } from './review.ts';
import { targetKey } from './review.ts';
import type { ReasonCode, Ruling, Target } from './review-entry.ts';

/** What a moderator's turn left on one target: an overrule, or what two people or a third settled on. */
export type StandingRuling = {
  readonly kind: 'overruled' | 'resolved';
  readonly ruling: Ruling;
  readonly reasonCode: ReasonCode | null;
  readonly reason: string;
} & Said;

/** The rulings that stand in a review, by target. The later of a decision and a resolution of one target stands. */
export function standingRulings(
  review: Pick<Review, 'decisions' | 'resolutions'>,
): Readonly<Record<TargetKey, StandingRuling>> {
  const standing: Record<TargetKey, StandingRuling> = {};
  for (const resolution of Object.values(review.resolutions)) {
    const { ruling, reason, by, at, seq } = resolution;
    const kind = 'resolved';
    standing[targetKey(ruling)] = { kind, ruling, reasonCode: null, reason, by, at, seq };
  }
  for (const decision of Object.values(review.decisions)) {
    const key = targetKey(decision.kind === 'agreed' ? decision.target : decision.ruling);
    if ((standing[key]?.seq ?? -1) > decision.seq) continue;
    if (decision.kind === 'agreed') {
      delete standing[key];
    } else {
      const { kind, ruling, reasonCode, reason, by, at, seq } = decision;
      standing[key] = { kind, ruling, reasonCode, reason, by, at, seq };
    }
  }
  return standing;
}

/** Whether a decision or a resolution stands on a target. */
export function isDecided(review: Review, target: Target): boolean {
  const key = targetKey(target);
  return review.decisions[key] !== undefined || review.resolutions[key] !== undefined;
}

/** Rulings that say something else than the case does, in the order in which they were made. */
export function changedBy(review: Review, subject: Case): readonly StandingRuling[] {
  return Object.values(standingRulings(review))
    .filter(({ ruling }) => ruling.value !== valueGiven(subject, ruling))
    .sort((one, other) => one.seq - other.seq);
}

/** What the inspector disputes and nobody has settled since, in the order in which it was disputed. */
export function needsSettling(
  review: Pick<Review, 'responses' | 'settlements'>,
): readonly TargetKey[] {
  return (Object.keys(review.responses) as TargetKey[])
    .flatMap((key) => {
      const response = review.responses[key];
      const isOpen =
        response?.kind === 'disputed' && (review.settlements[key]?.seq ?? -1) < response.seq;
      return isOpen ? [{ key, seq: response.seq }] : [];
    })
    .sort((one, other) => one.seq - other.seq)
    .map(({ key }) => key);
}
