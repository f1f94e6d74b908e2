import { expect, test } from 'vitest';
import { CaseStatus } from '../../../shared/cases/case-summary.ts';
import { countCases } from '../../../shared/cases/count-cases.ts';
import { buildSummary } from '../../builders/case-summary.ts';

test('every case is counted once: signed off, not started, or in progress', () => {
  const summaries = CaseStatus.options.map((status, index) => buildSummary(index + 1, { status }));

  expect(countCases(summaries)).toEqual({ cases: 5, signedOff: 1, inProgress: 3, notStarted: 1 });
});
