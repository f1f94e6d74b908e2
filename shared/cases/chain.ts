import { hashJson, type Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import type { Ports } from '../kernel/ports.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Author, Entry, Happening } from './entry.ts';
import { readEntry } from './read-entry.ts';
import { createUndoStacks, takeIntoUndo } from './undo-stacks.ts';

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

/** Where a chain breaks, by the place of an entry from 0, and what is wrong there. `readChain` says which entry it names. */
export type ChainFault = {
  readonly index: number;
  readonly fault:
    | 'chain-empty'
    | 'entry-unreadable'
    | 'entry-from-a-newer-release'
    | 'entry-of-another-case'
    | 'sequence-broken'
    /**
     * The hash it carries is not that of the entry before, and which of the two was changed cannot be told.
     * Or, at the end: its own is not the head hash that is held.
     */
    | 'hash-broken'
    /** The entries on both sides of it are whole and it is no longer what was hashed. */
    | 'content-changed'
    | 'opening-misplaced'
    | 'undo-out-of-order'
    | 'changed-while-signed-off';
};

/** A chain found whole: its entries brought up to date, and the hash of the last one as it is stored. */
export type Chain = { readonly entries: readonly Entry[]; readonly headHash: Sha256 };

/**
 * Checks that stored entries are one whole chain: shapes, one case, sequence from 0 without gap, each hash that of
 * the entry before as it is stored, opened once at the start, undo and redo acting on the nearest change, and
 * nothing changed while signed off. Stops at the first place where that fails.
 *
 * A change inside an entry shows in the hash that the entry after it carries. That next entry is vouched for in its
 * turn by the one after it; where it is, the changed entry itself is named (`content-changed`). So one changed entry
 * is always named. Where the next entry is not vouched for either, two were changed, and the later of the pair that
 * does not fit is named (`hash-broken`): a changed hash in the later looks the same as a changed content in the
 * earlier. The last entry's content is vouched for only by whoever holds the head hash: pass it as `headHash` to
 * check that too. The same hash shows entries cut off at the end.
 */
export function readChain(
  stored: readonly unknown[],
  headHash?: Sha256,
): Result<Chain, ChainFault> {
  const entries: Entry[] = [];
  const rules = startRules();
  let previous: Sha256 | null = null;
  for (const [index, data] of stored.entries()) {
    const read = readEntry(data);
    if (!read.ok) {
      const newer = read.error.kind === 'record-from-a-newer-release';
      return err({ index, fault: newer ? 'entry-from-a-newer-release' : 'entry-unreadable' });
    }
    const entry = read.value;
    if (entry.seq !== index) return err({ index, fault: 'sequence-broken' });
    if (entry.previous !== previous) {
      return err(
        index > 0 && isVouchedFor(stored, index, headHash)
          ? { index: index - 1, fault: 'content-changed' }
          : { index, fault: 'hash-broken' },
      );
    }
    if (index > 0 && entry.caseId !== entries[0]?.caseId) {
      return err({ index, fault: 'entry-of-another-case' });
    }
    const fault = rules(entry);
    if (fault !== null) return err({ index, fault });
    entries.push(entry);
    previous = hashJson(data);
  }
  if (previous === null) return err({ index: 0, fault: 'chain-empty' });
  if (headHash !== undefined && headHash !== previous) {
    return err({ index: entries.length - 1, fault: 'hash-broken' });
  }
  return ok({ entries, headHash: previous });
}

/** As `readChain`, for a caller that wants the entries alone. */
export function verifyChain(
  stored: readonly unknown[],
  headHash?: Sha256,
): Result<readonly Entry[], ChainFault> {
  const chain = readChain(stored, headHash);
  return chain.ok ? ok(chain.value.entries) : chain;
}

/** Whether what comes next, an entry or the head hash, carries the hash of the entry at `index`. */
function isVouchedFor(
  stored: readonly unknown[],
  index: number,
  headHash: Sha256 | undefined,
): boolean {
  const hash = hashJson(stored[index]);
  if (index === stored.length - 1) return hash === headHash;
  const next = readEntry(stored[index + 1]);
  return next.ok && next.value.previous === hash;
}

/** What may follow what, remembered from entry to entry. */
function startRules(): (entry: Entry) => ChainFault['fault'] | null {
  const stacks = createUndoStacks();
  let signedOff = false;
  return (entry) => {
    const { kind } = entry.happening;
    if ((kind === 'opened') !== (entry.seq === 0)) return 'opening-misplaced';
    if (signedOff !== (kind === 'reopened')) return 'changed-while-signed-off';
    if (kind === 'signed-off' || kind === 'reopened') signedOff = kind === 'signed-off';
    return takeIntoUndo(stacks, entry) ? null : 'undo-out-of-order';
  };
}
