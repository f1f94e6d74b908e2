import { hashJson, type Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import type { Ports } from '../kernel/ports.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { Entry, type Author, type Happening } from './entry.ts';

/** The hash that the next entry carries: SHA-256 over the entry's canonical JSON (RFC 8785). */
export function hashEntry(entry: Entry): Sha256 {
  return hashJson(entry);
}

/** Makes the entry that opens a case. */
export function openChain(
  caseId: Id,
  author: Author,
  happening: Extract<Happening, { kind: 'opened' }>,
  ports: Ports,
): Entry {
  return {
    v: 1,
    id: ports.createId(),
    caseId,
    seq: 0,
    at: ports.now(),
    author,
    previous: null,
    happening,
  };
}

/** Makes the entry that follows `head`, bound to it by hash. */
export function nextEntry(
  caseId: Id,
  head: { readonly seq: number; readonly hash: Sha256 },
  author: Author,
  happening: Happening,
  ports: Ports,
): Entry {
  return {
    v: 1,
    id: ports.createId(),
    caseId,
    seq: head.seq + 1,
    at: ports.now(),
    author,
    previous: head.hash,
    happening,
  };
}

/** The first entry that does not fit, by its place from 0, and what is wrong with it. */
export type ChainFault = {
  readonly index: number;
  readonly fault:
    | 'chain-empty'
    | 'entry-unreadable'
    | 'entry-of-another-case'
    | 'sequence-broken'
    | 'hash-broken'
    | 'opening-misplaced'
    | 'undo-out-of-order'
    | 'changed-while-signed-off';
};

/**
 * Checks that entries are one whole chain: shapes, one case, sequence from 0 without gap, each hash that of the
 * entry before, opened once at the start, undo and redo acting on the nearest change, and nothing changed while
 * signed off. Names the first entry that does not fit. The last entry's own content is vouched for only by whoever
 * holds the head hash: pass it as `headHash` to check that too.
 */
export function verifyChain(
  entries: readonly unknown[],
  headHash?: Sha256,
): Result<readonly Entry[], ChainFault> {
  const chain: Entry[] = [];
  const rules = startRules();
  let previous: Sha256 | null = null;
  for (const [index, data] of entries.entries()) {
    const parsed = Entry.safeParse(data);
    if (!parsed.success) return err({ index, fault: 'entry-unreadable' });
    const entry = parsed.data;
    if (index > 0 && entry.caseId !== chain[0]?.caseId) {
      return err({ index, fault: 'entry-of-another-case' });
    }
    if (entry.seq !== index) return err({ index, fault: 'sequence-broken' });
    if (entry.previous !== previous) return err({ index, fault: 'hash-broken' });
    const fault = rules(entry);
    if (fault !== null) return err({ index, fault });
    chain.push(entry);
    previous = hashEntry(entry);
  }
  if (previous === null) return err({ index: 0, fault: 'chain-empty' });
  if (headHash !== undefined && headHash !== previous) {
    return err({ index: chain.length - 1, fault: 'hash-broken' });
  }
  return ok(chain);
}

/** What may follow what, remembered from entry to entry. */
function startRules(): (entry: Entry) => ChainFault['fault'] | null {
  let undoable: number[] = [];
  let redoable: number[] = [];
  let signedOff = false;
  return ({ seq, happening }) => {
    const { kind } = happening;
    if ((kind === 'opened') !== (seq === 0)) return 'opening-misplaced';
    if (signedOff !== (kind === 'reopened')) return 'changed-while-signed-off';
    if (kind === 'undone') {
      if (undoable.pop() !== happening.seq) return 'undo-out-of-order';
      redoable.push(happening.seq);
    } else if (kind === 'redone') {
      if (redoable.pop() !== happening.seq) return 'undo-out-of-order';
      undoable.push(happening.seq);
    } else if (kind === 'opened' || kind === 'signed-off' || kind === 'reopened') {
      undoable = [];
      redoable = [];
      signedOff = kind === 'signed-off';
    } else {
      undoable.push(seq);
      redoable = [];
    }
    return null;
  };
}
