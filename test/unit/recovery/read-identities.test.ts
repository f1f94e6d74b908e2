import { Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { readIdentities } from '../../../renderer/store/recovery/read-identities.ts';
import { otherKeys, protectedIdentity, teamKeys } from '../../builders/age-keys.ts';

const { identity } = teamKeys;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const refused = (kind: string) => ({ ok: false, error: { kind } });

describe('an identity’s file', () => {
  it.each([
    ['as age-keygen wrote it', teamKeys.identityFile, [identity]],
    ['of the identity alone', bytesOf(identity), [identity]],
    [
      'of two identities',
      bytesOf(`${otherKeys.identity}\n${identity}\n`),
      [otherKeys.identity, identity],
    ],
  ])('is read %s', async (_, bytes, identities) => {
    expect(await readIdentities(bytes)).toEqual({ ok: true, value: identities });
  });

  it.each([
    ['the recipient', 'recipient-given', teamKeys.recipientFile],
    ['nothing', 'no-identity', bytesOf('# nothing\n')],
    ['a shopping list', 'no-identity', bytesOf('bread\n')],
    ['an identity with one letter lost', 'identity-misspelt', bytesOf(identity.slice(0, -1))],
    ['an identity in small letters', 'identity-misspelt', bytesOf(identity.toLowerCase())],
    [
      'a hardware key’s identity',
      'identity-of-another-kind',
      bytesOf('AGE-PLUGIN-YUBIKEY-1QQQQQQQQQQQQQQQQ'),
    ],
    [
      'a key of SSH',
      'ssh-key-given',
      bytesOf('-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n'),
    ],
    ['a picture', 'not-text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1])],
    ['more than 64 KiB', 'file-too-large', bytesOf('#'.repeat(64 * 1024 + 1))],
    [
      'something encrypted for somebody',
      'identity-of-another-kind',
      bytesOf('age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n'),
    ],
    [
      'half of a file under a passphrase',
      'identity-file-damaged',
      protectedIdentity.bytes.subarray(0, 300),
    ],
  ])('with %s is refused as %s', async (_, kind, bytes) => {
    expect(await readIdentities(bytes)).toEqual(refused(kind));
  });

  it('under a passphrase is opened with it, and with no other', async () => {
    const bytes = await underPassphrase(identity, 'slow river');

    expect([
      await readIdentities(bytes),
      await readIdentities(bytes, 'slow stream'),
      await readIdentities(bytes, 'slow river'),
    ]).toEqual([
      refused('identity-passphrase-needed'),
      refused('wrong-identity-passphrase'),
      { ok: true, value: [identity] },
    ]);
  });

  it('under a passphrase as age itself wrote it is opened too', { timeout: 60_000 }, async () => {
    const { bytes, passphrase } = protectedIdentity;

    expect(await readIdentities(bytes, passphrase)).toEqual({ ok: true, value: [identity] });
  });
});

/** With little of the work that age asks for, which costs seconds. */
function underPassphrase(text: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(8);
  return encrypter.encrypt(text);
}
