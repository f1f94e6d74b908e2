import type { ReviewSummary } from '../../shared/moderation/review-summary.ts';
import { countedId, fixedNow } from './ports.ts';

/** A line of the list of reviews; the number gives its id and the reference of its case. */
export function buildReviewSummary(
  number: number,
  options: Partial<ReviewSummary> = {},
): ReviewSummary {
  return {
    v: 1,
    kind: 'review',
    reviewId: countedId(800_000 + number),
    inspectionId: countedId(900_002),
    seq: 3,
    subjectCaseId: countedId(number),
    subjectSeq: 100,
    caseReference: `SNP-${String(number).padStart(3, '0')}`,
    assessor: 'AB',
    inspectorId: countedId(900_001),
    openedById: countedId(900_011),
    openedByName: 'Morgan Reid',
    mode: 'open',
    phase: 'concluded',
    unendedBy: null,
    outcome: 'accepted',
    judgements: 16,
    decided: 16,
    changed: 0,
    disputed: 0,
    settled: 0,
    unanswered: 0,
    state: null,
    calibrationSetId: null,
    changedAt: fixedNow,
    ...options,
  };
}
