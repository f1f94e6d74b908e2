import { bagPaths } from '../../../shared/packs/bag-layout.ts';
import { pemToSigningKey, signingKeyToPem } from '../../../shared/packs/people/signing.ts';
import {
  type BagFiles,
  bytesOf,
  closeBag,
  closeTags,
  editText,
  signBag,
  textOf,
} from '../../builders/opened-pack.ts';
import { countedId } from '../../builders/ports.ts';
import type { Random } from '../random.ts';
import type { Attack } from './attack.ts';
import { flipBits, randomBytes } from './change-bytes.ts';
import { closeAndZip, jsonOf, setJson, zipOf } from './put-together.ts';
import type { Specimen } from './specimen.ts';

/** The bag, by somebody who cannot sign as its sender: what they change, they may enter into every list. */
export const attacksOnBag: readonly Attack[] = [
  ofBag('bits of a file flipped', false, (bag, random) => {
    const path = random.pick([...bag.keys()].filter((one) => one !== bagPaths.signature));
    bag.set(path, flipBits(bag.get(path) ?? new Uint8Array(), random));
  }),
  ofBag('a file left out', false, (bag, random) => {
    bag.delete(random.pick([...bag.keys()]));
  }),
  ofBag('a file more', false, (bag, random) => {
    bag.set(random.pick(moreFiles), bytesOf('more\n'));
  }),
  ofBag('two files take each other’s place', false, (bag, random) => {
    const [one, other] = [random.pick([...bag.keys()]), random.pick([...bag.keys()])];
    const before = bag.get(one);
    bag.set(one, bag.get(other) ?? new Uint8Array());
    bag.set(other, before ?? new Uint8Array());
  }),
  ofBag('a line of a list changed', true, (bag, random) => {
    editText(bag, random.pick(lists), (text) => changeLine(text, random));
  }),
  ofBag('another declaration', true, (bag, random) => {
    bag.set(bagPaths.declaration, bytesOf(random.pick(declarations)));
  }),
  ofBag('another size in all', true, (bag, random) => {
    editText(bag, bagPaths.info, (text) => random.pick(otherSizes)(text));
  }),
  {
    layer: 'signature',
    name: 'a file changed, and every list made again',
    on: async ({ bag }, random) => {
      const changed = new Map(bag);
      const path = random.pick([...bag.keys()].filter((one) => one.startsWith('data/')));
      changed.set(path, flipBits(bag.get(path) ?? new Uint8Array(), random));
      return { at: 'zip', zip: await closeAndZip(changed, null) };
    },
  },
  {
    layer: 'signature',
    name: 'a file more, and every list made again',
    on: async ({ bag }, random) => {
      const changed = new Map(bag).set(random.pick(moreFiles), bytesOf('more\n'));
      return { at: 'zip', zip: await closeAndZip(changed, null) };
    },
  },
];

/** The signature itself, and who signed. */
export const attacksOnSignature: readonly Attack[] = [
  ofSignature('another signature', (bag, { pack }, random) => {
    const signature = bag.get(bagPaths.signature) ?? new Uint8Array();
    bag.set(
      bagPaths.signature,
      random.pick([
        () => flipBits(signature, random),
        () => new Uint8Array(64),
        () => new Uint8Array(),
        () => signature.slice(0, 63),
        () => Uint8Array.of(...signature, 0),
        () => Uint8Array.from({ length: 64 }, () => random.below(256)),
        () => pack.slice(-64),
      ])(),
    );
  }),
  ofSignature('no signature, or no key', (bag, _, random) => {
    bag.delete(random.pick([bagPaths.signature, bagPaths.signer]));
  }),
  {
    layer: 'signature',
    name: 'a key that is none, in every list',
    on: async ({ bag }, random) => {
      const changed = new Map(bag).set(bagPaths.signer, random.pick(otherKeys)(bag, random));
      return { at: 'zip', zip: await zipOf(await closeTags(changed, null)) };
    },
  },
  ...(['stranger', 'unchecked', 'revoked', 'colleague', 'receiver'] as const).flatMap((who) => [
    {
      layer: 'signature',
      name: `signed again by another (${who})`,
      weight: 6,
      on: async (specimen) => {
        const { card } = specimen.people[who];
        const bag = new Map(specimen.bag);
        bag.set(bagPaths.signer, bytesOf(signingKeyToPem(card.signingKey)));
        const closed = await closeTags(bag, specimen.people[who]);
        return { at: 'zip', zip: await zipOf(closed) };
      },
    } satisfies Attack,
    {
      layer: 'signature',
      name: `signed again by another, who is said to be the sender (${who})`,
      weight: 6,
      on: async ({ bag, people }, random) => {
        const changed = new Map(bag);
        const { card } = people[who];
        const sender = { ...people.sender.card, signingKey: card.signingKey };
        const said = random.chance(0.5) && !isTrusted(who) ? card : sender;
        setJson(changed, bagPaths.descriptor, {
          ...jsonOf(bag, bagPaths.descriptor),
          sender: said,
        });
        changed.set(bagPaths.signer, bytesOf(signingKeyToPem(card.signingKey)));
        return { at: 'zip', zip: await closeAndZip(changed, people[who]) };
      },
    } satisfies Attack,
  ]),
  {
    layer: 'signature',
    name: 'the lists of another pack, with its signature',
    on: async ({ bag, people }) => {
      const other = await closeBag(
        new Map(bag).set('data/schemas/other.schema.json', bytesOf('{}\n')),
        people.sender,
      );
      const changed = new Map(other);
      changed.delete('data/schemas/other.schema.json');
      return { at: 'zip', zip: await zipOf(changed) };
    },
  },
];

const isTrusted = (who: string): boolean => who === 'colleague' || who === 'receiver';

const lists = [bagPaths.sha256, bagPaths.sha512, bagPaths.tagSha256, bagPaths.tagSha512] as const;

const moreFiles = [
  'data/more.json',
  'data/cases/more.json',
  `data/cases/${countedId(999_999)}/entries.jsonl`,
  'data/entries.jsonl',
  'more.txt',
  'fetch.txt',
  'manifest-md5.txt',
  'signature/more.sig',
];

const declarations = [
  '',
  'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n',
  'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n',
  'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n',
  'Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n',
  '\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  `BagIt-Version: ${'1'.repeat(9)}.0\nTag-File-Character-Encoding: UTF-8\n`,
  `BagIt-Version: 1.0\n${'Tag-File-Character-Encoding: UTF-8\n'.repeat(3)}`,
];

const otherSizes: readonly ((text: string) => string)[] = [
  (text) => text.replace(/Payload-Oxum: \d+/, 'Payload-Oxum: 1'),
  (text) => text.replace(/(Payload-Oxum: \d+)\.\d+/, '$1.1'),
  (text) => text.replace(/Payload-Oxum: .*\n/, ''),
  (text) => text.replace(/(Payload-Oxum: .*\n)/, '$1$1'),
  (text) => text.replace(/Payload-Oxum: (.*)/, 'Payload-Oxum: -$1'),
  (text) => text.replace(/Payload-Oxum: (.*)/, 'Payload-Oxum: 0x$1'),
];

const otherKeys: readonly ((bag: BagFiles, random: Random) => ReturnType<typeof bytesOf>)[] = [
  () => new Uint8Array(),
  (_, random) => randomBytes(random, 200),
  () => bytesOf('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n'),
  // Of small order: one signature would be good for every text.
  () => bytesOf(signingKeyToPem('01'.padEnd(64, '0'))),
  () => bytesOf(signingKeyToPem('00'.repeat(32))),
  (bag) => bytesOf(textOf(bag, bagPaths.signer).replace('PUBLIC', 'PRIVATE')),
  (bag) => bytesOf(textOf(bag, bagPaths.signer).repeat(2)),
  (bag, random) => {
    const key = pemToSigningKey(textOf(bag, bagPaths.signer)) ?? '';
    const at = random.below(key.length);
    const digit = ((Number.parseInt(key[at] ?? '0', 16) + 1 + random.below(15)) % 16).toString(16);
    return bytesOf(signingKeyToPem(key.slice(0, at) + digit + key.slice(at + 1)));
  },
];

function changeLine(text: string, random: Random): string {
  const lines = text.split('\n').slice(0, -1);
  const at = random.below(lines.length);
  const line = lines[at] ?? '';
  const other = random.pick(lines);
  const become = random.pick<readonly string[]>([
    [],
    [line, line],
    [line.toUpperCase()],
    [line.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))],
    [line.replace(/^\S+/, other.slice(0, other.indexOf(' ')))],
    [line.replace(/ {2}/, ' *')],
    [line.replace(/ {2}.*/, '  ../outside')],
    [line.replace(/ {2}.*/, '  /etc/passwd')],
    [line.replace(/ {2}.*/, '  data/absent.json')],
    [line.replace(/ {2}.*/, '  data/pack.json')],
    [line, line.replace(/ {2}.*/, '  data/absent.json')],
    [`${line}\r`],
    [`${line} `],
    ['#', line],
    [line.slice(1)],
  ]);
  const changed = lines.toSpliced(at, 1, ...become);
  return `${changed.join('\n')}\n`;
}

/** `listed`: the tag manifests say what is there, so that it is what is inside that must be found wrong. */
function ofBag(
  name: string,
  listed: boolean,
  change: (bag: BagFiles, random: Random) => void,
): Attack {
  return {
    layer: 'bag',
    name,
    on: async ({ bag, people }, random) => {
      const changed = new Map(bag);
      change(changed, random);
      const isSigned = listed && random.chance(0.5);
      if (isSigned && lists.slice(2).every((path) => changed.get(path) === bag.get(path))) {
        await closeTags(changed, people.sender);
      } else if (isSigned) await signBag(changed, people.sender);
      return { at: 'zip', zip: await zipOf(changed) };
    },
  };
}

function ofSignature(
  name: string,
  change: (bag: BagFiles, specimen: Specimen, random: Random) => void,
): Attack {
  return {
    layer: 'signature',
    name,
    on: async (specimen, random) => {
      const changed = new Map(specimen.bag);
      change(changed, specimen, random);
      return { at: 'zip', zip: await zipOf(changed) };
    },
  };
}
