import { applicability } from '../../../shared/frameworks/applicability.ts';
import type { FieldValue } from '../../../shared/frameworks/condition.ts';
import type { Field } from '../../../shared/frameworks/framework.ts';
import { fieldById } from '../../../shared/frameworks/option-label.ts';
import type { PrintedRow } from '../pages/print-case-page.ts';
import type { CasePlan, PlannedStop } from './case-plan.ts';

/** What the paper of a case must say when every planned answer is in force: rows by section. */
export function plannedPrint(plan: CasePlan): Readonly<Record<string, readonly PrintedRow[]>> {
  const values = { ...plan.facts, ...plan.fields };
  const { detailSections } = applicability(plan.framework, values);
  return {
    ...Object.fromEntries(
      detailSections.map(({ title, groups }, index): [string, readonly PrintedRow[]] => [
        title.en,
        [
          ...(index === 0 ? [['Assessor', plan.assessor] satisfies PrintedRow] : []),
          ...groups.flatMap(({ fields }) =>
            fields.map((field): PrintedRow => [field.label.en, inWords(field, values[field.id])]),
          ),
        ],
      ]),
    ),
    ...Object.fromEntries(
      plan.standards.map(({ id, name, stops }) => [
        `${id} ${name}`,
        stops.map((stop) => printedStop(plan, stop)),
      ]),
    ),
    'Practice examples': [[`Good practice: ${plan.example.changedName}`, plan.example.narrative]],
  };
}

function printedStop(plan: CasePlan, stop: PlannedStop): PrintedRow {
  switch (stop.kind) {
    case 'prompt':
      return [
        `${stop.letter} ${stop.text}`,
        { yes: 'Yes', no: 'No', 'not-applicable': 'Not applicable' }[stop.answer],
        ...(stop.source === null ? [] : [`Evidence: ${sources[stop.source]}`]),
        ...(stop.note === '' ? [] : [stop.note]),
      ];
    case 'judgement': {
      const [yes, no, notApplicable] = stop.pattern;
      return [
        `Judgement of ${stop.id}`,
        judgements[stop.judgement],
        ...patternWords(yes, no, notApplicable),
        ...odd(stop),
        ...(stop.reason === '' ? [] : [stop.reason]),
      ];
    }
    case 'field': {
      const field = fieldById(plan.framework, stop.id);
      if (field === undefined) throw new Error(`no field ${stop.id}`);
      return [field.label.en, inWords(field, stop.value)];
    }
  }
}

/** Without its zeros, and not there at all for a key question whose prompts are all hidden. */
function patternWords(yes: number, no: number, notApplicable: number): readonly string[] {
  const counts = { Yes: yes, No: no, 'N/A': notApplicable };
  const words = Object.entries(counts).flatMap(([word, count]) =>
    count > 0 ? [`${word} ${count}`] : [],
  );
  return words.length === 0 ? [] : [words.join(' · ')];
}

const sources = {
  'case-record': 'Case record',
  interview: 'Interview',
  both: 'Case record and interview',
};
const judgements = {
  sufficient: 'Sufficient',
  insufficient: 'Insufficient',
  'unable-to-judge': 'Unable to judge',
};

function odd(stop: Extract<PlannedStop, { kind: 'judgement' }>): readonly string[] {
  const [yes, no] = stop.pattern;
  if (stop.judgement === 'sufficient' && yes === 0 && no > 0) {
    return ['Every answer is no, and the judgement is sufficient.'];
  }
  if (stop.judgement === 'insufficient' && no === 0 && yes > 0) {
    return ['Every answer is yes, and the judgement is insufficient.'];
  }
  return [];
}

function inWords(field: Field, value: FieldValue | undefined): string {
  if (value === null || value === undefined) return 'Not answered';
  if (!('options' in field)) return String(value);
  const label = (one: string) =>
    field.options.find((option) => option.value === one)?.label.en ?? one;
  return typeof value === 'string' ? label(value) : value.map(label).join(', ');
}
