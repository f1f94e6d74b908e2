import { memo, useCallback } from 'react';
import { promptAnchor, sourceAnchor } from '../../../shared/cases/anchors.ts';
import { Answer } from '../../../shared/cases/entry.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { AnswerRow } from '../../ui/answer-row.tsx';
import { Details } from '../../ui/details.tsx';
import { ToggleChips } from '../../ui/toggle-chips.tsx';
import { placesToSource, sourceToPlaces } from './evidence.ts';
import { PromptNote } from './prompt-note.tsx';
import type { MarkingWords } from './use-marking-words.tsx';

export type PromptRowProps = {
  readonly id: string;
  readonly letter: string;
  readonly text: string;
  readonly guidance: string | null;
  readonly allowsNotApplicable: boolean;
  readonly words: MarkingWords;
};

/** One prompt with its answer, where the evidence came from and its note. Drawn again only when they change. */
export const PromptRow = memo(function PromptRow(props: PromptRowProps) {
  const { id, letter, text, guidance, allowsNotApplicable, words } = props;
  const openCase = useOpenCase();
  const answer = useCasePart((kase) => kase.answers[id]?.answer ?? null);
  const source = useCasePart((kase) => kase.answers[id]?.source ?? null);
  const recordAnswer = useCallback(
    (value: string) =>
      openCase.record({ kind: 'answered', promptId: id, answer: Answer.parse(value) }),
    [openCase, id],
  );
  const recordPlaces = useCallback(
    (places: readonly string[]) =>
      openCase.record({ kind: 'sourced', promptId: id, source: placesToSource(places) }),
    [openCase, id],
  );
  const outdated = answer === 'not-applicable' && !allowsNotApplicable;
  const anchor = promptAnchor(id);
  return (
    <AnswerRow
      id={anchor}
      name={anchor}
      letter={letter}
      legend={text}
      options={allowsNotApplicable ? words.yesNoOrNotApplicable : words.yesOrNo}
      value={answer}
      error={outdated ? words.noNotApplicableAnyMore : undefined}
      onValueChange={recordAnswer}
    >
      <ToggleChips
        id={sourceAnchor(id)}
        name={sourceAnchor(id)}
        legend={words.evidence}
        chips={words.places}
        value={sourceToPlaces(source)}
        onValueChange={recordPlaces}
      />
      <PromptNote promptId={id} letter={letter} words={words} />
      {guidance === null ? null : (
        <Details dense summary={words.guidance}>
          {guidance}
        </Details>
      )}
    </AnswerRow>
  );
});
