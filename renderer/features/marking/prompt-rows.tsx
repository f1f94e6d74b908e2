import type { ApplicablePrompt } from '../../../shared/frameworks/applicability.ts';
import { promptLetter } from '../../../shared/frameworks/prompt-letter.ts';
import { useOpenCase } from '../../store/store-context.tsx';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { AnsweredPrompt } from './answered-prompt.tsx';
import { PromptRow } from './prompt-row.tsx';
import type { MarkingWords } from './use-marking-words.tsx';

export type PromptRowsProps = {
  readonly prompts: readonly ApplicablePrompt[];
  readonly words: MarkingWords;
  readonly readOnly: boolean;
};

export function PromptRows({ prompts, words, readOnly }: PromptRowsProps) {
  const text = useFrameworkText();
  const { framework } = useOpenCase();
  const Row = readOnly ? AnsweredPrompt : PromptRow;
  const symbols = new Map(framework.flags.map(({ id, symbol }) => [id, symbol]));
  return prompts.map((prompt) => (
    <Row
      key={prompt.id}
      id={prompt.id}
      letter={promptLetter(framework, prompt.id)}
      text={[text(prompt.text), ...prompt.flags.map((flag) => symbols.get(flag))]
        .filter(Boolean)
        .join(' ')}
      guidance={prompt.guidance === undefined ? null : text(prompt.guidance)}
      allowsNotApplicable={prompt.allowsNotApplicable}
      words={words}
    />
  ));
}
