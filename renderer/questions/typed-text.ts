/** How long a pause in typing lasts before what was typed is recorded. */
export const pauseMs = 600;

/** How long typing may go on without a pause before what stands there is recorded all the same. */
export const longestWaitMs = 3000;

export type TypedText = {
  /** What the box holds now: recorded when nothing more is typed for a while, and in any case before long. */
  type(text: string): void;
  /** Records at once what waits, if anything does. */
  settle(): void;
  isPending(): boolean;
};

/**
 * Records a text once the typing pauses, so that a sentence is one entry and not fifty; someone who never pauses
 * loses no more than the longest wait. `startWaiting` is called when something begins to wait, and what it returns
 * once that is recorded.
 */
export function createTypedText(
  record: (text: string) => void,
  startWaiting: () => () => void = () => () => undefined,
): TypedText {
  let waiting: { text: string; readonly since: number; readonly stop: () => void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    const { text, stop } = waiting;
    waiting = null;
    try {
      record(text);
    } finally {
      stop();
    }
  };
  return {
    type(text) {
      if (waiting === null) waiting = { text, since: Date.now(), stop: startWaiting() };
      else waiting.text = text;
      clearTimeout(timer);
      const left = waiting.since + longestWaitMs - Date.now();
      timer = setTimeout(settle, Math.max(0, Math.min(pauseMs, left)));
    },
    settle,
    isPending: () => waiting !== null,
  };
}

/**
 * What a box shows that holds nothing unrecorded: what is recorded. Some texts are recorded without the spaces around
 * them; while one types, the space before the next word stays.
 */
export function textToShow(inBox: string, recorded: string, isTypedIn: boolean): string {
  return isTypedIn && inBox.trim() === recorded.trim() ? inBox : recorded;
}
