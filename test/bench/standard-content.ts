import { applicability } from '../../shared/frameworks/applicability.ts';
import type { FieldValues } from '../../shared/frameworks/condition.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import { promptLetter } from '../../shared/frameworks/prompt-letter.ts';

/** One standard as it is asked and answered in one case: what each peer shows, and what the app is given. */
export type StandardContent = {
  readonly title: string;
  /** Where evidence can come from. */
  readonly places: readonly Choice[];
  readonly parts: readonly Part[];
};

export type Part = {
  readonly id: string;
  readonly heading: string;
  readonly prompts: readonly AskedPrompt[];
  readonly judgement: AskedJudgement | null;
};

export type AskedPrompt = {
  readonly id: string;
  readonly text: string;
  readonly options: readonly Choice[];
  readonly answer: string;
  readonly sources: readonly string[];
  readonly note: string;
};

export type AskedJudgement = {
  readonly id: string;
  readonly text: string;
  readonly options: readonly Choice[];
  readonly chosen: string;
  readonly reasonLabel: string;
  readonly reason: string;
};

export type Choice = { readonly value: string; readonly label: string };

/** How many controls the content needs, of each kind. */
export type ControlCount = {
  readonly radios: number;
  readonly checkboxes: number;
  readonly textareas: number;
};

/** A standard with every prompt answered, its evidence placed and a note on it, and every key question judged. */
export function answeredStandard(
  framework: Framework,
  standardId: string,
  fields: FieldValues,
): StandardContent {
  const standard = applicability(framework, fields).standards.find(({ id }) => id === standardId);
  if (standard === undefined) throw new Error(`standard ${standardId} does not apply`);
  return {
    title: `${standard.id} ${standard.name.en}`,
    places: [
      { value: 'case-record', label: 'Record' },
      { value: 'interview', label: 'Interview' },
    ],
    parts: [...standard.keyQuestions, ...standard.promptGroups].map((part) => ({
      id: part.id,
      heading: 'text' in part ? `${part.id} ${part.text.en}` : part.heading.en,
      prompts: part.prompts.map((prompt, index) => ({
        id: prompt.id,
        text: `${promptLetter(framework, prompt.id)} ${prompt.text.en}`,
        options: prompt.allowsNotApplicable ? [...yesOrNo, notApplicable] : yesOrNo,
        answer: index % 3 === 0 ? 'no' : 'yes',
        sources: index % 2 === 0 ? ['case-record'] : ['case-record', 'interview'],
        note: `Prompt ${prompt.id}: ${noteText}`,
      })),
      judgement:
        'text' in part
          ? {
              id: part.id,
              text: `Judgement ${part.id}`,
              options: judgements,
              chosen: 'sufficient',
              reasonLabel: 'Why (optional)',
              reason: '',
            }
          : null,
    })),
  };
}

export function countControls({ parts, places }: StandardContent): ControlCount {
  const prompts = parts.flatMap((part) => part.prompts);
  const judged = parts.flatMap(({ judgement }) => (judgement === null ? [] : [judgement]));
  return {
    radios: [...prompts, ...judged].reduce((sum, { options }) => sum + options.length, 0),
    checkboxes: prompts.length * places.length,
    textareas: prompts.length + judged.length,
  };
}

const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const notApplicable: Choice = { value: 'not-applicable', label: 'N/A' };
const judgements: readonly Choice[] = [
  { value: 'sufficient', label: 'Sufficient' },
  { value: 'insufficient', label: 'Insufficient' },
  { value: 'unable-to-judge', label: 'Unable to judge' },
];

/** Of the length that notes have: two sentences. */
const noteText =
  'the sentence plan of 3 May names the agencies involved and says who does what by when. ' +
  'Contact was kept in the weeks before release, and the handover is on the record.';
