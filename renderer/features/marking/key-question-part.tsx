import { memo } from 'react';
import type { ApplicableKeyQuestion } from '../../../shared/frameworks/applicability.ts';
import { useFrameworkText } from '../../words/use-framework-text.ts';
import { GivenJudgement } from './given-judgement.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { PromptRows } from './prompt-rows.tsx';
import type { MarkingWords } from './use-marking-words.tsx';

export type KeyQuestionPartProps = {
  readonly keyQuestion: ApplicableKeyQuestion;
  readonly words: MarkingWords;
  readonly readOnly: boolean;
};

/** A key question with its prompts and, after them, its judgement. */
export const KeyQuestionPart = memo(function KeyQuestionPart(props: KeyQuestionPartProps) {
  const { keyQuestion, words, readOnly } = props;
  const { id, prompts } = keyQuestion;
  const text = useFrameworkText();
  const Judged = readOnly ? GivenJudgement : JudgementPanel;
  return (
    <section className="marking-part" aria-labelledby={`key-question-${id}`}>
      <h2 className="govuk-heading-s marking-part__heading" id={`key-question-${id}`}>
        <span className="marking-part__number">{id}</span> {text(keyQuestion.text)}
      </h2>
      <PromptRows prompts={prompts} words={words} readOnly={readOnly} />
      <Judged keyQuestionId={id} prompts={prompts} words={words} />
    </section>
  );
});
