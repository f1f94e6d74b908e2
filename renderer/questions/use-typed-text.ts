import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useOpenCase } from '../store/store-context.tsx';
import { createTypedText } from './typed-text.ts';

type TextBox = HTMLTextAreaElement | HTMLInputElement;

export type TypedTextProps<Box extends TextBox> = {
  readonly ref: RefObject<Box | null>;
  readonly defaultValue: string;
  readonly onInput: () => void;
  readonly onBlur: () => void;
};

/**
 * Props for a text box whose words are recorded after a short pause, on leaving it, when the case is flushed
 * (lock, sign-off) and when it goes from the page. The box keeps its own text; what is recorded elsewhere, by an
 * undo for one, is shown in it unless it holds something not recorded yet.
 */
export function useTypedText<Box extends TextBox>(
  recorded: string,
  record: (text: string) => void,
): TypedTextProps<Box> {
  const openCase = useOpenCase();
  const box = useRef<Box>(null);
  const latest = useRef(record);
  latest.current = record;
  const typed = useMemo(() => createTypedText((text) => latest.current(text)), []);

  useEffect(() => {
    const stop = openCase.onFlush(typed.settle);
    return () => {
      typed.settle();
      stop();
    };
  }, [openCase, typed]);

  useEffect(() => {
    if (box.current !== null && !typed.isPending() && box.current.value !== recorded) {
      box.current.value = recorded;
    }
  }, [recorded, typed]);

  return {
    ref: box,
    defaultValue: recorded,
    onInput: () => typed.type(box.current?.value ?? ''),
    onBlur: typed.settle,
  };
}
