import type { Case } from '../../shared/cases/case.ts';
import { type Chain, hashEntry, nextEntry } from '../../shared/cases/chain.ts';
import type { Author, Happening } from '../../shared/cases/entry.ts';
import { foldBefore } from '../../shared/cases/fold.ts';
import type { Framework } from '../../shared/frameworks/framework.ts';
import type { Ports } from '../../shared/kernel/ports.ts';
import type { SealableEntry } from './case-records.ts';
import { changesCase } from './changes-case.ts';
import type { HeldChain } from './held-chains.ts';
import { createChainHold } from './hold-chain.ts';
import type { OpenCase, ReadOnly } from './open-case.ts';
import type { Schedule } from './schedule.ts';
import { shareStructure } from './share-structure.ts';

type OpenCaseParts = {
  readonly framework: Framework;
  readonly chain: Chain;
  readonly author: Author;
  readonly ports: Ports;
  readonly schedule: Schedule;
  readonly inspectionClosed: boolean;
  /** A second marking that its review holds for good. */
  readonly committed: boolean;
  /** Seals and commits entries, with the case's line in the list, in one transaction. */
  readonly write: (entries: readonly SealableEntry[], kase: Case) => Promise<void>;
  /** Nobody has it on screen any more and nothing waits. */
  readonly onLetGo: () => void;
};

/** A case held open by one or more screens. The vault keeps it until all have closed it and all is saved. */
export type HeldCase = OpenCase &
  HeldChain<OpenCase> & {
    /** Its review holds it as it is: from now on it cannot be opened again. */
    setCommitted(): void;
    /**
     * Goes on with entries that came from elsewhere, and saves them as they are stored. False where they do not follow
     * the last that is here: then nothing was done.
     */
    goOnWith(stored: readonly unknown[], chain: Chain): boolean;
  };

export function createOpenCase(parts: OpenCaseParts): HeldCase {
  const { framework, author, ports } = parts;
  let { entries } = parts.chain;
  let kase = foldBefore(entries, parts.chain.headHash);
  let { inspectionClosed, committed } = parts;
  const hold = createChainHold<SealableEntry>({
    write: (waiting) => parts.write(waiting, kase),
    now: ports.now,
    schedule: parts.schedule,
    onLetGo: parts.onLetGo,
  });

  const readOnly = (): ReadOnly | null => {
    if (inspectionClosed) return 'inspection-closed';
    if (committed) return 'committed';
    return kase.signOff === null ? null : 'signed-off';
  };
  const record = (happening: Happening): void => {
    if (hold.isOver()) throw new Error('the case is closed');
    refuseOutOfPlace(readOnly(), happening);
    if (!changesCase(kase, happening)) return;
    const entry = nextEntry(kase.id, kase.head, author, happening, ports);
    entries = [...entries, entry];
    kase = shareStructure(kase, foldBefore(entries, hashEntry(entry)));
    hold.add(entry);
  };

  const held: HeldCase = {
    framework,
    getCase: () => kase,
    getSaving: hold.getSaving,
    getReadOnly: readOnly,
    getEntries: () => entries,
    subscribe: hold.subscribe,
    record,
    undo: () => {
      const seq = kase.undoable.at(-1);
      if (seq !== undefined) record({ kind: 'undone', seq });
    },
    redo: () => {
      const seq = kase.redoable.at(-1);
      if (seq !== undefined) record({ kind: 'redone', seq });
    },
    onFlush: hold.onFlush,
    startTyping: hold.startTyping,
    flush: hold.flush,
    close: hold.close,
    hold: () => {
      hold.hold();
      return held;
    },
    recordPending: hold.recordPending,
    setInspectionClosed: (closed) => {
      if (closed === inspectionClosed) return;
      inspectionClosed = closed;
      hold.notify();
    },
    setCommitted: () => {
      if (committed) return;
      committed = true;
      hold.notify();
    },
    goOnWith: (stored, chain) => {
      const { seq, hash } = kase.head;
      if (hold.isOver() || chain.entries[seq + 1]?.previous !== hash) return false;
      entries = chain.entries;
      kase = shareStructure(kase, foldBefore(entries, chain.headHash));
      hold.add(...(stored.slice(seq + 1) as SealableEntry[]));
      return true;
    },
    settle: hold.settle,
    stop: async () => hold.stop(),
  };
  return held;
}

/** Screens do not offer these, so asking for one is a mistake in the program. */
function refuseOutOfPlace(readOnly: ReadOnly | null, { kind }: Happening): void {
  if (kind === 'opened') throw new Error('a case is opened once');
  if (readOnly === 'inspection-closed') {
    throw new Error('a case is read-only while its inspection is closed');
  }
  if (readOnly === 'committed') {
    throw new Error('a second marking that its review holds is read-only for good');
  }
  if (readOnly === 'signed-off' && kind !== 'reopened') {
    throw new Error('a signed-off case is read-only');
  }
  if (readOnly === null && kind === 'reopened') {
    throw new Error('only a signed-off case is reopened');
  }
}
