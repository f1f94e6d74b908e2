import { foldEntries } from '../cases/fold.ts';
import type { WholeCase } from '../cases/whole-case.ts';
import { applicability } from '../frameworks/applicability.ts';
import type { Framework } from '../frameworks/framework.ts';
import { differencesOf, targetsInForce } from './differences.ts';
import { inspectorOf } from './inspector-of.ts';
import { targetKey, type WholeReview } from './review.ts';
import type { ReviewSummary } from './review-summary.ts';
import { changedBy, isDecided } from './standing-rulings.ts';

/**
 * The line of the list of reviews that stands for a review. While a second marking is not committed it says nothing
 * that depends on what the inspector answered: what is asked is taken from the facts that the case was opened with.
 */
export function summariseReview(framework: Framework, whole: WholeReview): ReviewSummary {
  const { review, subject } = whole;
  const inspector = inspectorOf(review.subject);
  if (inspector === null) throw new Error('a whole case has entries that say whose they are');
  return {
    v: 1,
    kind: 'review',
    reviewId: review.id,
    inspectionId: review.inspectionId,
    seq: review.head.seq,
    subjectCaseId: review.subject.caseId,
    subjectSeq: review.subject.head.seq,
    caseReference: review.subject.caseReference,
    assessor: subject.kase.assessor,
    inspectorId: inspector.id,
    openedById: review.openedBy.id,
    openedByName: review.openedBy.name,
    mode: review.mode,
    phase: review.phase,
    unendedBy: review.unendedBy,
    outcome: review.conclusion?.outcome ?? null,
    ...(review.phase === 'to-mark' ? unseen(framework, subject) : counts(framework, whole)),
    disputed: Object.values(review.responses).filter(({ kind }) => kind === 'disputed').length,
    settled: Object.keys(review.settlements).length,
    unanswered: review.remarks.filter(
      ({ kind, replies }) => kind === 'question' && replies.length === 0,
    ).length,
    state: review.state?.kind ?? null,
    calibrationSetId: review.calibration?.setId ?? null,
    changedAt: review.changedAt,
  };
}

type Counts = Pick<ReviewSummary, 'judgements' | 'decided' | 'changed'>;

function unseen(framework: Framework, { chain }: WholeCase): Counts {
  const { fields } = foldEntries(chain.entries.slice(0, 1));
  const { standards } = applicability(framework, fields);
  const judgements = standards.reduce((sum, { keyQuestions }) => sum + keyQuestions.length, 0);
  return { judgements, decided: 0, changed: 0 };
}

/** Where two markings agree there is nothing to decide. */
function counts(framework: Framework, { review, subject, marking }: WholeReview): Counts {
  const keyQuestions = targetsInForce(framework, subject.kase, ...(marking ? [marking.kase] : []))
    .map(({ target }) => target)
    .filter(({ kind }) => kind === 'key-question');
  const differing = new Set(
    marking === null
      ? keyQuestions.map(targetKey)
      : differencesOf(framework, subject.kase, marking.kase).map(({ target }) => targetKey(target)),
  );
  return {
    judgements: keyQuestions.length,
    decided: keyQuestions.filter(
      (target) => !differing.has(targetKey(target)) || isDecided(review, target),
    ).length,
    changed: changedBy(review, subject.kase).length,
  };
}
