import { hashJson, type Sha256 } from '../kernel/hash.ts';
import type { Ports } from '../kernel/ports.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { Author } from './entry.ts';
import { FindingEntry, FindingHappening } from './finding.ts';

/** The hash that the next finding carries: SHA-256 over the entry's canonical JSON (RFC 8785), as with cases. */
export function hashFinding(entry: FindingEntry): Sha256 {
  return hashJson(entry);
}

/**
 * The findings with more at their end, saved together: one author, one time, in the order given. Throws where a
 * happening is not one, or takes back what does not stand.
 */
export function appendFindings(
  entries: readonly FindingEntry[],
  happenings: readonly FindingHappening[],
  author: Author,
  ports: Ports,
): FindingEntry[] {
  const all = [...entries];
  const at = ports.now();
  const undone = undoneIn(entries);
  for (const happening of happenings) {
    const last = all.at(-1);
    if (!isUndoInOrder(all, happening, undone)) throw new Error('what does not stand is undone');
    all.push({
      v: 1,
      id: ports.createId(),
      seq: all.length,
      at,
      author,
      previous: last === undefined ? null : hashFinding(last),
      happening: FindingHappening.parse(happening),
    });
  }
  return all;
}

/** Where findings are no whole chain, by the place of an entry from 0. */
export type FindingsFault = {
  readonly index: number;
  readonly fault: 'entry-unreadable' | 'sequence-broken' | 'hash-broken' | 'undo-out-of-order';
};

/**
 * Checks that findings are one whole chain: shapes, sequence from 0 without gap, each hash that of the entry before,
 * and nothing undone that did not stand. Stops at the first place where that fails. The last entry's content, and an
 * end cut off, show only to whoever holds the head hash: pass it as `headHash` to check that too.
 */
export function verifyFindings(
  entries: readonly unknown[],
  headHash?: Sha256,
): Result<readonly FindingEntry[], FindingsFault> {
  const read: FindingEntry[] = [];
  const undone = new Set<number>();
  let previous: Sha256 | null = null;
  for (const [index, data] of entries.entries()) {
    const parsed = FindingEntry.safeParse(data);
    if (!parsed.success) return err({ index, fault: 'entry-unreadable' });
    const entry = parsed.data;
    if (entry.seq !== index) return err({ index, fault: 'sequence-broken' });
    if (entry.previous !== previous) return err({ index, fault: 'hash-broken' });
    if (!isUndoInOrder(read, entry.happening, undone)) {
      return err({ index, fault: 'undo-out-of-order' });
    }
    read.push(entry);
    previous = hashFinding(entry);
  }
  if (headHash !== undefined && headHash !== previous) {
    return err({ index: Math.max(entries.length - 1, 0), fault: 'hash-broken' });
  }
  return ok(read);
}

/** The sequence numbers of entries that were taken back. */
export function undoneIn(entries: readonly FindingEntry[]): Set<number> {
  return new Set(
    entries.flatMap(({ happening }) => (happening.kind === 'undone' ? [happening.seq] : [])),
  );
}

/** Whether one chain of findings is the beginning of another, or the same. */
export function beginsWith(
  entries: readonly FindingEntry[],
  beginning: readonly FindingEntry[],
): boolean {
  const last = beginning.at(-1);
  const there = last === undefined ? undefined : entries[last.seq];
  return last === undefined || (there !== undefined && hashFinding(there) === hashFinding(last));
}

/**
 * Undo takes back any one entry that stands. It is itself never undone, and nor is a draw: who could take one back
 * could draw until they liked what came. Notes what is undone from now on.
 */
function isUndoInOrder(
  before: readonly FindingEntry[],
  happening: FindingHappening,
  undone: Set<number>,
): boolean {
  if (happening.kind !== 'undone') return true;
  const target = before[happening.seq];
  if (target === undefined || target.happening.kind === 'undone') return false;
  if (target.happening.kind === 'moderation-sample-drawn') return false;
  if (undone.has(happening.seq)) return false;
  undone.add(happening.seq);
  return true;
}
