import type { Field } from '../../../shared/frameworks/framework.ts';
import { choice, option } from './choices.ts';
import { inReport, notInReport } from './provenance.ts';

const unknown = option('unknown', 'Unknown');

const accommodation = [
  option('settled', 'Settled'),
  option('transient', 'Transient'),
  option('homeless', 'Homeless'),
  unknown,
];

const ete = [
  option('full-time', 'Full-time ETE'),
  option('part-time', 'Part-time ETE'),
  option('unemployed', 'Unemployed'),
  option('not-available', 'Not available for work'),
  unknown,
];

const where = "annexe two, table 'Outcomes'";
const withoutUnknown = notInReport(
  where,
  'The table prints no “Unknown” for this question; the ETE table at inspection does.',
);

/** The four status questions in print order, by the ids of the question set's status tables. */
export const statusFields: readonly { readonly tableId: string; readonly field: Field }[] = [
  {
    tableId: 'accommodationAtStart',
    field: choice(
      'accommodation-at-start',
      "What was the individual's accommodation status at the start of the order/licence?",
      accommodation,
      withoutUnknown,
    ),
  },
  {
    tableId: 'accommodationAtInspection',
    field: choice(
      'accommodation-at-inspection',
      "What was the individual's accommodation status at the point of the inspection/licence?",
      accommodation,
      withoutUnknown,
    ),
  },
  {
    tableId: 'eteAtStart',
    field: choice(
      'ete-at-start',
      "What was the individual's education, training, employment (ETE) status at the start of the order/licence?",
      ete,
      withoutUnknown,
    ),
  },
  {
    tableId: 'eteAtInspection',
    field: choice(
      'ete-at-inspection',
      "What was the individual's ETE status at the point of the inspection?",
      ete,
      inReport(`${where}; its last two rows are printed one label too early`),
    ),
  },
];
