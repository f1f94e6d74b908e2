/** Runs something later, unless it is called off with what this returns. */
export type Schedule = (delayMs: number, act: () => void) => () => void;

export const scheduleByTimer: Schedule = (delayMs, act) => {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
};
