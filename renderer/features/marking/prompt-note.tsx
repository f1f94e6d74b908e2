import { memo, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { noteAnchor } from '../../../shared/cases/anchors.ts';
import { useTypedText } from '../../questions/use-typed-text.ts';
import { useCasePart, useOpenCase } from '../../store/store-context.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Textarea } from '../../ui/textarea.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { MarkingWords } from './use-marking-words.tsx';

export type PromptNoteProps = {
  readonly promptId: string;
  readonly letter: string;
  readonly words: MarkingWords;
};

/** A note opens in place and grows. One that is there is open; one that was opened stays, even when emptied. */
export const PromptNote = memo(function PromptNote({ promptId, letter, words }: PromptNoteProps) {
  const note = useCasePart((kase) => kase.answers[promptId]?.note ?? '');
  const [open, setOpen] = useState(note !== '');
  if (note !== '' && !open) setOpen(true);
  if (open || note !== '') return <NoteBox promptId={promptId} note={note} label={words.note} />;
  return (
    <LinkButton
      id={addNoteId(promptId)}
      onClick={() => {
        flushSync(() => setOpen(true));
        document.getElementById(noteAnchor(promptId))?.focus();
      }}
    >
      {words.addNote}
      <VisuallyHidden> {words.addNoteTo(letter)}</VisuallyHidden>
    </LinkButton>
  );
});

/** The button that opens a note, while it is closed. */
export const addNoteId = (promptId: string): string => `add-${noteAnchor(promptId)}`;

function NoteBox(props: {
  readonly promptId: string;
  readonly note: string;
  readonly label: string;
}) {
  const { promptId, note, label } = props;
  const openCase = useOpenCase();
  const record = useCallback(
    (typed: string) => {
      const held = openCase.getCase().answers[promptId]?.note ?? '';
      if (typed !== held) openCase.record({ kind: 'noted', promptId, note: typed });
    },
    [openCase, promptId],
  );
  const box = useTypedText<HTMLTextAreaElement>(note, record);
  return <Textarea {...box} id={noteAnchor(promptId)} label={label} rows={1} dense />;
}
