import { readChain } from '../../../shared/cases/chain.ts';
import { salvageJournal } from '../../../shared/journal/salvage-journal.ts';
import { hashJson } from '../../../shared/kernel/hash.ts';
import { type Bytes, type Place, RecordDamaged, unseal, unwrapKey } from '../seal.ts';
import type { CaseRow, EntryRow } from '../vault-database.ts';
import type { StoredCase } from './case-journals.ts';
import { decodeCaseRow } from './payload.ts';

/** What each copy holds of a case, damaged or not. */
export type CaseCopies = {
  readonly caseId: string;
  readonly row: CaseRow | undefined;
  readonly entries: readonly EntryRow[];
  /** The journal's file; null when there is none. */
  readonly journal: Uint8Array | null;
};

export type MendedCase = {
  /** The whole case, each entry from a copy in which it opens. */
  readonly whole: StoredCase;
  /** Rows that the store lacks or has otherwise. */
  readonly forStore: { readonly row: boolean; readonly entries: readonly EntryRow[] };
  /** How many entries the journal lacks or has otherwise. */
  readonly missingInJournal: number;
  /** Another whole continuation, shorter, that one copy holds and the other does not: never thrown away. */
  readonly branch: { readonly from: Copy; readonly stored: StoredCase } | null;
};

export type Copy = 'store' | 'journal';

/**
 * Makes one whole case of two copies, taking each entry from where it opens and follows the one before it.
 * Null when that gives no whole chain of everything that still opens: then nothing of either copy may be touched.
 */
export async function mendCase(
  copies: CaseCopies,
  dataKey: CryptoKey,
  place: (table: string, recordId: string, seq?: number) => Place,
): Promise<MendedCase | null> {
  const { caseId } = copies;
  const frames = copies.journal === null ? [] : salvageJournal(copies.journal);
  const found = await findKey(copies, frames, dataKey, place('cases', caseId));
  if (found === null) return null;
  const { key, row } = found;

  const candidates: Candidate[] = [
    ...copies.entries.map(({ seq, sealed }) => ({ seq, sealed, from: 'store' as const })),
    ...frames
      .filter(({ seq }) => seq > 0)
      .map(({ seq, payload }) => ({
        seq: seq - 1,
        sealed: payload.slice() as Bytes,
        from: 'journal' as const,
      })),
  ];
  const opened = (
    await Promise.all(
      candidates.map(async (candidate) => {
        try {
          const data = await unseal(key, place('entries', caseId, candidate.seq), candidate.sealed);
          return { ...candidate, data };
        } catch (error) {
          if (error instanceof RecordDamaged) return null;
          throw error;
        }
      }),
    )
  ).filter((candidate) => candidate !== null);

  const [best, other] = [follow(opened, 'store'), follow(opened, 'journal')].toSorted(longestFirst);
  if (best === undefined || other === undefined) return null;
  const last = Math.max(-1, ...opened.map(({ seq }) => seq));
  if (best.length !== last + 1 || !readChain(best.map(({ data }) => data)).ok) return null;

  const entries = best.map(({ seq, sealed }) => ({ caseId, seq, sealed }));
  const inStore = new Map(copies.entries.map(({ seq, sealed }) => [seq, sealed]));
  const inJournal = new Map(
    frames.filter(({ seq }) => seq > 0).map(({ seq, payload }) => [seq - 1, payload]),
  );
  const lacking = (held: ReadonlyMap<number, Uint8Array>) =>
    entries.filter(({ seq, sealed }) => !isSame(held.get(seq), sealed));
  const forkedAt = other.findIndex(
    ({ data }, index) => hashJson(data) !== hashJson(best[index]?.data ?? null),
  );
  const branchFrom = other[forkedAt]?.from;
  return {
    whole: { row, entries },
    forStore: {
      row: copies.row === undefined || !isSame(copies.row.wrappedKey, row.wrappedKey),
      entries: lacking(inStore),
    },
    missingInJournal: lacking(inJournal).length,
    branch:
      branchFrom === undefined
        ? null
        : {
            from: branchFrom,
            stored: { row, entries: other.map(({ seq, sealed }) => ({ caseId, seq, sealed })) },
          },
  };
}

export function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, index) => byte === other[index]);
}

type Candidate = { readonly seq: number; readonly sealed: Bytes; readonly from: Copy };
type Opened = Candidate & { readonly data: unknown };

/** The case's key from the first row that it can be unwrapped from: the store's, or a frame 0 of the journal. */
async function findKey(
  { caseId, row }: CaseCopies,
  frames: readonly { readonly seq: number; readonly payload: Uint8Array }[],
  dataKey: CryptoKey,
  place: Place,
): Promise<{ key: CryptoKey; row: CaseRow } | null> {
  const rows = [
    row,
    ...frames.filter(({ seq }) => seq === 0).map(({ payload }) => decodeCaseRow(caseId, payload)),
  ];
  for (const one of rows) {
    if (one === undefined || one === null) continue;
    try {
      return { key: await unwrapKey(dataKey, place, one.wrappedKey), row: one };
    } catch (error) {
      if (!(error instanceof RecordDamaged)) throw error;
    }
  }
  return null;
}

/** The longest run of entries from the first, each bound to the one before; where two fit, the preferred copy's. */
function follow(opened: readonly Opened[], preferred: Copy): readonly Opened[] {
  const bySeq = Map.groupBy(opened, ({ seq }) => seq);
  const run: Opened[] = [];
  let previous: string | null = null;
  for (;;) {
    const fitting = (bySeq.get(run.length) ?? []).filter(
      ({ data }) => previousOf(data) === previous,
    );
    const next = fitting.find(({ from }) => from === preferred) ?? fitting[0];
    if (next === undefined) return run;
    run.push(next);
    previous = hashJson(next.data);
  }
}

function previousOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'previous' in data
    ? data.previous
    : undefined;
}

/** Of two whole branches of one length the one that was written last. */
function longestFirst(one: readonly Opened[], other: readonly Opened[]): number {
  if (one.length !== other.length) return other.length - one.length;
  const [first, second] = [timeOf(one.at(-1)), timeOf(other.at(-1))];
  return first === second ? 0 : first < second ? 1 : -1;
}

function timeOf(step: Opened | undefined): string {
  const { data } = step ?? {};
  return typeof data === 'object' && data !== null && 'at' in data ? String(data.at) : '';
}
