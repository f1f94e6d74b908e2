import { encodeJournal } from '../../../shared/journal/journal-file.ts';
import type { JournalHeader } from '../../../shared/journal/journal-header.ts';
import { countedId } from '../../builders/ports.ts';
import type { Random } from '../random.ts';

/** A journal that was written, with what a reader is to find in it and where. */
export type WrittenJournal = {
  readonly header: JournalHeader;
  readonly payloads: readonly Uint8Array[];
  readonly bytes: Uint8Array;
  /** Where the header ends, then where each frame ends. */
  readonly ends: readonly number[];
};

/**
 * Journals like those of a vault: two cases, the vault itself, another vault's, and an older copy that has the header
 * and first frames of one of them and then goes on otherwise. Small, so that many can be read.
 */
export function writeSpecimens(random: Random): readonly WrittenJournal[] {
  const [vaultId, otherVaultId, caseId, otherCaseId] = [1, 2, 3, 4].map(countedId) as [
    string,
    string,
    string,
    string,
  ];
  const payloads = randomPayloads(random, 7);
  const older = [...payloads.slice(0, 3), ...randomPayloads(random, 3)];
  return [
    writeJournal({ vaultId, journalId: caseId }, payloads),
    writeJournal({ vaultId, journalId: caseId }, older),
    writeJournal({ vaultId, journalId: otherCaseId }, randomPayloads(random, 6)),
    writeJournal({ vaultId, journalId: 'vault' }, randomPayloads(random, 4)),
    writeJournal({ vaultId: otherVaultId, journalId: caseId }, payloads),
    writeJournal({ vaultId, journalId: otherCaseId }, []),
  ];
}

export function writeJournal(
  header: JournalHeader,
  payloads: readonly Uint8Array[],
): WrittenJournal {
  const headerBytes =
    'casemark-journal 1  \n'.length + header.vaultId.length + header.journalId.length;
  const ends = [headerBytes];
  for (const { length } of payloads) ends.push((ends.at(-1) ?? 0) + 4 + 4 + length + 32);
  return { header, payloads, bytes: encodeJournal(header, payloads), ends };
}

function randomPayloads(random: Random, count: number): Uint8Array[] {
  return Array.from({ length: count }, () =>
    Uint8Array.from({ length: 1 + random.below(40) }, () => random.below(256)),
  );
}
