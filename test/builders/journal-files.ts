import { encodeJournal } from '../../shared/journal/journal-file.ts';
import type { JournalId } from '../../shared/journal/journal-id.ts';
import type { JournalFile } from '../../shared/journal/journal-port.ts';
import { createId, type Id } from '../../shared/kernel/id.ts';

export const vaultId: Id = idNumber(1);

/** Ids that differ from the first digit to the last, the same in every run. */
export function idNumber(number: number): Id {
  return createId(
    Date.UTC(2026, 10, 23) + number,
    Uint8Array.from({ length: 16 }, (_, index) => (number * 31 + index * 17) % 256),
  );
}

/** Bytes that tell which payload they are. */
export function payloadNumber(number: number, length = 40): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (number * 7 + index) % 256);
}

/** A whole journal with so many payloads, numbered from `from`. */
export function journalOf(
  journalId: JournalId,
  frames: number,
  { from = 0, vault = vaultId, length = 40 } = {},
): JournalFile {
  const payloads = Array.from({ length: frames }, (_, index) =>
    payloadNumber(from + index, length),
  );
  return { journalId, bytes: encodeJournal({ vaultId: vault, journalId }, payloads) };
}
