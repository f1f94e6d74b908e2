import type { Framework } from '../frameworks/framework.ts';
import type { Case } from './case.ts';
import type { CaseStatus, CaseSummary } from './case-summary.ts';
import { sectionsOf } from './sections.ts';

/** The line of the case list that stands for a case. */
export function summariseCase(framework: Framework, kase: Case): CaseSummary {
  const sections = sectionsOf(framework, kase);
  const left = sections.reduce((sum, section) => sum + section.left, 0);
  return {
    v: 1,
    caseId: kase.id,
    inspectionId: kase.inspectionId,
    seq: kase.head.seq,
    caseReference: kase.caseReference,
    ...(kase.secondMarkingOf && { secondMarkingFor: kase.secondMarkingOf.reviewId }),
    assessor: kase.assessor,
    cohort: singleValue(kase, framework.roles.cohort),
    riskOfSeriousHarm: singleValue(kase, framework.roles.riskOfSeriousHarm),
    status: statusOf(kase, left),
    asked: sections.reduce((sum, section) => sum + section.asked, 0),
    left,
    nextSectionId: sections.find((section) => section.left > 0)?.id ?? null,
    changedAt: kase.changedAt,
  };
}

/** Opened again is told before how far it is: it came back for a reason. */
function statusOf(kase: Case, left: number): CaseStatus {
  if (kase.signOff !== null) return 'signed-off';
  if (kase.reopenedCount > 0) return 'returned';
  if (left === 0) return 'ready';
  return kase.started ? 'in-progress' : 'not-started';
}

function singleValue(kase: Case, fieldId: string): string | null {
  const value = kase.fields[fieldId] ?? null;
  return typeof value === 'string' ? value : null;
}
