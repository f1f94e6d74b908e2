import { hashJson, type Sha256 } from './hash.ts';
import { err, ok, type Result } from './result.ts';
import type { ReadFault } from './upgrade.ts';

/** What binds an entry to the one before it. */
export type Link = {
  /** 0 for the first, then one more each time. */
  readonly seq: number;
  /** The hash of the entry before, as it is stored; null for the first. */
  readonly previous: Sha256 | null;
};

export type LinkFault =
  | 'chain-empty'
  | 'entry-unreadable'
  | 'entry-from-a-newer-release'
  | 'sequence-broken'
  /**
   * The hash it carries is not that of the entry before, and which of the two was changed cannot be told.
   * Or, at the end: its own is not the head hash that is held.
   */
  | 'hash-broken'
  /** The entries on both sides of it are whole and it is no longer what was hashed. */
  | 'content-changed';

/** What a kind of chain says of its entries besides how they are bound. */
export type ChainRules<Entry extends Link, Fault extends string> = {
  /** Reads one stored entry of any version. */
  readonly read: (stored: unknown) => Result<Entry, ReadFault>;
  /** What is wrong with the next entry after those it was asked of before, or null. Asked in order, once each. */
  readonly follows: (entry: Entry, first: Entry) => Fault | null;
};

/**
 * Checks that stored entries are one whole chain: shapes, sequence from 0 without gap, each hash that of the entry
 * before as it is stored, and the rules given. Stops at the first place where that fails.
 *
 * A change inside an entry shows in the hash that the entry after it carries. That next entry is vouched for in its
 * turn by the one after it; where it is, the changed entry itself is named (`content-changed`). So one changed entry
 * is always named. Where the next entry is not vouched for either, two were changed, and the later of the pair that
 * does not fit is named (`hash-broken`): a changed hash in the later looks the same as a changed content in the
 * earlier. The last entry's content is vouched for only by whoever holds the head hash: pass it as `headHash` to
 * check that too. The same hash shows entries cut off at the end.
 */
export function readHashChain<Entry extends Link, Fault extends string>(
  stored: readonly unknown[],
  { read, follows }: ChainRules<Entry, Fault>,
  headHash?: Sha256,
): Result<
  { readonly entries: readonly Entry[]; readonly headHash: Sha256 },
  { readonly index: number; readonly fault: LinkFault | Fault }
> {
  const entries: Entry[] = [];
  let previous: Sha256 | null = null;
  for (const [index, data] of stored.entries()) {
    const parsed = read(data);
    if (!parsed.ok) {
      const newer = parsed.error.kind === 'record-from-a-newer-release';
      return err({ index, fault: newer ? 'entry-from-a-newer-release' : 'entry-unreadable' });
    }
    const entry = parsed.value;
    if (entry.seq !== index) return err({ index, fault: 'sequence-broken' });
    if (entry.previous !== previous) {
      return err(
        index > 0 && isVouchedFor(stored, index, read, headHash)
          ? { index: index - 1, fault: 'content-changed' }
          : { index, fault: 'hash-broken' },
      );
    }
    const fault = follows(entry, entries[0] ?? entry);
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

/** Whether what comes next, an entry or the head hash, carries the hash of the entry at `index`. */
function isVouchedFor(
  stored: readonly unknown[],
  index: number,
  read: (stored: unknown) => Result<Link, ReadFault>,
  headHash: Sha256 | undefined,
): boolean {
  const hash = hashJson(stored[index]);
  if (index === stored.length - 1) return hash === headHash;
  const next = read(stored[index + 1]);
  return next.ok && next.value.previous === hash;
}
