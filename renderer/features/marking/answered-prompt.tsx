import { noteAnchor, promptAnchor } from '../../../shared/cases/anchors.ts';
import { useCasePart } from '../../store/store-context.tsx';
import { AnswerRow } from '../../ui/answer-row.tsx';
import { sourceToPlaces } from './evidence.ts';
import type { PromptRowProps } from './prompt-row.tsx';

/** A prompt of a signed-off case: the answer, the evidence and the note as words. */
export function AnsweredPrompt({ id, letter, text, words }: PromptRowProps) {
  const given = useCasePart((kase) => kase.answers[id]);
  const places = sourceToPlaces(given?.source ?? null);
  const anchor = promptAnchor(id);
  return (
    <AnswerRow
      id={anchor}
      name={anchor}
      letter={letter}
      legend={text}
      options={words.yesNoOrNotApplicable}
      value={given?.answer ?? null}
      readOnly
      noAnswerText={words.notAnswered}
    >
      {places.length === 0 ? null : (
        <p>
          {words.evidence}:{' '}
          {words.places
            .filter(({ value }) => places.includes(value))
            .map(({ label }) => label)
            .join(', ')}
        </p>
      )}
      {given === undefined || given.note === '' ? null : (
        <p className="marking-words" id={noteAnchor(id)}>
          {words.note}: {given.note}
        </p>
      )}
    </AnswerRow>
  );
}
