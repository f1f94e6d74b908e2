import { inflateSync } from 'fflate';
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Bytes } from '../../vault-format/web-crypto.ts';
import type { PackFault } from '../pack.ts';
import type { PackLimits } from '../pack-limits.ts';
import type { Crc32 } from './checksums.ts';
import { inflate } from './streams.ts';
import {
  directoryEnd,
  directoryHeader,
  directoryHeaderBytes,
  endBytes,
  localHeader,
  longestPath,
  type ZipEntry,
} from './zip-layout.ts';

export type ZipFault = Extract<PackFault['kind'], `zip-${string}`>;

/** A file as the directory tells of it, with its bytes as they were packed: a view of those of the ZIP. */
export type PackedFile = ZipEntry & { readonly packed: Bytes };

/**
 * The files of a ZIP in the one spelling of `zip-layout.ts`, in their order. Strict: every byte of it is one that is
 * accounted for, so there is one way to read it. All are inside one folder and none is spelled as a path that any system
 * reads otherwise. Nothing is inflated: see `unpack`.
 */
export function readZip(zip: Bytes, limits: PackLimits): Result<readonly PackedFile[], ZipFault> {
  const end = readEnd(zip);
  if (!end.ok) return end;
  const { count, directoryAt } = end.value;
  if (count > limits.files) return err('zip-too-many-files');
  const files: PackedFile[] = [];
  const seen = new Set<string>();
  let [at, offset, total] = [directoryAt, 0, 0];
  for (let read = 0; read < count; read += 1) {
    const file = readFile(zip, at, offset, directoryAt);
    if (!file.ok) return file;
    const { path, bytes, packedBytes } = file.value;
    const fault = checkPath(path, files[0]?.path) ?? checkSize(file.value, limits);
    if (fault !== null) return err(fault);
    if (seen.has(path)) return err('zip-duplicate');
    seen.add(path);
    files.push(file.value);
    total += bytes;
    at += directoryHeaderBytes + path.length;
    offset += localHeader(file.value).length + packedBytes;
  }
  if (at !== zip.length - endBytes || offset !== directoryAt) return err('zip-damaged');
  if (total > limits.totalBytes) return err('zip-file-too-large');
  return ok(files);
}

/** The bytes of a file; null where they are not what the directory says. */
export async function unpack(file: PackedFile, crc32: Crc32): Promise<Bytes | null> {
  const bytes = file.method === 0 ? file.packed : await inflate(file.packed, file.bytes);
  return bytes !== null && crc32(bytes) === file.crc ? bytes : null;
}

/** The same of a file that was unpacked once and found whole: how far it unfolds is known, so it need not be watched. */
export function unpackAgain({ method, packed, bytes }: PackedFile): Bytes {
  return method === 0 ? packed : inflateSync(packed, { out: new Uint8Array(bytes) });
}

function readEnd(zip: Bytes): Result<{ count: number; directoryAt: number }, ZipFault> {
  const endAt = zip.length - endBytes;
  if (endAt < 0) return err('zip-damaged');
  const view = new DataView(zip.buffer, zip.byteOffset + endAt, endBytes);
  const [count, bytes, directoryAt] = [
    view.getUint16(8, true),
    view.getUint32(12, true),
    view.getUint32(16, true),
  ];
  if (view.getUint32(0) !== 0x504b0506) return err('zip-damaged');
  if (count === 0xffff || bytes === 0xffff_ffff || directoryAt === 0xffff_ffff) {
    return err('zip-unsupported'); // the marks of 64-bit sizes
  }
  if (!startsWith(zip, endAt, directoryEnd(count, bytes, directoryAt)))
    return err('zip-unsupported');
  if (count === 0 || directoryAt + bytes !== endAt) return err('zip-damaged');
  return ok({ count, directoryAt });
}

function readFile(
  zip: Bytes,
  at: number,
  offset: number,
  directoryAt: number,
): Result<PackedFile, ZipFault> {
  const limit = zip.length - endBytes;
  if (at + directoryHeaderBytes > limit) return err('zip-damaged');
  const view = new DataView(zip.buffer, zip.byteOffset + at, directoryHeaderBytes);
  if (view.getUint32(0) !== 0x504b0102) return err('zip-damaged');
  const pathLength = view.getUint16(28, true);
  const pathAt = at + directoryHeaderBytes;
  if (pathAt + pathLength > limit) return err('zip-damaged');
  if (pathLength > longestPath) return err('zip-path');
  const method = view.getUint16(10, true);
  if (method !== 0 && method !== 8) return err('zip-unsupported');
  const entry: ZipEntry = {
    path: String.fromCharCode(...zip.subarray(pathAt, pathAt + pathLength)),
    method,
    crc: view.getUint32(16, true),
    packedBytes: view.getUint32(20, true),
    bytes: view.getUint32(24, true),
    offset: view.getUint32(42, true),
  };
  // Encryption, further fields, comments, links, other systems and versions: each is another spelling.
  if (!startsWith(zip, at, directoryHeader(entry))) return err('zip-unsupported');
  const header = localHeader(entry);
  const packedAt = offset + header.length;
  const isInPlace =
    entry.offset === offset &&
    packedAt + entry.packedBytes <= directoryAt &&
    startsWith(zip, offset, header) &&
    (method === 8 || entry.packedBytes === entry.bytes);
  if (!isInPlace) return err('zip-damaged');
  return ok({ ...entry, packed: zip.subarray(packedAt, packedAt + entry.packedBytes) });
}

function startsWith(zip: Bytes, at: number, start: Bytes): boolean {
  if (at + start.length > zip.length) return false;
  for (let index = 0; index < start.length; index += 1) {
    if (zip[at + index] !== start[index]) return false;
  }
  return true;
}

/**
 * One folder, and in it segments of small letters, digits, hyphens and dots, none of which begins or ends with a dot. No
 * capitals, as file systems that take them for small letters would write one file over another.
 */
function checkPath(path: string, first: string | undefined): 'zip-path' | null {
  const isPlain = /^[a-z0-9-]+(?:\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)+$/.test(path);
  const folder = path.slice(0, path.indexOf('/') + 1);
  const isInside = first === undefined || first.startsWith(folder);
  return isPlain && isInside && !path.includes('..') && !reserved.test(path) ? null : 'zip-path';
}

/** What Windows takes for a device, whatever follows its dot. */
const reserved = /(?:^|\/)(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]|$)/;

function checkSize(
  { bytes, packedBytes }: ZipEntry,
  limits: PackLimits,
): 'zip-file-too-large' | 'zip-ratio' | null {
  if (bytes > limits.fileBytes) return 'zip-file-too-large';
  // A short file of one letter deflates better than any bomb, and harms nobody.
  return bytes > 64 * 1024 && bytes > packedBytes * limits.ratio ? 'zip-ratio' : null;
}
