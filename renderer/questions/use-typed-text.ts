import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useOpenCase } from '../store/store-context.tsx';
import { createTypedText, textToShow } from './typed-text.ts';

type TextBox = HTMLTextAreaElement | HTMLInputElement;

export type TypedTextProps<Box extends TextBox> = {
  readonly ref: RefObject<Box | null>;
  readonly defaultValue: string;
  readonly onInput: () => void;
  readonly onBlur: () => void;
};

/**
 * Props for a text box whose words are recorded after a short pause, while the typing goes on every few seconds, on
 * leaving it, when the case is flushed (lock, sign-off) and when it goes from the page. The box keeps its own text;
 * what is recorded elsewhere, by an undo for one, is shown in it unless it holds something not recorded yet.
 */
export function useTypedText<Box extends TextBox>(
  recorded: string,
  record: (text: string) => void,
): TypedTextProps<Box> {
  const openCase = useOpenCase();
  const box = useRef<Box>(null);
  const latest = useRef({ record, recorded });
  latest.current = { record, recorded };
  const typed = useMemo(
    () => createTypedText((text) => latest.current.record(text), openCase.startTyping),
    [openCase],
  );

  useEffect(() => {
    const stop = openCase.onFlush(typed.settle);
    return () => {
      typed.settle();
      stop();
    };
  }, [openCase, typed]);

  useEffect(() => {
    if (!typed.isPending()) show(box.current, recorded);
  }, [recorded, typed]);

  return {
    ref: box,
    defaultValue: recorded,
    onInput: () => typed.type(box.current?.value ?? ''),
    onBlur: () => {
      const waited = typed.isPending();
      typed.settle();
      if (!waited) show(box.current, latest.current.recorded);
    },
  };
}

function show(box: TextBox | null, recorded: string): void {
  if (box === null) return;
  const text = textToShow(box.value, recorded, document.activeElement === box);
  if (box.value !== text) box.value = text;
}
