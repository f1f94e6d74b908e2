import { expect, it } from 'vitest';
import { reviewMarks } from '../../../renderer/features/cases/review-marks.ts';
import { countedId } from '../../builders/ports.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

it('marks a case with what asks for a person before what is under way, and that before what is done', () => {
  const ofOne = { subjectCaseId: countedId(1) };
  const ofTwo = { subjectCaseId: countedId(2) };

  const marks = reviewMarks([
    buildReviewSummary(1, { ...ofOne, phase: 'concluded' }),
    buildReviewSummary(2, { ...ofOne, phase: 'responded', disputed: 1 }),
    buildReviewSummary(3, { ...ofTwo, phase: 'settled' }),
    buildReviewSummary(4, { ...ofTwo, phase: 'reviewing' }),
    buildReviewSummary(5, { phase: 'to-mark', mode: 'calibration' }),
    buildReviewSummary(6, { phase: 'superseded' }),
  ]);

  expect([...marks]).toEqual([
    [countedId(1), 'disputed'],
    [countedId(2), 'under-review'],
  ]);
});
