import type { Field, FieldGroup } from '../../../shared/frameworks/framework.ts';
import { choice, yesOrNo } from './choices.ts';
import { inReport, notInReport } from './provenance.ts';

const factors = [
  { value: 'thinking-and-behaviour', label: 'Thinking and behaviour', named: true },
  { value: 'family-and-relationships', label: 'Family and relationships', named: true },
  { value: 'drug-misuse', label: 'Drug misuse', named: true },
  { value: 'alcohol-misuse', label: 'Alcohol misuse', named: false },
  { value: 'accommodation', label: 'Accommodation', named: true },
  { value: 'ete', label: 'Education, training and employment (ETE)', named: false },
  { value: 'lifestyle-and-associates', label: 'Lifestyle and associates', named: false },
  { value: 'attitudes', label: 'Attitudes', named: false },
  { value: 'mental-health', label: 'Mental health', named: false },
];

const where = "2.4, paragraph on 'the three areas of work most widely identified'";

export const factorGroups: FieldGroup[] = [
  {
    id: 'factors',
    title: { en: 'Factors that needed work' },
    fields: [
      whichFactors('harm-factors', 'Which factors related to risk of harm needed work?'),
      whichFactors('desistance-factors', 'Which factors related to desistance needed work?'),
    ],
  },
  {
    id: 'sufficient-work',
    title: { en: 'Work delivered on those factors' },
    fields: factors.map(({ value, label, named }) =>
      choice(
        `sufficient-work.${value}`,
        `Was sufficient work delivered on ${midSentence(label)}?`,
        yesOrNo,
        named
          ? inReport(where)
          : notInReport(where, 'The report gives no figure for work on this factor.'),
        {
          appliesWhen: {
            any: [
              { field: 'harm-factors', in: [value] },
              { field: 'desistance-factors', in: [value] },
            ],
          },
        },
      ),
    ),
  },
];

function whichFactors(id: string, label: string): Field {
  return {
    kind: 'choices',
    id,
    label: { en: label },
    hint: { en: 'Select all that apply' },
    required: true,
    options: [
      ...factors.map(({ value, label: factor }) => ({ value, label: { en: factor } })),
      { value: 'none', label: { en: 'None' }, exclusive: true },
    ],
    provenance: notInReport(
      where,
      'The report names the factors most often identified, and accommodation; it does not print the whole list.',
    ),
  };
}

function midSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
