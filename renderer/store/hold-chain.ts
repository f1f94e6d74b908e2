import type { Instant } from '../../shared/kernel/instant.ts';
import type { Saving } from './open-case.ts';
import { createSaveQueue } from './save-queue.ts';
import type { Schedule } from './schedule.ts';

/** What a case and a review on screen have in common: who watches, what is half-typed, and what waits to be saved. */
export type ChainHold<Item> = {
  /** Queues what was recorded, and tells everybody. */
  add(...items: readonly Item[]): void;
  /** Told of every change of the chain or of its saving. */
  subscribe(listener: () => void): () => void;
  notify(): void;
  getSaving(): Saving;
  onFlush(pending: () => void): () => void;
  startTyping(): () => void;
  /** Records what is half-typed. */
  recordPending(): void;
  flush(): Promise<Saving>;
  settle(): Promise<Saving>;
  hold(): void;
  close(): Promise<void>;
  /** Whether nothing more is taken. */
  isOver(): boolean;
  /** Takes no more, makes no more attempts, and hands back what may not be on disk. */
  stop(): readonly Item[];
};

type ChainHoldParts<Item> = {
  /** Seals and commits entries, with the chain's line in its list, in one transaction. */
  readonly write: (items: readonly Item[]) => Promise<void>;
  readonly now: () => Instant;
  readonly schedule: Schedule;
  /** Whether something waits that is not in the queue yet. */
  readonly waits?: () => boolean;
  /** Nobody has it on screen any more and nothing waits. */
  readonly onLetGo: () => void;
};

export function createChainHold<Item>(parts: ChainHoldParts<Item>): ChainHold<Item> {
  let holders = 0;
  let over = false;
  const listeners = new Set<() => void>();
  const pendings = new Set<() => void>();
  const typing = new Set<symbol>();

  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const letGoIfIdle = () => {
    if (over || holders > 0 || queue.getSaving().state !== 'saved' || parts.waits?.()) return;
    over = true;
    parts.onLetGo();
  };
  const queue = createSaveQueue<Item>({
    write: parts.write,
    now: parts.now,
    schedule: parts.schedule,
    changed: () => {
      notify();
      letGoIfIdle();
    },
  });
  const recordPending = () => {
    for (const pending of [...pendings]) {
      try {
        pending();
      } catch (error) {
        // One that cannot be recorded must not keep the others from it, nor the vault from locking.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };

  return {
    add: (...items) => {
      for (const item of items) queue.add(item);
      notify();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    notify,
    getSaving: () => {
      const saving = queue.getSaving();
      return typing.size > 0 && saving.state === 'saved' ? halfTyped : saving;
    },
    onFlush: (pending) => {
      pendings.add(pending);
      return () => pendings.delete(pending);
    },
    startTyping: () => {
      const text = Symbol('half-typed');
      typing.add(text);
      notify();
      return () => {
        if (typing.delete(text)) notify();
      };
    },
    recordPending,
    flush: () => {
      recordPending();
      return queue.settle();
    },
    settle: queue.settle,
    hold: () => {
      holders += 1;
    },
    close: async () => {
      if (over) return;
      recordPending();
      await queue.settle();
      holders -= 1;
      letGoIfIdle();
    },
    isOver: () => over,
    stop: () => {
      over = true;
      return queue.stop();
    },
  };
}

// One object: what is told of every change asks whether it is the same.
const halfTyped: Saving = { state: 'typing' };
