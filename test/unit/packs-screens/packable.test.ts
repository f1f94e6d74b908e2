import { expect, test } from 'vitest';
import { packableCases, packableReviews } from '../../../renderer/features/packs/packable.ts';
import { CaseStatus } from '../../../shared/cases/case-summary.ts';
import { ReviewSummary } from '../../../shared/moderation/review-summary.ts';
import { buildSummary } from '../../builders/case-summary.ts';
import { moderator } from '../../builders/review.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

const everyStatus = CaseStatus.options.map((status, index) => buildSummary(index + 1, { status }));
const referencesOf = (summaries: readonly { readonly caseReference: string }[]) =>
  summaries.map(({ caseReference }) => caseReference);

test.each(['to-moderate', 'to-mark-blind', 'calibration'] as const)(
  'only a case that is signed off can be sent %s',
  (purpose) => {
    const { ready, notReady } = packableCases(purpose, everyStatus);

    expect([ready.map(({ status }) => status), notReady.map(({ status }) => status)]).toEqual([
      ['signed-off'],
      ['not-started', 'in-progress', 'ready', 'returned'],
    ]);
  },
);

test('cases can be sent to be marked on in whatever state they are', () => {
  expect(packableCases('cases', everyStatus)).toEqual({ ready: everyStatus, notReady: [] });
});

test('cases stand in order of their references, as people count', () => {
  const summaries = ['SNP-10', 'SNP-9'].map((caseReference, index) =>
    buildSummary(index + 1, { caseReference }),
  );

  expect(referencesOf(packableCases('cases', summaries).ready)).toEqual(['SNP-9', 'SNP-10']);
});

test('a review travels once its turn is over, and never when another took its place', () => {
  const summaries = ReviewSummary.shape.phase.options.map((phase, index) =>
    buildReviewSummary(index + 1, { phase }),
  );

  const { ready, notReady } = packableReviews(summaries);

  expect([ready.map(({ phase }) => phase), notReady.map(({ phase }) => phase)]).toEqual([
    ['concluded', 'responded', 'settled'],
    ['to-mark', 'reviewing'],
  ]);
});

test('a calibration goes back once its marking is committed: nothing in it is ever concluded', () => {
  const [committed, toMark] = (['reviewing', 'to-mark'] as const).map((phase, index) =>
    buildReviewSummary(index + 1, { mode: 'calibration', phase }),
  );

  expect(packableReviews([committed, toMark].filter((one) => one !== undefined))).toEqual({
    ready: [committed],
    unended: [],
    notReady: [toMark],
  });
});

test('another state of a case never travels, whatever was decided of it', () => {
  const summaries = ReviewSummary.shape.phase.options.map((phase, index) =>
    buildReviewSummary(index + 1, { phase, mode: 'state' }),
  );

  expect(packableReviews(summaries)).toEqual({ ready: [], unended: [], notReady: [] });
});

test('a review in which somebody began a turn waits until they end it', () => {
  const begun = buildReviewSummary(1, { unendedBy: moderator });

  expect(packableReviews([begun])).toEqual({ ready: [], unended: [begun], notReady: [] });
});
