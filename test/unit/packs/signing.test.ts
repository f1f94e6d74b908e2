import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it, vi } from 'vitest';
import {
  createSigningPair,
  pemToSigningKey,
  proveText,
  signatureIsGood,
  signBytes,
  signingKeyToPem,
  verifyProof,
} from '../../../shared/packs/people/signing.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';

/** RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc). */
const vectors = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    secret: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
];

describe('signatures', () => {
  it.each(vectors)('RFC 8032 has the same signature of “$message”', async (vector) => {
    const message = bytesOf(vector.message);
    const made = await signBytes(await privateKeyOf(vector.secret), message);
    expect({
      made: bytesToHex(made),
      good: await signatureIsGood(vector.key, message, bytesOf(vector.signature)),
    }).toEqual({ made: vector.signature, good: true });
  });

  it('are good for no other text, signature, length or key', async () => {
    const [, one, other] = vectors;
    if (!one || !other) throw new Error('there are four');
    const [message, signature] = [bytesOf(one.message), bytesOf(one.signature)];
    const flipped = signature.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
    expect(
      await Promise.all([
        signatureIsGood(one.key, bytesOf('73'), signature),
        signatureIsGood(one.key, message, new Uint8Array(flipped)),
        signatureIsGood(one.key, message, signature.slice(0, 63)),
        signatureIsGood(one.key, message, new Uint8Array([...signature, 0])),
        signatureIsGood(one.key, message, new Uint8Array()),
        signatureIsGood(other.key, message, signature),
        signatureIsGood('ff'.repeat(32), message, signature),
      ]),
    ).toEqual([false, false, false, false, false, false, false]);
  });

  /** Chromium takes them, against WebCrypto's specification; Node does not. */
  it('under keys of small order are refused where the platform takes them', async () => {
    const verify = vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true);
    const signature = new Uint8Array(64);
    const good = await Promise.all(
      smallOrder.flatMap(([key, sign]) => [
        signatureIsGood(key, bytesOf('72'), signature),
        signatureIsGood(key.slice(0, -2) + sign, bytesOf('72'), signature),
      ]),
    );
    verify.mockRestore();
    expect(good).toEqual(Array(14).fill(false));
  });
});

/** Every spelling of the points of order 1, 2, 4 and 8 without the sign, and its last byte with it. */
const smallOrder = [
  ['00'.repeat(32), '80'],
  [`01${'00'.repeat(31)}`, '80'],
  ['26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', '85'],
  ['c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'fa'],
  [`ec${'ff'.repeat(30)}7f`, 'ff'],
  [`ed${'ff'.repeat(30)}7f`, 'ff'],
  [`ee${'ff'.repeat(30)}7f`, 'ff'],
] as const;

describe('somebody’s word on a text', () => {
  it('is good for that text and no other', async () => {
    const { publicKey, privateKey } = await createSigningPair(false);
    const proof = await proveText('settled', publicKey, (bytes) => signBytes(privateKey, bytes));
    expect([await verifyProof('settled', proof), await verifyProof('settled ', proof)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a public key as PEM', () => {
  /** RFC 8410, section 10.1. */
  const pem =
    '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
  const key = '19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1';

  it('is the one of RFC 8410', () => {
    expect([signingKeyToPem(key), pemToSigningKey(pem), pemToSigningKey(crlf(pem))]).toEqual([
      pem,
      key,
      key,
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a secret key', pem.replaceAll('PUBLIC', 'PRIVATE')],
    ['a key cut short', pem.replace('xZuE=', '')],
    ['a key with more after it', `${pem}more`],
    ['two keys', pem + pem],
    ['a key of another kind', pem.replace('MCowBQYDK2Vw', 'MCowBQYDK2Vu')],
    ['no Base64', pem.replace('Vw', '!!')],
  ])('is not %s', (_, text) => {
    expect(pemToSigningKey(text)).toBeNull();
  });
});

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

function bytesOf(hex: string): Bytes {
  return new Uint8Array(hexToBytes(hex));
}

/** PKCS #8 of an Ed25519 secret key (RFC 8410, section 7). */
function privateKeyOf(secret: string): Promise<CryptoKey> {
  const pkcs8 = bytesOf(`302e020100300506032b657004220420${secret}`);
  return crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
}
