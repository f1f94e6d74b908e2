import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { Id } from '../kernel/id.ts';
import type { CaseRow, SealedRow } from './rows.ts';
import { type Bytes, TextDecoder, TextEncoder } from './web-crypto.ts';

/** Tables of the vault itself, whose rows stand in its own journal. What a case holds stands in the case's. */
export const vaultTables = [
  'vault',
  'person',
  'settings',
  'frameworks',
  'inspections',
  'log',
  'manifest',
  'identity',
  'contacts',
] as const;
export type VaultTable = (typeof vaultTables)[number];

/** A row of a vault's own table, in the form that both copies are compared in. */
export type VaultRow = { readonly table: VaultTable; readonly id: string; readonly bytes: Bytes };

/** `<table> <id>`, a line feed, and the row's sealed bytes; for the vault record its JSON. */
export function encodeVaultRow({ table, id, bytes }: VaultRow): Bytes {
  const line = new TextEncoder().encode(`${table} ${id}\n`);
  const payload = new Uint8Array(line.length + bytes.length);
  payload.set(line);
  payload.set(bytes, line.length);
  return payload;
}

/** Null for a payload that no row of this release's tables could have. */
export function decodeVaultRow(payload: Uint8Array): VaultRow | null {
  const end = payload.indexOf(lineFeed);
  if (end === -1 || end > longestLine) return null;
  const [table, id, ...more] = new TextDecoder().decode(payload.subarray(0, end)).split(' ');
  const known = vaultTables.find((one) => one === table);
  if (known === undefined || id === undefined || more.length > 0) return null;
  if (!Id.safeParse(id).success) return null;
  return { table: known, id, bytes: payload.slice(end + 1) };
}

/** A case's row as the first frame of its journal. The key in it is wrapped; the rest is opaque. */
export function encodeCaseRow({ inspectionId, wrappedKey }: CaseRow): Bytes {
  return toJsonBytes({ inspectionId, wrappedKey });
}

export function decodeCaseRow(caseId: string, payload: Uint8Array): CaseRow | null {
  const read = StoredCaseRow.safeParse(fromJsonBytes(payload));
  return read.success ? { id: caseId, ...read.data } : null;
}

/** JSON in which bytes are `{"hex": "…"}`. */
export function toJsonBytes(value: unknown): Bytes {
  return new TextEncoder().encode(
    JSON.stringify(value, (_, part: unknown) =>
      part instanceof Uint8Array ? { hex: bytesToHex(part) } : part,
    ),
  );
}

/** Undefined when it is no such JSON. */
export function fromJsonBytes(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes), (_, part: unknown) => {
      const hex = Hex.safeParse(part);
      return hex.success ? new Uint8Array(hexToBytes(hex.data.hex)) : part;
    });
  } catch {
    return undefined;
  }
}

/** Rows sealed under the data key, and the clear one as it is stored. */
export function toVaultRow(table: VaultTable, row: object): VaultRow {
  if (table === 'vault') {
    return { table, id: (row as { vaultId: string }).vaultId, bytes: toJsonBytes(row) };
  }
  const { id, sealed } = row as SealedRow;
  return { table, id, bytes: sealed };
}

/** As it is put into the store; undefined for a vault record that is no JSON. */
export function fromVaultRow({ table, id, bytes }: VaultRow): unknown {
  return table === 'vault' ? fromJsonBytes(bytes) : { id, sealed: bytes };
}

export function rowsOf(rows: readonly VaultRow[], table: VaultTable): readonly VaultRow[] {
  return rows.filter((row) => row.table === table);
}

const lineFeed = 0x0a;
const longestLine = 64;
const Hex = z.strictObject({ hex: z.string().regex(/^([0-9a-f]{2})*$/) });
const StoredCaseRow = z.strictObject({
  inspectionId: Id,
  wrappedKey: z.custom<Bytes>((bytes) => bytes instanceof Uint8Array),
});
