import type { Backup, BackupFault, BackupPort } from '../../../shared/backups/backup-port.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Schedule } from '../../store/schedule.ts';

/** Makes the backups of a person's own vault by itself, while they work and when they lock. */
export type BackupKeeping = {
  getState(): BackupState;
  subscribe(listener: () => void): () => void;
  /** A vault was unlocked. Returns what is called once it is locked: what no backup holds yet is then backed up. */
  begin(work: Work): () => void;
  /**
   * The next lock makes none: a new backup would take the place of the day's earlier one, which may be the one that
   * is about to be restored. What is owed stays owed.
   */
  postpone(): void;
  /** Makes one now, whether or not anything has changed. */
  makeNow(): Promise<Result<Backup, BackupFault>>;
};

export type BackupState = {
  /** When the newest was made; null when none is known of. */
  readonly lastAt: Instant | null;
  readonly making: boolean;
  /** Why the last one could not be made. It stands until one can. */
  readonly failure: BackupFault | null;
};

/** What is worked on, and what its owner has set. */
export type Work = {
  readonly changes: { count(): number; subscribe(listener: () => void): () => void };
  readonly everyMinutes: () => number;
  readonly keepDays: () => number;
  /** Told once, however often it then goes on failing. */
  readonly onFailing: (fault: BackupFault) => void;
};

type KeepingParts = {
  readonly backups: Pick<BackupPort, 'make'>;
  /** Looks at what there is, once for every unlocking. */
  readonly look: () => Promise<BackupsFound>;
  readonly nowMs: () => number;
  readonly schedule: Schedule;
};

export type BackupsFound = {
  readonly lastAt: Instant | null;
  /** Whether the newest backup lacks something that the vault has. */
  readonly behind: boolean;
};

export function createBackupKeeping(parts: KeepingParts): BackupKeeping {
  const { backups, nowMs, schedule } = parts;
  let state: BackupState = { lastAt: null, making: false, failure: null };
  const listeners = new Set<() => void>();
  let work: Work | null = null;
  let keepDays = () => 10;
  /** Of the vault that is or was last unlocked; after locking, its last count. */
  let count = () => 0;
  /** How many of its changes the newest backup holds. */
  let held = 0;
  /** Since when there is something that no backup holds; null when there is nothing. */
  let dueSinceMs: number | null = null;
  let failedAtMs = 0;
  let unlockings = 0;
  let postponed = false;
  let running: Promise<Result<Backup, BackupFault>> | null = null;
  let callOff = () => {};

  const setState = (change: Partial<BackupState>) => {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  };

  const make = async (): Promise<Result<Backup, BackupFault>> => {
    const madeOf = count();
    const unlocking = unlockings;
    setState({ making: true });
    const made = await backups.make('casemark', 'work', keepDays()).catch(notAnswered);
    running = null;
    if (made.ok) {
      if (unlocking === unlockings) held = madeOf;
      dueSinceMs = count() > held ? nowMs() : null;
      setState({ making: false, failure: null, lastAt: made.value.madeAt });
      // Locked while it was being made: nobody will look at the clock for what came after.
      if (work === null && dueSinceMs !== null) void makeNow();
    } else {
      const first = state.failure === null;
      failedAtMs = nowMs();
      dueSinceMs ??= nowMs();
      setState({ making: false, failure: made.error });
      if (first) work?.onFailing(made.error);
    }
    wait();
    return made;
  };
  const makeNow = () => {
    running ??= make();
    return running;
  };

  const dueAtMs = (since: number, { everyMinutes }: Work) =>
    state.failure === null
      ? since + everyMinutes() * minuteMs
      : Math.max(failedAtMs + retryMinutes * minuteMs, since);
  /** Looks again within a minute, so that a changed setting and a machine that slept count soon. */
  const wait = () => {
    callOff();
    if (work === null || dueSinceMs === null) return;
    const leftMs = dueAtMs(dueSinceMs, work) - nowMs();
    callOff = schedule(Math.max(0, Math.min(leftMs, minuteMs)), lookAtTheClock);
  };
  const lookAtTheClock = () => {
    if (work === null || dueSinceMs === null) return;
    if (dueAtMs(dueSinceMs, work) <= nowMs()) void makeNow();
    else wait();
  };
  const due = () => {
    if (dueSinceMs !== null) return;
    dueSinceMs = nowMs();
    wait();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begin: (begun) => {
      unlockings += 1;
      work = begun;
      ({ keepDays } = begun);
      count = begun.changes.count;
      held = count();
      void parts.look().then(({ lastAt, behind }) => {
        if (work !== begun) return;
        // One made meanwhile is newer than any that was found.
        if (state.lastAt === null || (lastAt !== null && lastAt > state.lastAt)) {
          setState({ lastAt });
        }
        if (behind) due();
      });
      const stop = begun.changes.subscribe(() => {
        if (count() > held) due();
      });
      // One that could not be made before the last lock is still owed.
      wait();
      return () => {
        stop();
        callOff();
        if (work !== begun) return;
        work = null;
        const [last, days] = [count(), begun.keepDays()];
        count = () => last;
        keepDays = () => days;
        if (dueSinceMs === null && last > held) dueSinceMs = nowMs();
        // The backup needs no key, and the lock does not wait for it.
        if (dueSinceMs !== null && !postponed) void makeNow();
        postponed = false;
      };
    },
    postpone: () => {
      postponed = true;
    },
    makeNow,
  };
}

/** A host that breaks down instead of answering must not end the backups, nor be passed over in silence. */
function notAnswered(): Result<Backup, BackupFault> {
  return err({ kind: 'backup-failed', code: 'not-answered' });
}

const minuteMs = 60_000;
/** A drive that is plugged in again is noticed within this. */
const retryMinutes = 5;
