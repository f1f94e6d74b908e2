import { longestHeader } from '../../../shared/packs/envelope/describe-age.ts';
import { joinBytes } from '../../../shared/packs/envelope/streams.ts';
import { packLimits } from '../../../shared/packs/pack-limits.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { bytesOf, sealAge } from '../../builders/opened-pack.ts';
import type { Random } from '../random.ts';
import type { Attack } from './attack.ts';
import { cut, flipBits, randomBytes } from './change-bytes.ts';

/** The sealed file itself, as anybody on its way may change it. */
export const attacksOnAge: readonly Attack[] = [
  ofBytes('bits flipped', flipBits, 40),
  ofBytes('bits flipped in the header', (pack, random) => {
    const header = pack.slice(0, 300);
    return joinBytes([flipBits(header, random), pack.subarray(header.length)]);
  }),
  ofBytes('cut off', (pack, random) => pack.slice(0, random.below(pack.length)), 20),
  ofBytes('a piece cut out', cut),
  ofBytes('bytes at its end', (pack, random) => joinBytes([pack, randomBytes(random, 40)])),
  ofBytes('bytes at its beginning', (pack, random) => joinBytes([randomBytes(random, 40), pack])),
  ofBytes('twice', (pack) => joinBytes([pack, pack])),
  ofBytes('random bytes', (_, random) => randomBytes(random, 2_000)),
  ofBytes('no bytes', () => new Uint8Array(), 1),
  ofBytes('a line of the header left out', (pack, random) => {
    const text = [...pack.subarray(0, 400)].map((byte) => String.fromCharCode(byte)).join('');
    const header = text.slice(0, text.indexOf('\n---') + 1);
    const lines = header.split('\n').slice(0, -1);
    lines.splice(random.below(lines.length), 1);
    return joinBytes([bytesOf(`${lines.join('\n')}\n`), pack.subarray(header.length)]);
  }),
  ofBytes(
    'a header without an end',
    () => bytesOf(`age-encryption.org/v1\n${'-> X25519 a\n'.repeat(longestHeader / 12 + 1)}`),
    2,
  ),
  ofBytes('a passphrase that costs hours', (pack) => {
    const head = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 30\n${'A'.repeat(43)}\n`;
    return joinBytes([bytesOf(head), pack.subarray(200)]);
  }),
  {
    layer: 'age',
    name: 'sealed for somebody else',
    on: async ({ zip, people }) => ({ at: 'age', pack: await sealAge(zip, people.stranger.lock) }),
  },
  {
    layer: 'age',
    name: 'read with no key, or a wrong one',
    weight: 20,
    on: async ({ pack, people }, random) => {
      const passphrase = { kind: 'passphrase', passphrase: 'another' } as const;
      return { at: 'age', pack, key: random.pick([null, people.stranger.key, passphrase]) };
    },
  },
  {
    layer: 'age',
    name: 'too large to be read',
    weight: 1,
    on: async () => ({ at: 'age', pack: without(packLimits.packBytes) }),
  },
];

function ofBytes(
  name: string,
  change: (pack: Bytes, random: Random) => Bytes,
  weight = 10,
): Attack {
  return {
    layer: 'age',
    name,
    weight,
    on: async ({ pack }, random) => ({ at: 'age', pack: change(pack, random) }),
  };
}

/** More than so many bytes, which are nowhere. */
async function* without(bytes: number): AsyncGenerator<Bytes> {
  const piece = new Uint8Array(1024 * 1024);
  for (let given = 0; given <= bytes; given += piece.length) yield piece;
}
