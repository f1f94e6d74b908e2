import { beforeAll, describe, expect, it } from 'vitest';
import { describeAge } from '../../../shared/packs/envelope/describe-age.ts';
import type { PackFault, PackKey } from '../../../shared/packs/pack.ts';
import { type PackLimits, packLimits } from '../../../shared/packs/pack-limits.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { assessor } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { bytesOf, openAge, sealAge } from '../../builders/opened-pack.ts';
import { buildPack, createPerson, type Person, trusting } from '../../builders/pack.ts';
import { countedId } from '../../builders/ports.ts';

let sender: Person;
let stranger: Person;
let forKey: Bytes;
let forPassphrase: Bytes;
const passphrase = { kind: 'passphrase', passphrase: 'the cafe by the river' } as const;

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
  stranger = await createPerson(countedId(88), 'Robin Vale');
  forKey = await buildPack({ sender, lock: sender.lock, framework: hmipFramework });
  forPassphrase = await sealAge(await openAge(forKey, sender.key), passphrase);
});

describe('a file is refused', () => {
  it.each<[string, PackFault['kind'], () => [Bytes, PackKey | null, Partial<PackLimits>?]]>([
    ['that age did not make', 'not-age', () => [bytesOf('PK\u0003\u0004'), sender.key]],
    ['that is empty', 'not-age', () => [new Uint8Array(), sender.key]],
    ['of a later age', 'not-age', () => [edited(forKey, 'v1\n', 'v2\n'), sender.key]],
    ['that was sealed for others', 'wrong-key', () => [forKey, stranger.key]],
    ['by no key at all', 'wrong-key', () => [forKey, { kind: 'identities', identities: [] }]],
    [
      'by another passphrase',
      'wrong-passphrase',
      () => [forPassphrase, { ...passphrase, passphrase: 'the cafe by the rivers' }],
    ],
    ['by a key where a passphrase opens it', 'needs-passphrase', () => [forPassphrase, sender.key]],
    ['by nothing where a passphrase opens it', 'needs-passphrase', () => [forPassphrase, null]],
    ['by a passphrase where a key opens it', 'needs-key', () => [forKey, passphrase]],
    ['by nothing where a key opens it', 'needs-key', () => [forKey, null]],
    ['that was cut off in its header', 'age-damaged', () => [forKey.slice(0, 60), sender.key]],
    ['that was cut off in its middle', 'age-damaged', () => [forKey.slice(0, -9_000), sender.key]],
    ['that was cut off by one byte', 'age-damaged', () => [forKey.slice(0, -1), sender.key]],
    ['that goes on', 'age-damaged', () => [joined(forKey, 1), sender.key]],
    ['of which one byte is another', 'age-damaged', () => [flipped(forKey, -300), sender.key]],
    [
      'whose header was edited',
      'age-damaged',
      () => [edited(forKey, '\n--- ', '\n--- A'), sender.key],
    ],
    [
      'whose passphrase would take this machine for minutes',
      'age-damaged',
      () => [forPassphrase, passphrase, { scryptWorkFactor: 9 }],
    ],
    [
      'that is larger than is taken',
      'pack-too-large',
      () => [forKey, sender.key, { packBytes: forKey.length - 1 }],
    ],
  ])('%s', async (_, kind, given) => {
    const [bytes, key, limits] = given();
    expect(
      await readPack(bytes, key, trusting(sender), { limits: { ...packLimits, ...limits } }),
    ).toEqual({ ok: false, error: { step: 'age', kind, where: null } });
  });

  it('that comes in pieces, as soon as it is larger than is taken', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield new Uint8Array(1_000);
      }
    };

    const limits = { ...packLimits, packBytes: 10_000 };
    const read = await readPack(endless(), sender.key, trusting(sender), { limits });

    expect([read, given]).toEqual([
      { ok: false, error: { step: 'age', kind: 'pack-too-large', where: null } },
      11,
    ]);
  });
});

it('the header of an age file tells how it is locked, and nothing else does', () => {
  const header = (...stanzas: string[]) =>
    bytesOf(['age-encryption.org/v1', ...stanzas, '--- bWFj', ''].join('\n'));
  const scrypt = '-> scrypt AAAAAAAAAAAAAAAAAAAAAA 18';
  expect(
    [
      forKey,
      forPassphrase,
      header('-> X25519 abc', 'abc', '-> X25519 def', 'def'),
      header(scrypt, 'abc', '-> X25519 def', 'def'),
      header(scrypt.replace('18', '018'), 'abc'),
      header(),
      bytesOf('age-encryption.org/v1\n-> X25519 abc\n'),
      new Uint8Array(100_000).fill(0x61),
    ].map(describeAge),
  ).toEqual([
    { kind: 'recipients', count: 1 },
    { kind: 'passphrase', workFactor: 10 },
    { kind: 'recipients', count: 2 },
    null,
    null,
    null,
    null,
    null,
  ]);
});

function flipped(bytes: Bytes, at: number): Bytes {
  const copy = bytes.slice();
  const place = at < 0 ? bytes.length + at : at;
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
}

function joined(bytes: Bytes, more: number): Bytes {
  const longer = new Uint8Array(bytes.length + more);
  longer.set(bytes);
  return longer;
}

/** Byte by byte, so that what is not text stays as it is. */
function edited(bytes: Bytes, from: string, to: string): Bytes {
  const text = String.fromCharCode(...bytes.subarray(0, 400)).replace(from, to);
  const start = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const copy = new Uint8Array(start.length + bytes.length - 400);
  copy.set(start);
  copy.set(bytes.subarray(400), start.length);
  return copy;
}
