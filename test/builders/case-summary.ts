import type { CaseSummary } from '../../shared/cases/case-summary.ts';
import { countedId, fixedNow } from './ports.ts';

/** A line of the case list; the number gives its id and reference. */
export function buildSummary(number: number, options: Partial<CaseSummary> = {}): CaseSummary {
  return {
    v: 1,
    caseId: countedId(number),
    inspectionId: countedId(900_002),
    seq: 0,
    caseReference: `SNP-${String(number).padStart(3, '0')}`,
    assessor: 'AB',
    cohort: 'community',
    riskOfSeriousHarm: 'medium',
    status: 'not-started',
    asked: 90,
    left: 90,
    nextSectionId: 'details',
    changedAt: fixedNow,
    ...options,
  };
}
