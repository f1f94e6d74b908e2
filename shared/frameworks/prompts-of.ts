import type { Prompt, Standard } from './framework.ts';

/** Every prompt of a standard in printed order, whether it applies or not. */
export function promptsOf(standard: Standard): readonly Prompt[] {
  return [
    ...standard.keyQuestions.flatMap((keyQuestion) => keyQuestion.prompts),
    ...standard.promptGroups.flatMap((group) => group.prompts),
  ];
}
