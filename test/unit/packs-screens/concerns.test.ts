import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { concerned, concernsOf } from '../../../renderer/features/packs/concerns.ts';
import { buildSummary } from '../../builders/case-summary.ts';
import { countedId } from '../../builders/ports.ts';
import { buildReviewSummary } from '../../builders/review-summary.ts';

const anna = { personId: countedId(1), name: 'Anna Bell' };
const carol = { personId: countedId(2), name: 'Carol Dunn' };
const lee = { personId: countedId(3), name: 'Lee Shaw' };
const annas = buildReviewSummary(11, { inspectorId: anna.personId });
const carols = buildReviewSummary(12, { inspectorId: carol.personId });

const ofReviews = {
  purpose: 'reviews',
  recipients: [anna],
  cases: [],
  reviews: [annas, carols],
  leadInspector: '',
} as const;

test('an inspector who would see a review of somebody else’s case is named, with that review', () => {
  expect(concernsOf(ofReviews)).toEqual([
    { kind: 'reviews-of-others', recipient: 'Anna Bell', ids: [carols.reviewId] },
  ]);
});

test('the lead inspector, and whoever made a review, may see it', () => {
  const madeByCarol = { ...annas, openedById: carol.personId };

  expect(
    concernsOf({
      ...ofReviews,
      recipients: [lee, carol],
      reviews: [madeByCarol, carols],
      leadInspector: 'Lee Shaw',
    }),
  ).toEqual([]);
});

test.each(['to-moderate', 'to-mark-blind'] as const)(
  'whoever would check a case of their own is named when a pack is sent %s',
  (purpose) => {
    const own = buildSummary(1, { assessor: 'AB' });
    const cases = [own, buildSummary(2, { assessor: 'CD' })];

    expect(
      concernsOf({ purpose, recipients: [anna, lee], cases, reviews: [], leadInspector: '' }),
    ).toEqual([{ kind: 'own-cases', recipient: 'Anna Bell', ids: [own.caseId] }]);
  },
);

test('an inspector’s own cases are sent to them to be marked without a question', () => {
  const cases = [buildSummary(1, { assessor: 'AB' })];

  expect(
    concernsOf({
      purpose: 'cases',
      recipients: [anna],
      cases,
      reviews: [],
      leadInspector: '',
    }),
  ).toEqual([]);
});

test('nothing is left to ask once all that is asked about is left out', () => {
  const person = fc.constantFrom(anna, carol, lee);
  const review = fc
    .tuple(fc.integer({ min: 1, max: 40 }), person, person)
    .map(([number, inspector, opener]) =>
      buildReviewSummary(number, { inspectorId: inspector.personId, openedById: opener.personId }),
    );
  fc.assert(
    fc.property(fc.uniqueArray(person), fc.array(review), (recipients, reviews) => {
      const pack = { ...ofReviews, recipients, reviews };
      const out = concerned(concernsOf(pack));

      const left = reviews.filter(({ reviewId }) => !out.includes(reviewId));
      expect(concernsOf({ ...pack, reviews: left })).toEqual([]);
    }),
  );
});
