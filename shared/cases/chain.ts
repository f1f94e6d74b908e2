import { hashJson, type Sha256 } from '../kernel/hash.ts';
import { type LinkFault, readHashChain } from '../kernel/hash-chain.ts';
import type { Id } from '../kernel/id.ts';
import type { Ports } from '../kernel/ports.ts';
import { ok, type Result } from '../kernel/result.ts';
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

/** Where a chain breaks, by the place of an entry from 0, and what is wrong there. `readHashChain` says which entry it names. */
export type ChainFault = {
  readonly index: number;
  readonly fault: LinkFault | CaseRuleFault;
};

type CaseRuleFault =
  | 'entry-of-another-case'
  | 'opening-misplaced'
  | 'undo-out-of-order'
  | 'changed-while-signed-off';

/** A chain found whole: its entries brought up to date, and the hash of the last one as it is stored. */
export type Chain = { readonly entries: readonly Entry[]; readonly headHash: Sha256 };

/**
 * Checks that stored entries are one whole chain (`readHashChain`) of one case, opened once at the start, undo and redo
 * acting on the nearest change, and nothing changed while signed off. Stops at the first place where that fails. The
 * last entry's content, and entries cut off at the end, show only to whoever holds the head hash: pass it as `headHash`.
 */
export function readChain(
  stored: readonly unknown[],
  headHash?: Sha256,
): Result<Chain, ChainFault> {
  return readHashChain(stored, { read: readEntry, follows: startRules() }, headHash);
}

/** As `readChain`, for a caller that wants the entries alone. */
export function verifyChain(
  stored: readonly unknown[],
  headHash?: Sha256,
): Result<readonly Entry[], ChainFault> {
  const chain = readChain(stored, headHash);
  return chain.ok ? ok(chain.value.entries) : chain;
}

/** What may follow what, remembered from entry to entry. */
function startRules(): (entry: Entry, first: Entry) => CaseRuleFault | null {
  const stacks = createUndoStacks();
  let signedOff = false;
  return (entry, first) => {
    if (entry.caseId !== first.caseId) return 'entry-of-another-case';
    const { kind } = entry.happening;
    if ((kind === 'opened') !== (entry.seq === 0)) return 'opening-misplaced';
    if (signedOff !== (kind === 'reopened')) return 'changed-while-signed-off';
    if (kind === 'signed-off' || kind === 'reopened') signedOff = kind === 'signed-off';
    return takeIntoUndo(stacks, entry) ? null : 'undo-out-of-order';
  };
}
