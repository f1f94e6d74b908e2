import type { Case } from '../../shared/cases/case.ts';
import type { Entry, Happening } from '../../shared/cases/entry.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { Instant } from '../../shared/kernel/instant.ts';

/** A case on screen: what is typed becomes an entry at once, and is durable when `saving` says so. */
export type OpenCase = {
  readonly framework: Framework;
  /** The case as it stands, the same object until something changes. */
  getCase(): Case;
  getSaving(): Saving;
  /** Why the case can be read and not changed; null when it can be changed. */
  getReadOnly(): ReadOnly | null;
  getEntries(): readonly Entry[];
  /** Told of every change of the case or of its saving. */
  subscribe(listener: () => void): () => void;
  /** Adds an entry: shown at once, sealed and committed in order behind. */
  record(happening: Happening): void;
  /** Takes back, or puts back, the nearest change. Does nothing when there is none. */
  undo(): void;
  redo(): void;
  /**
   * Registers something half-typed: `flush` and locking call it so that it records what it holds.
   * Returns the way to take it off again.
   */
  onFlush(pending: () => void): () => void;
  /** Says that something half-typed is not recorded yet. Returns the way to say that now it is. */
  startTyping(): () => void;
  /** Records what is half-typed and resolves when nothing waits to be saved, or when saving has failed. */
  flush(): Promise<Saving>;
  /** Flushes, then lets go of the case. */
  close(): Promise<void>;
};

/**
 * `signed-off` until the case is reopened; `inspection-closed` until its inspection is, whatever the case says.
 * `committed`, a second marking that its review holds, for good.
 */
export type ReadOnly = 'signed-off' | 'inspection-closed' | 'committed';

/** Why what waits is not on disk. `not-signed`: the end of a turn, which is recorded only with its author’s signature. */
export type SavingProblem =
  | 'disk-full'
  | 'store-unavailable'
  | 'journal-unavailable'
  | 'not-signed';

/** Whether what is on screen is on disk. `saved` carries the time since when all of it is durable in both copies. */
export type Saving =
  /** All that was recorded is on disk; something half-typed is not recorded yet. */
  | { readonly state: 'typing' }
  | { readonly state: 'saved'; readonly at: Instant | null }
  | { readonly state: 'saving'; readonly waiting: number }
  | {
      readonly state: 'failed';
      readonly problem: SavingProblem;
      readonly waiting: number;
      readonly retryingAt: Instant;
    };
