import * as fc from 'fast-check';
import { encodeJournal } from '../../shared/journal/journal-file.ts';
import type { JournalHeader } from '../../shared/journal/journal-header.ts';
import { countedId } from './ports.ts';

export const caseHeader: JournalHeader = { vaultId: countedId(1), journalId: countedId(3) };

/** Bytes that can be a frame's, any of them, most of them few. */
export const arbitraryPayload = fc.uint8Array({ minLength: 1, maxLength: 80 });

/** Payloads that tell themselves apart by their place. */
export function createPayloads(count: number, length = 24): Uint8Array[] {
  return Array.from({ length: count }, (_, seq) => new Uint8Array(length).fill(seq + 1));
}

export function createJournal(count: number, header = caseHeader): Uint8Array {
  return encodeJournal(header, createPayloads(count));
}

/** Where the header ends, then where each frame ends. */
export function endsOf(header: JournalHeader, payloads: readonly Uint8Array[]): number[] {
  const ends = [`casemark-journal 1 ${header.vaultId} ${header.journalId}\n`.length];
  for (const { length } of payloads) ends.push((ends.at(-1) ?? 0) + 8 + length + 32);
  return ends;
}

export function withBitFlipped(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
