import type { AskedPrompt, Choice, StandardContent } from '../../standard-content.ts';

export type Asked = { readonly evidence: boolean };

/** One page: a panel for each key question, in it a radio group with a comment area for each prompt. */
export function surveyJson({ title, places, parts }: StandardContent, { evidence }: Asked) {
  return {
    title,
    showQuestionNumbers: false,
    showNavigationButtons: false,
    textUpdateMode: 'onBlur',
    elements: parts.map(({ id, heading, prompts, judgement }) => ({
      type: 'panel',
      name: id,
      title: heading,
      elements: [
        ...prompts.flatMap((prompt) => [
          radioGroup(prompt.id, prompt.text, prompt.options, 'Note'),
          ...(evidence
            ? [
                {
                  type: 'checkbox',
                  name: evidenceName(prompt),
                  title: 'Evidence',
                  colCount: 0,
                  choices: choices(places),
                },
              ]
            : []),
        ]),
        ...(judgement === null
          ? []
          : [radioGroup(judgement.id, judgement.text, judgement.options, judgement.reasonLabel)]),
      ],
    })),
  };
}

/** The answers, notes, places and judgements that the case holds already. */
export function surveyData({ parts }: StandardContent, { evidence }: Asked) {
  return Object.fromEntries(
    parts.flatMap(({ prompts, judgement }) => [
      ...prompts.flatMap((prompt) => [
        [prompt.id, prompt.answer],
        [`${prompt.id}-Comment`, prompt.note],
        ...(evidence ? [[evidenceName(prompt), prompt.sources]] : []),
      ]),
      ...(judgement === null
        ? []
        : [
            [judgement.id, judgement.chosen],
            [`${judgement.id}-Comment`, judgement.reason],
          ]),
    ]),
  );
}

function radioGroup(name: string, title: string, options: readonly Choice[], comment: string) {
  return {
    type: 'radiogroup',
    name,
    title,
    colCount: 0,
    choices: choices(options),
    showCommentArea: true,
    commentText: comment,
  };
}

const choices = (options: readonly Choice[]) =>
  options.map(({ value, label }) => ({ value, text: label }));

const evidenceName = ({ id }: AskedPrompt): string => `evidence-${id}`;
