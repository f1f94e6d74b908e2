import * as z from 'zod';
import { Id } from '../kernel/id.ts';
import { JournalId } from './journal-id.ts';

/** Whose journal it is, and of what. The first line of its file. */
export const JournalHeader = z.strictObject({ vaultId: Id, journalId: JournalId });
export type JournalHeader = z.infer<typeof JournalHeader>;

/** The line in ASCII, its line end with it. Throws on what is no id. */
export function encodeHeader(header: JournalHeader): Uint8Array {
  const { vaultId, journalId } = JournalHeader.parse(header);
  return Uint8Array.from(`${opening}${vaultId} ${journalId}\n`, (letter) => letter.charCodeAt(0));
}

/** The header that the bytes begin with and how long its line is; null when they begin with anything else. */
export function readHeader(
  bytes: Uint8Array,
): { readonly header: JournalHeader; readonly length: number } | null {
  const lineEnd = bytes.subarray(0, longestLine).indexOf(0x0a);
  if (lineEnd === -1) return null;
  const line = String.fromCharCode(...bytes.subarray(0, lineEnd));
  if (!line.startsWith(opening)) return null;
  const [vaultId, journalId, ...more] = line.slice(opening.length).split(' ');
  const header = JournalHeader.safeParse({ vaultId, journalId });
  if (!header.success || more.length > 0) return null;
  return { header: header.data, length: lineEnd + 1 };
}

const opening = 'casemark-journal 1 ';
const longestLine = opening.length + 36 + 1 + 36 + 1;
