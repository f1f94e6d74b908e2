import type { Instant } from '../../shared/kernel/instant.ts';
import type { Saving, SavingProblem } from './open-case.ts';
import type { Schedule } from './schedule.ts';
import { toStoreFault, VaultGone } from './store-fault.ts';

/** Holds what is not on disk yet, in order, and lets go of nothing until it is. */
export type SaveQueue<Item> = {
  add(item: Item): void;
  getSaving(): Saving;
  /** Resolves when nothing waits, or when an attempt, begun now if none is under way, has failed. */
  settle(): Promise<Saving>;
  /** Makes no further attempt, and hands back what may not be on disk. */
  stop(): readonly Item[];
};

type SaveQueueParts<Item> = {
  /** Commits everything that waits, in one transaction. It may be given the same items again after a failure. */
  readonly write: (items: readonly Item[]) => Promise<void>;
  readonly now: () => Instant;
  readonly schedule: Schedule;
  /** Told when saving changes by itself, not by `add`. */
  readonly changed: () => void;
};

export function createSaveQueue<Item>(parts: SaveQueueParts<Item>): SaveQueue<Item> {
  const waiting: Item[] = [];
  let saving: Saving = { state: 'saved', at: null };
  let running: Promise<void> | null = null;
  let callOff: (() => void) | null = null;
  let failures = 0;
  let stopped = false;

  const run = async (): Promise<void> => {
    // What one action records in several entries goes to disk together.
    await null;
    while (waiting.length > 0 && !stopped) {
      const batch = [...waiting];
      try {
        await parts.write(batch);
      } catch (error) {
        fail(error);
        break;
      }
      if (stopped) break;
      waiting.splice(0, batch.length);
      failures = 0;
      saving =
        waiting.length === 0
          ? { state: 'saved', at: parts.now() }
          : { state: 'saving', waiting: waiting.length };
      parts.changed();
    }
    running = null;
  };

  const start = (): Promise<void> => {
    callOff?.();
    callOff = null;
    running ??= run();
    return running;
  };

  const fail = (error: unknown): void => {
    if (stopped) return;
    const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
    failures += 1;
    saving = {
      state: 'failed',
      // Once the disk is full the browser may close the store: what comes after is the same trouble.
      problem: isDiskFull(saving) && !(error instanceof VaultGone) ? 'disk-full' : problemOf(error),
      waiting: waiting.length,
      retryingAt: new Date(Date.parse(parts.now()) + delayMs).toISOString(),
    };
    callOff = parts.schedule(delayMs, () => {
      callOff = null;
      void start();
    });
    parts.changed();
  };

  return {
    add: (item) => {
      if (stopped) throw new Error('what is added to a stopped queue would be lost');
      waiting.push(item);
      if (saving.state === 'failed') {
        saving = { ...saving, waiting: waiting.length };
        return;
      }
      saving = { state: 'saving', waiting: waiting.length };
      void start();
    },
    getSaving: () => saving,
    settle: async () => {
      if (waiting.length > 0 && !stopped) await start();
      return saving;
    },
    stop: () => {
      stopped = true;
      callOff?.();
      callOff = null;
      return [...waiting];
    },
  };
}

const firstDelayMs = 1000;
const longestDelayMs = 30_000;

function isDiskFull(saving: Saving): boolean {
  return saving.state === 'failed' && saving.problem === 'disk-full';
}

/** Whatever went wrong, what waits is kept and tried again. */
function problemOf(error: unknown): Exclude<SavingProblem, 'not-signed'> {
  try {
    const { kind } = toStoreFault(error);
    return kind === 'disk-full' || kind === 'journal-unavailable' ? kind : 'store-unavailable';
  } catch {
    return 'store-unavailable';
  }
}
