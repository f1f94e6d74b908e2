import type { Bytes } from '../../vault-format/web-crypto.ts';

/**
 * The one spelling of a ZIP that a pack is (APPNOTE 6.3.10, as version 2.0 of the format has it). A file's header in the
 * directory says what its local header says, and of all that a ZIP can say besides, nothing is said.
 */
export type ZipEntry = {
  readonly path: string;
  readonly method: ZipMethod;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header stands. */
  readonly offset: number;
};

/** Stored, or DEFLATE. */
export type ZipMethod = 0 | 8;

export const localHeaderBytes = 30;
export const directoryHeaderBytes = 46;
export const endBytes = 22;

/** Ours are ids and fixed names. */
export const longestPath = 200;

const formatVersion = 20;
/** 1 January 1980, the first day of ZIP: when a pack was made stands inside. */
const someDay = 0x0021;

export function localHeader(entry: ZipEntry): Bytes {
  const header = new Uint8Array(localHeaderBytes + entry.path.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x504b0304);
  writeShared(view, 4, entry);
  writePath(header, localHeaderBytes, entry.path);
  return header;
}

export function directoryHeader(entry: ZipEntry): Bytes {
  const header = new Uint8Array(directoryHeaderBytes + entry.path.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x504b0102);
  view.setUint16(4, formatVersion, true);
  writeShared(view, 6, entry);
  view.setUint32(42, entry.offset, true);
  writePath(header, directoryHeaderBytes, entry.path);
  return header;
}

export function directoryEnd(count: number, bytes: number, offset: number): Bytes {
  const end = new Uint8Array(endBytes);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x504b0506);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, bytes, true);
  view.setUint32(16, offset, true);
  return end;
}

function writeShared(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, formatVersion, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, someDay, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedBytes, true);
  view.setUint32(at + 18, entry.bytes, true);
  view.setUint16(at + 22, entry.path.length, true);
}

function writePath(header: Bytes, at: number, path: string): void {
  for (let index = 0; index < path.length; index += 1) header[at + index] = path.charCodeAt(index);
}
