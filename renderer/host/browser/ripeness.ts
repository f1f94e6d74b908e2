/** How sure the names of slots are to be on the disk. */
export type Ripeness = {
  /** A slot that is new: its name is not on the disk yet. */
  made(name: string): void;
  /** A slot that was there: how old its name is can be told only from when the file was last changed. */
  found(name: string, changedMs: number): void;
  isRipe(name: string): boolean;
};

/**
 * Linux writes what nobody asked it to after half a minute at the latest, and then looks every five seconds; other
 * systems do so sooner. Twice that is sure enough.
 */
export const ripeAfterMs = 60_000;

export function createRipeness(clock: { readonly now: () => number }): Ripeness {
  const ripeAt = new Map<string, number>();
  return {
    made: (name) => ripeAt.set(name, clock.now() + ripeAfterMs),
    found(name, changedMs) {
      if (ripeAt.has(name)) return;
      const isOld = clock.now() - changedMs > ripeAfterMs;
      ripeAt.set(name, isOld ? -Infinity : clock.now() + ripeAfterMs);
    },
    isRipe: (name) => clock.now() >= (ripeAt.get(name) ?? Infinity),
  };
}
