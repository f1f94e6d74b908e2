import type { RatingRules } from '../../../shared/frameworks/framework.ts';
import { inReport, notInReport } from './provenance.ts';

export const rules: RatingRules = {
  bands: {
    value: [
      band('outstanding', 'Outstanding', 80, 100, 3),
      band('good', 'Good', 65, 79, 2),
      band('requires-improvement', 'Requires improvement', 50, 64, 1),
      band('inadequate', 'Inadequate', 0, 49, 0),
    ],
    provenance: notInReport(
      'ratings of 2.1 to 2.5',
      'The report proves only that the last boundary lies above 48 and at or below 55 per cent: 35, 44, 45, 46 and 48 are Inadequate, 55 is Requires improvement.',
    ),
  },
  points: {
    provenance: notInReport(
      "ratings page, 'Score 4/27'",
      'Inferred: four Requires improvement and five Inadequate make 4 of 27. The points of Good and Outstanding are not printed.',
    ),
  },
  overallBands: {
    value: [
      { bandId: 'outstanding', minPoints: 23, maxPoints: 27 },
      { bandId: 'good', minPoints: 14, maxPoints: 22 },
      { bandId: 'requires-improvement', minPoints: 5, maxPoints: 13 },
      { bandId: 'inadequate', minPoints: 0, maxPoints: 4 },
    ],
    provenance: notInReport(
      "ratings page, 'Score 4/27' and 'Inadequate'",
      'The report proves only that 4 of 27 points are Inadequate overall.',
    ),
  },
  discretion: {
    withinPercentagePoints: 5,
    oneCaseWouldChange: true,
    casesOrFewer: 10,
    provenance: notInReport(
      'ratings of 2.3 (45 per cent) and 2.5 (46 per cent), which stayed Inadequate',
      'The window is not in the report. It shows only that nothing moves by itself: two scores within 5 points of a boundary stayed.',
    ),
  },
  standardScore: {
    value: 'lowest-key-question',
    provenance: inReport(
      "footnotes 12 to 15, 'driven by the lowest score on each of the key questions, which is placed in a rating band'",
    ),
  },
  rounding: {
    value: 'half-up-to-whole-percent',
    provenance: inReport(
      'annexe two prints whole percentages; 23 of 40 is printed as 58 and 11 of 20 as 55',
    ),
  },
  banding: {
    value: 'exact',
    provenance: notInReport(
      "footnotes 11 to 15, 'placed in a rating band'",
      'The report does not say whether a score is banded before or after it is rounded.',
    ),
  },
  notApplicable: {
    value: 'counts-in-denominator',
    provenance: inReport(
      "annexe two, 'only positive answers are reported here': 18 of 40 is printed as 45 per cent, and as '18 out of 27 cases' in 2.4",
    ),
  },
  domainOneCap: {
    value: 'manual',
    provenance: notInReport(
      "foreword, 'poorer ratings for the latter will now limit the ratings we can apply to the former'",
      'The principle is printed, the table is not. The lead inspector decides and gives a reason.',
    ),
  },
};

function band(
  id: string,
  label: string,
  minPercent: number,
  maxPercent: number,
  points: number,
): RatingRules['bands']['value'][number] {
  return { id, label: { en: label }, minPercent, maxPercent, points };
}
