import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { base64 } from '@scure/base';
import { Proof, SigningKey } from '../../kernel/proof.ts';
import { type Bytes, type CryptoKey, crypto, TextEncoder } from '../../vault-format/web-crypto.ts';

/** A new person's key pair. Its secret half can be exported only where it has yet to be wrapped. */
export type SigningPair = { readonly publicKey: SigningKey; readonly privateKey: CryptoKey };

/** Makes an Ed25519 key pair (RFC 8032) with the platform's own randomness. */
export async function createSigningPair(extractable: boolean): Promise<SigningPair> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey('Ed25519', extractable, [
    'sign',
    'verify',
  ]);
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  return { publicKey: bytesToHex(bytes), privateKey };
}

/** An Ed25519 signature: 64 bytes, the same for the same key and bytes. */
export async function signBytes(privateKey: CryptoKey, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, bytes));
}

/**
 * Whether a signature of 64 bytes is the key's own over exactly these bytes (RFC 8032, section 5.1.7). A key that is no
 * point of the curve, and a signature of another length, are answered no.
 */
export async function signatureIsGood(
  publicKey: SigningKey,
  bytes: Bytes,
  signature: Bytes,
): Promise<boolean> {
  if (signature.length !== signatureBytes || isOfSmallOrder(publicKey)) return false;
  try {
    const raw = new Uint8Array(hexToBytes(publicKey));
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, bytes);
  } catch {
    return false;
  }
}

/** Somebody's word on a text, as it is written into what is shared. `sign` is given the text's UTF-8 bytes. */
export async function proveText(
  text: string,
  publicKey: SigningKey,
  sign: (bytes: Bytes) => Promise<Bytes>,
): Promise<Proof> {
  const signature = bytesToHex(await sign(new TextEncoder().encode(text)));
  return Proof.parse({ publicKey, signature });
}

/** Whether a proof's signature is good over the text's UTF-8 bytes. Whose key it is must be asked besides. */
export function verifyProof(text: string, { publicKey, signature }: Proof): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  return signatureIsGood(publicKey, bytes, new Uint8Array(hexToBytes(signature)));
}

/** SubjectPublicKeyInfo in PEM (RFC 8410, section 4), as `openssl pkey -pubin` reads it, with a line feed at its end. */
export function signingKeyToPem(key: SigningKey): string {
  return `${pemStart}\n${base64.encode(hexToBytes(spkiPrefix + key))}\n${pemEnd}\n`;
}

/** Null for anything but one Ed25519 public key as `signingKeyToPem` writes it; line ends may be CRLF. */
export function pemToSigningKey(pem: string): SigningKey | null {
  const [start, body = '', end, ...more] = pem.trimEnd().split(/\r?\n/);
  if (start !== pemStart || end !== pemEnd || more.length > 0) return null;
  const hex = hexOf(body);
  const key = SigningKey.safeParse(hex.slice(spkiPrefix.length));
  return hex.startsWith(spkiPrefix) && key.success ? key.data : null;
}

function hexOf(text: string): string {
  try {
    return bytesToHex(base64.decode(text));
  } catch {
    return '';
  }
}

/**
 * Under a key of small order one signature is good for many texts. WebCrypto refuses it by its specification, and not
 * every platform does yet. Told without the sign bit: the seven y that a point of order 1, 2, 4 or 8 can be spelled with.
 */
function isOfSmallOrder(publicKey: SigningKey): boolean {
  const last = Number.parseInt(publicKey.slice(-2), 16) & 0x7f;
  return smallOrder.has(publicKey.slice(0, -2) + last.toString(16).padStart(2, '0'));
}

const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

const signatureBytes = 64;

const pemStart = '-----BEGIN PUBLIC KEY-----';
const pemEnd = '-----END PUBLIC KEY-----';
/** SEQUENCE { SEQUENCE { OID 1.3.101.112 } BIT STRING of 32 bytes }, in DER (RFC 8410). */
const spkiPrefix = '302a300506032b6570032100';
