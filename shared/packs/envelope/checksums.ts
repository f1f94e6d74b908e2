import { bytesToHex } from '@noble/hashes/utils.js';
import { createCRC32 } from 'hash-wasm';
import { type Bytes, crypto } from '../../vault-format/web-crypto.ts';

/** What a bag's manifests say of a file, in hexadecimal. */
export type Digests = { readonly sha256: string; readonly sha512: string };

/** By the platform: three times as fast as in JavaScript, and beside other work. */
export async function digest(bytes: Bytes): Promise<Digests> {
  const [sha256, sha512] = await Promise.all([
    crypto.subtle.digest('SHA-256', bytes),
    crypto.subtle.digest('SHA-512', bytes),
  ]);
  return {
    sha256: bytesToHex(new Uint8Array(sha256)),
    sha512: bytesToHex(new Uint8Array(sha512)),
  };
}

/** The checksum that a ZIP keeps of each file. */
export type Crc32 = (bytes: Uint8Array) => number;

export async function loadCrc32(): Promise<Crc32> {
  const hasher = await createCRC32();
  return (bytes) => Number.parseInt(hasher.init().update(bytes).digest('hex'), 16);
}
