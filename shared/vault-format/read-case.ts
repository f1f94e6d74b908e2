import { hashJson, type Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import {
  type CaseCopies,
  followEntries,
  longestFirst,
  type OpenedCopies,
  type OpenedEntry,
  openCaseCopies,
  type Step,
} from './open-case-copies.ts';
import {
  type AnyChain,
  type ChainKind,
  chainKindOf,
  factsOfChain,
  readAnyChain,
} from './read-any-chain.ts';
import type { CaseRow } from './rows.ts';
import type { Place } from './seal.ts';
import type { CryptoKey } from './web-crypto.ts';

/**
 * As much of a case, or of a review, as can be read one entry after another from the first, from whichever copy has
 * it. Both are stored alike.
 */
export type CaseReading = {
  readonly caseId: Id;
  /** Null where its first entry cannot be read. */
  readonly kind: ChainKind | null;
  readonly row: CaseRow | null;
  readonly run: readonly Step[];
  /** The run found whole and brought up to date; null where nothing of it can be read. */
  readonly chain: AnyChain | null;
  /** Of a review, that of the case it is of. */
  readonly caseReference: string | null;
  readonly inspectionId: Id | null;
  readonly changedAt: Instant | null;
  /** Sealed entries that either copy holds beyond a gap, or in place of one of the run. */
  readonly leftOut: number;
  readonly fault: CaseReadFault | null;
};

/** Why not all of a case could be read. */
export type CaseReadFault =
  /** Neither copy has a key of its own that opens: none of it can be read. */
  | { readonly kind: 'case-key-lost' }
  /** Whole up to `entries`; some that follow are there and cannot be read, or do not follow on. */
  | { readonly kind: 'entries-damaged'; readonly seq: number }
  | { readonly kind: 'entries-from-a-newer-release'; readonly seq: number }
  /** The vault ought to hold the case, and neither copy has anything of it. */
  | { readonly kind: 'case-absent' };

export async function readCase(
  copies: CaseCopies,
  dataKey: CryptoKey,
  place: (table: string, recordId: string, seq?: number) => Place,
): Promise<CaseReading> {
  const { caseId } = copies;
  const found = await openCaseCopies(copies, dataKey, place);
  if (found === null) {
    const absent = copies.row === undefined && copies.entries.length === 0 && !copies.journal;
    return nothingOf(caseId, null, { kind: absent ? 'case-absent' : 'case-key-lost' });
  }
  const { row, opened, held } = found;
  const [best = []] = followEach(opened).toSorted(longestFirst);
  const { run, chain, newer } = wholeStart(best);
  const fault: CaseReadFault | null = newer
    ? { kind: 'entries-from-a-newer-release', seq: run.length }
    : run.length === 0 || [...held].some((seq) => seq >= run.length)
      ? { kind: 'entries-damaged', seq: run.length }
      : null;
  const leftOut = countLeftOut(run, found);
  const kind = best[0] === undefined ? null : chainKindOf(best[0].data);
  if (chain === null) return { ...nothingOf(caseId, row, fault), kind, leftOut };
  return { caseId, kind, row, run, chain, ...factsOfChain(chain), leftOut, fault };
}

/** What a chain is that is no case; nothing for a case, and for what cannot be told. */
export function whatElse({ kind }: CaseReading): { readonly what?: Exclude<ChainKind, 'case'> } {
  return kind === null || kind === 'case' ? {} : { what: kind };
}

/** The case's own journal as the only copy: what a backup holds. */
export function onlyJournal(caseId: Id, journal: Uint8Array | null): CaseCopies {
  return { caseId, row: undefined, entries: [], journal };
}

/** Hashes from the first entry on: equal to another's as far as both are the same case in the same words. */
export function hashesOf({ run }: CaseReading): readonly Sha256[] {
  return run.map(({ hash }) => hash);
}

function nothingOf(caseId: Id, row: CaseRow | null, fault: CaseReadFault | null): CaseReading {
  const unknown = { caseReference: null, inspectionId: row?.inspectionId ?? null, changedAt: null };
  return { caseId, kind: null, row, run: [], chain: null, ...unknown, leftOut: 0, fault };
}

/** The best run of each copy. Of one copy there is one run, and every entry that is not hashed again counts. */
function followEach(opened: readonly OpenedEntry[]): (readonly Step[])[] {
  const from = new Set(opened.map((entry) => entry.from));
  return from.size < 2
    ? [followEntries(opened, 'journal')]
    : [followEntries(opened, 'store'), followEntries(opened, 'journal')];
}

/** The run up to the first entry that a whole chain could not hold there. */
function wholeStart(run: readonly Step[]): {
  run: readonly Step[];
  chain: AnyChain | null;
  newer: boolean;
} {
  const chain = readAnyChain(run.map(({ data }) => data));
  if (chain.ok) return { run, chain: chain.value, newer: false };
  const { index, fault } = chain.error;
  const newer = fault === 'entry-from-a-newer-release';
  if (index === 0) return { run: [], chain: null, newer };
  return { ...wholeStart(run.slice(0, index)), newer };
}

function countLeftOut(run: readonly Step[], { opened, held }: OpenedCopies): number {
  const beyond = [...held].filter((seq) => seq >= run.length);
  const otherwise = opened.filter(
    ({ seq, data }) =>
      seq < run.length && data !== run[seq]?.data && hashJson(data) !== run[seq]?.hash,
  );
  return beyond.length + otherwise.length;
}
