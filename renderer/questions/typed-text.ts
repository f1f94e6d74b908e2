/** How long a pause in typing lasts before what was typed is recorded. */
export const pauseMs = 600;

export type TypedText = {
  /** What the box holds now: recorded when nothing more is typed for a while. */
  type(text: string): void;
  /** Records at once what waits, if anything does. */
  settle(): void;
  isPending(): boolean;
};

/** Records a text once the typing pauses, so that a sentence is one entry and not fifty. */
export function createTypedText(record: (text: string) => void): TypedText {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    const text = waiting;
    waiting = null;
    record(text);
  };
  return {
    type(text) {
      waiting = text;
      clearTimeout(timer);
      timer = setTimeout(settle, pauseMs);
    },
    settle,
    isPending: () => waiting !== null,
  };
}
