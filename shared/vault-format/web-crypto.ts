/**
 * The part of the platform that every place Casemark runs in has by the same names: WebCrypto and UTF-8. Shared code is
 * checked without the types of a browser and of Node, so they are told here, as narrowly as they are used. A test holds
 * them against the platforms' own types.
 */
export type Platform = {
  readonly crypto: WebCrypto;
  readonly TextEncoder: new () => { encode(text: string): Bytes };
  readonly TextDecoder: new (
    label?: 'utf-8',
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  ) => { decode(bytes: Uint8Array | ArrayBuffer): string };
};

export type Bytes = Uint8Array<ArrayBuffer>;

/** A key whose bytes the platform keeps. */
export type CryptoKey = {
  readonly algorithm: { readonly name: string };
  readonly extractable: boolean;
  readonly type: 'private' | 'public' | 'secret';
  readonly usages: KeyUse[];
};

export type KeyUse =
  | 'decrypt'
  | 'deriveBits'
  | 'deriveKey'
  | 'encrypt'
  | 'sign'
  | 'unwrapKey'
  | 'verify'
  | 'wrapKey';

/** AES-GCM under a nonce, with more that the seal is bound to. */
export type BoundCipher = {
  readonly name: 'AES-GCM';
  readonly iv: Bytes;
  readonly additionalData: Bytes;
};

/** What a person signs with (RFC 8032), and what packs for them are encrypted to (RFC 7748). */
export type PersonalAlgorithm = 'Ed25519' | 'X25519';

export type KeyPair = { readonly publicKey: CryptoKey; readonly privateKey: CryptoKey };

export const { crypto, TextEncoder, TextDecoder } = globalThis as unknown as Platform;

type WebCrypto = {
  getRandomValues(bytes: Bytes): Bytes;
  readonly subtle: {
    digest(algorithm: 'SHA-256' | 'SHA-512', bytes: Bytes): Promise<ArrayBuffer>;
    encrypt(cipher: BoundCipher, key: CryptoKey, plaintext: Bytes): Promise<ArrayBuffer>;
    decrypt(cipher: BoundCipher, key: CryptoKey, ciphertext: Bytes): Promise<ArrayBuffer>;
    generateKey(
      algorithm: { readonly name: 'AES-GCM'; readonly length: 256 },
      extractable: boolean,
      uses: readonly KeyUse[],
    ): Promise<CryptoKey>;
    generateKey(
      algorithm: PersonalAlgorithm,
      extractable: boolean,
      uses: readonly KeyUse[],
    ): Promise<KeyPair>;
    sign(algorithm: 'Ed25519', privateKey: CryptoKey, bytes: Bytes): Promise<ArrayBuffer>;
    verify(
      algorithm: 'Ed25519',
      publicKey: CryptoKey,
      signature: Bytes,
      bytes: Bytes,
    ): Promise<boolean>;
    importKey(
      format: 'raw',
      bytes: Bytes,
      algorithm: 'AES-GCM' | 'Ed25519',
      extractable: boolean,
      uses: readonly KeyUse[],
    ): Promise<CryptoKey>;
    exportKey(format: 'raw', key: CryptoKey): Promise<ArrayBuffer>;
    wrapKey(
      format: 'raw' | 'pkcs8',
      key: CryptoKey,
      wrappingKey: CryptoKey,
      cipher: BoundCipher,
    ): Promise<ArrayBuffer>;
    unwrapKey(
      format: 'raw' | 'pkcs8',
      wrapped: Bytes,
      wrappingKey: CryptoKey,
      cipher: BoundCipher,
      algorithm: 'AES-GCM' | PersonalAlgorithm,
      extractable: boolean,
      uses: readonly KeyUse[],
    ): Promise<CryptoKey>;
  };
};
