import type { Bytes } from '../../vault-format/web-crypto.ts';
import type { Crc32 } from './checksums.ts';
import { deflate, joinBytes } from './streams.ts';
import {
  directoryEnd,
  directoryHeader,
  localHeader,
  type ZipEntry,
  type ZipMethod,
} from './zip-layout.ts';

/** A file ready to be written into a ZIP. */
export type Packed = {
  readonly path: string;
  readonly method: ZipMethod;
  readonly crc: number;
  readonly packed: Bytes;
  readonly bytes: number;
};

export async function pack(path: string, bytes: Bytes, crc32: Crc32): Promise<Packed> {
  const deflated = await deflate(bytes);
  // What is sealed, and what is empty, only grows.
  const method = deflated.length < bytes.length ? 8 : 0;
  const packed = method === 8 ? deflated : bytes;
  return { path, method, crc: crc32(bytes), packed, bytes: bytes.length };
}

/** Writes a ZIP from its beginning to its end: see `zip-layout.ts`. Remembers the directory only. */
export function createZipWriter(): { add: (file: Packed) => Bytes; end: () => Bytes } {
  const entries: ZipEntry[] = [];
  let offset = 0;
  return {
    add: ({ path, method, crc, packed, bytes }) => {
      const entry = { path, method, crc, packedBytes: packed.length, bytes, offset };
      entries.push(entry);
      const written = joinBytes([localHeader(entry), packed]);
      offset += written.length;
      return written;
    },
    end: () => {
      const directory = joinBytes(entries.map(directoryHeader));
      return joinBytes([directory, directoryEnd(entries.length, directory.length, offset)]);
    },
  };
}
