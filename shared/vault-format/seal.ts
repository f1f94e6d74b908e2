import {
  type BoundCipher,
  type Bytes,
  type CryptoKey,
  crypto,
  type KeyUse,
  type PersonalAlgorithm,
  TextDecoder,
  TextEncoder,
} from './web-crypto.ts';

/** Where a sealed record belongs. It is bound into the seal, so that a record moved elsewhere does not open. */
export type Place = {
  readonly vaultId: string;
  readonly table: string;
  readonly recordId: string;
  readonly seq: number;
};

/** A sealed record that does not open where it stands: altered, moved, or sealed under another key. */
export class RecordDamaged extends Error {
  readonly place: string;
  constructor(place: Place) {
    super('a sealed record does not open');
    this.name = 'RecordDamaged';
    this.place = nameOfPlace(place);
  }
}

/** AES-256-GCM under a fresh random 96-bit nonce, which stands before the ciphertext. */
export async function seal(key: CryptoKey, place: Place, value: unknown): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const plaintext = new TextEncoder().encode(JSON.stringify(value));
  const ciphertext = await crypto.subtle.encrypt(bound(nonce, place), key, plaintext);
  return join(nonce, ciphertext);
}

/** What was sealed at this place. Throws RecordDamaged. */
export async function unseal(key: CryptoKey, place: Place, sealed: Bytes): Promise<unknown> {
  try {
    const { nonce, ciphertext } = split(sealed);
    const plaintext = await crypto.subtle.decrypt(bound(nonce, place), key, ciphertext);
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    throw new RecordDamaged(place);
  }
}

/**
 * Makes a random 256-bit key, and the same key wrapped under another. The key's bytes never reach our code:
 * the platform wraps and unwraps it, and the key handed back cannot be exported.
 */
export async function createWrappedKey(
  wrappingKey: CryptoKey,
  place: Place,
): Promise<{ key: CryptoKey; wrapped: Bytes }> {
  const exportable = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, [
    'encrypt',
    'decrypt',
  ]);
  const wrapped = await wrapExportable(exportable, wrappingKey, place);
  return { key: await unwrapKey(wrappingKey, place, wrapped), wrapped };
}

/** The key that was wrapped at this place, not exportable. Throws RecordDamaged. */
export function unwrapKey(
  wrappingKey: CryptoKey,
  place: Place,
  wrapped: Bytes,
): Promise<CryptoKey> {
  return unwrap(wrappingKey, place, wrapped, false);
}

/**
 * The same key wrapped under another, and nothing else changed. It can be exported only while the platform moves it
 * from one wrapping to the other; its bytes never reach our code. Throws RecordDamaged.
 */
export async function rewrapKey(
  wrappingKey: CryptoKey,
  place: Place,
  wrapped: Bytes,
  nextWrappingKey: CryptoKey,
): Promise<Bytes> {
  const exportable = await unwrap(wrappingKey, place, wrapped, true);
  return wrapExportable(exportable, nextWrappingKey, place);
}

/**
 * Lends the 32 bytes of a wrapped key, for a wrapping that the platform cannot do, and overwrites them after.
 * Throws RecordDamaged.
 */
export async function lendKeyBytes<Value>(
  wrappingKey: CryptoKey,
  place: Place,
  wrapped: Bytes,
  borrow: (bytes: Bytes) => Promise<Value>,
): Promise<Value> {
  const exportable = await unwrap(wrappingKey, place, wrapped, true);
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', exportable));
  try {
    return await borrow(bytes);
  } finally {
    bytes.fill(0);
  }
}

/** Wraps a key that came as its 32 bytes, and overwrites them. The key handed back cannot be exported. */
export async function wrapKeyBytes(
  bytes: Bytes,
  wrappingKey: CryptoKey,
  place: Place,
): Promise<{ key: CryptoKey; wrapped: Bytes }> {
  try {
    const exportable = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', true, keyUses);
    const wrapped = await wrapExportable(exportable, wrappingKey, place);
    return { key: await unwrapKey(wrappingKey, place, wrapped), wrapped };
  } finally {
    bytes.fill(0);
  }
}

/** A person's secret key, wrapped to be kept. Its bytes (PKCS #8) never reach our code. */
export function wrapPrivateKey(
  exportable: CryptoKey,
  wrappingKey: CryptoKey,
  place: Place,
): Promise<Bytes> {
  return wrapExportable(exportable, wrappingKey, place, 'pkcs8');
}

/** The key handed back cannot be exported. Throws RecordDamaged. */
export async function unwrapPrivateKey(
  wrappingKey: CryptoKey,
  place: Place,
  wrapped: Bytes,
  algorithm: PersonalAlgorithm,
): Promise<CryptoKey> {
  try {
    const { nonce, ciphertext } = split(wrapped);
    return await crypto.subtle.unwrapKey(
      'pkcs8',
      ciphertext,
      wrappingKey,
      bound(nonce, place),
      algorithm,
      false,
      [algorithm === 'Ed25519' ? 'sign' : 'deriveBits'],
    );
  } catch {
    throw new RecordDamaged(place);
  }
}

/** Every key may seal records and wrap keys below it. */
export const keyUses: readonly KeyUse[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];

const nonceBytes = 12;

async function wrapExportable(
  exportable: CryptoKey,
  wrappingKey: CryptoKey,
  place: Place,
  format: 'raw' | 'pkcs8' = 'raw',
): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const ciphertext = await crypto.subtle.wrapKey(
    format,
    exportable,
    wrappingKey,
    bound(nonce, place),
  );
  return join(nonce, ciphertext);
}

async function unwrap(
  wrappingKey: CryptoKey,
  place: Place,
  wrapped: Bytes,
  exportable: boolean,
): Promise<CryptoKey> {
  try {
    const { nonce, ciphertext } = split(wrapped);
    return await crypto.subtle.unwrapKey(
      'raw',
      ciphertext,
      wrappingKey,
      bound(nonce, place),
      'AES-GCM',
      exportable,
      keyUses,
    );
  } catch {
    throw new RecordDamaged(place);
  }
}

function bound(nonce: Bytes, { vaultId, table, recordId, seq }: Place): BoundCipher {
  const place = `casemark/1/${vaultId}/${table}/${recordId}/${seq}`;
  return { name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(place) };
}

function join(nonce: Bytes, ciphertext: ArrayBuffer): Bytes {
  const joined = new Uint8Array(nonceBytes + ciphertext.byteLength);
  joined.set(nonce);
  joined.set(new Uint8Array(ciphertext), nonceBytes);
  return joined;
}

function split(sealed: Bytes): { nonce: Bytes; ciphertext: Bytes } {
  return { nonce: sealed.subarray(0, nonceBytes), ciphertext: sealed.subarray(nonceBytes) };
}

/** A place without its vault, for a message: opaque ids only. */
function nameOfPlace({ table, recordId, seq }: Place): string {
  return `${table}/${recordId}/${seq}`;
}
