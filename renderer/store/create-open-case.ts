import type { Case } from '../../shared/cases/case.ts';
import { type Chain, hashEntry, nextEntry } from '../../shared/cases/chain.ts';
import type { Author, Entry, Happening } from '../../shared/cases/entry.ts';
import { foldBefore } from '../../shared/cases/fold.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import { changesCase } from './changes-case.ts';
import type { OpenCase, ReadOnly, Saving } from './open-case.ts';
import { createSaveQueue } from './save-queue.ts';
import type { Schedule } from './schedule.ts';
import { shareStructure } from './share-structure.ts';

type OpenCaseParts = {
  readonly framework: Framework;
  readonly chain: Chain;
  readonly author: Author;
  readonly ports: Ports;
  readonly schedule: Schedule;
  readonly inspectionClosed: boolean;
  /** Seals and commits entries, with the case's line in the list, in one transaction. */
  readonly write: (entries: readonly Entry[], kase: Case) => Promise<void>;
  /** Nobody has it on screen any more and nothing waits. */
  readonly onLetGo: () => void;
};

/** A case held open by one or more screens. The vault keeps it until all have closed it and all is saved. */
export type HeldCase = OpenCase & {
  hold(): OpenCase;
  recordPending(): void;
  /** The case's inspection was closed, or opened again. */
  setInspectionClosed(closed: boolean): void;
  settle(): Promise<unknown>;
  /** Takes no more entries, makes no more attempts, and hands back the entries that may not be on disk. */
  stop(): readonly Entry[];
};

export function createOpenCase(parts: OpenCaseParts): HeldCase {
  const { framework, author, ports } = parts;
  let entries = parts.chain.entries;
  let kase = foldBefore(entries, parts.chain.headHash);
  let { inspectionClosed } = parts;
  let holders = 0;
  let over = false;
  const listeners = new Set<() => void>();
  const pendings = new Set<() => void>();
  const typing = new Set<symbol>();

  const notify = () => {
    for (const listener of [...listeners]) listener();
  };
  const queue = createSaveQueue<Entry>({
    write: (waiting) => parts.write(waiting, kase),
    now: ports.now,
    schedule: parts.schedule,
    changed: () => {
      notify();
      letGoIfIdle();
    },
  });
  const letGoIfIdle = () => {
    if (over || holders > 0 || queue.getSaving().state !== 'saved') return;
    over = true;
    parts.onLetGo();
  };

  const readOnly = (): ReadOnly | null => {
    if (inspectionClosed) return 'inspection-closed';
    return kase.signOff === null ? null : 'signed-off';
  };
  const record = (happening: Happening): void => {
    if (over) throw new Error('the case is closed');
    refuseOutOfPlace(readOnly(), happening);
    if (!changesCase(kase, happening)) return;
    const entry = nextEntry(kase.id, kase.head, author, happening, ports);
    entries = [...entries, entry];
    kase = shareStructure(kase, foldBefore(entries, hashEntry(entry)));
    queue.add(entry);
    notify();
  };
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

  const held: HeldCase = {
    framework,
    getCase: () => kase,
    getSaving: () => {
      const saving = queue.getSaving();
      return typing.size > 0 && saving.state === 'saved' ? halfTyped : saving;
    },
    getReadOnly: readOnly,
    getEntries: () => entries,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    record,
    undo: () => {
      const seq = kase.undoable.at(-1);
      if (seq !== undefined) record({ kind: 'undone', seq });
    },
    redo: () => {
      const seq = kase.redoable.at(-1);
      if (seq !== undefined) record({ kind: 'redone', seq });
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
    flush: () => {
      recordPending();
      return queue.settle();
    },
    close: async () => {
      if (over) return;
      recordPending();
      await queue.settle();
      holders -= 1;
      letGoIfIdle();
    },
    hold: () => {
      holders += 1;
      return held;
    },
    recordPending,
    setInspectionClosed: (closed) => {
      if (closed === inspectionClosed) return;
      inspectionClosed = closed;
      notify();
    },
    settle: queue.settle,
    stop: () => {
      over = true;
      return queue.stop();
    },
  };
  return held;
}

// One object: what is told of every change asks whether it is the same.
const halfTyped: Saving = { state: 'typing' };

/** Screens do not offer these, so asking for one is a mistake in the program. */
function refuseOutOfPlace(readOnly: ReadOnly | null, { kind }: Happening): void {
  if (kind === 'opened') throw new Error('a case is opened once');
  if (readOnly === 'inspection-closed') {
    throw new Error('a case is read-only while its inspection is closed');
  }
  if (readOnly === 'signed-off' && kind !== 'reopened') {
    throw new Error('a signed-off case is read-only');
  }
  if (readOnly === null && kind === 'reopened') {
    throw new Error('only a signed-off case is reopened');
  }
}
