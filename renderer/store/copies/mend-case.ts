import { readJournal } from '../../../shared/journal/read-journal.ts';
import {
  type CaseCopies,
  type Copy,
  followEntries,
  longestFirst,
  openCaseCopies,
} from '../../../shared/vault-format/open-case-copies.ts';
import { readAnyChain } from '../../../shared/vault-format/read-any-chain.ts';
import type { EntryRow } from '../../../shared/vault-format/rows.ts';
import type { Place } from '../../../shared/vault-format/seal.ts';
import type { StoredCase } from './case-journals.ts';

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

/**
 * Makes one whole case of two copies, taking each entry from where it opens and follows the one before it.
 * Null when that gives no whole chain of everything that either copy holds: then nothing of either copy may be touched.
 */
export async function mendCase(
  copies: CaseCopies,
  dataKey: CryptoKey,
  place: (table: string, recordId: string, seq?: number) => Place,
): Promise<MendedCase | null> {
  const { caseId } = copies;
  const found = await openCaseCopies(copies, dataKey, place);
  if (found === null) return null;
  const { row, opened, frames } = found;
  const [best, other] = [followEntries(opened, 'store'), followEntries(opened, 'journal')].toSorted(
    longestFirst,
  );
  if (best === undefined || other === undefined) return null;
  const last = Math.max(-1, ...opened.map(({ seq }) => seq), ...vouchedFor(copies, caseId));
  if (best.length !== last + 1 || !readAnyChain(best.map(({ data }) => data)).ok) return null;

  const entries = best.map(({ seq, sealed }) => ({ caseId, seq, sealed }));
  const inStore = new Map(copies.entries.map(({ seq, sealed }) => [seq, sealed]));
  const inJournal = new Map(
    frames.filter(({ seq }) => seq > 0).map(({ seq, payload }) => [seq - 1, payload]),
  );
  const lacking = (held: ReadonlyMap<number, Uint8Array>) =>
    entries.filter(({ seq, sealed }) => !isSame(held.get(seq), sealed));
  const forkedAt = other.findIndex(({ hash }, index) => hash !== best[index]?.hash);
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

/** Where an entry stands beyond doubt, whether it opens or not: one that does not is lost, not absent. */
function vouchedFor({ entries, journal }: CaseCopies, caseId: string): readonly number[] {
  const reading = journal && readJournal(journal);
  const frames = reading?.header?.journalId === caseId ? reading.frames : [];
  return [...entries.map(({ seq }) => seq), ...frames.map(({ seq }) => seq - 1)];
}

export function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one?.length === other.length && one.every((byte, index) => byte === other[index]);
}
