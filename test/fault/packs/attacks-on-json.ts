import { bagPaths } from '../../../shared/packs/bag-layout.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { type BagFiles, bytesOf, textOf } from '../../builders/opened-pack.ts';
import { countedId } from '../../builders/ports.ts';
import type { Random } from '../random.ts';
import type { Attack } from './attack.ts';
import { changeShape } from './change-json.ts';
import { type Json, jsonOf, pathsOf, setJson, signedAgain } from './put-together.ts';

/**
 * What the files hold, by somebody who signs as the sender: a program of another make, or one that went wrong. Their
 * shape alone; what they say is in the attacks on chains.
 */
export const attacksOnJson: readonly Attack[] = [
  {
    layer: 'schemas',
    name: 'a file that can be read in two ways, or in none',
    weight: 60,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const path = random.pick(pathsOf(specimen, /^data\/(?!schemas).*[.]jsonl?$/));
        const spoilt = random.pick(spoilers)(textOf(bag, path), random);
        if (spoilt === null) return false;
        bag.set(path, typeof spoilt === 'string' ? bytesOf(spoilt) : spoilt);
        return true;
      }),
  },
  {
    layer: 'schemas',
    name: 'a text that is not UTF-8',
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const path = random.pick(pathsOf(specimen, /^(?!.*[.](?:age|sig|pem)$)data\//));
        bag.set(path, notUtf8(textOf(bag, path), random));
      }),
  },
  {
    layer: 'schemas',
    name: 'a value of another shape',
    weight: 60,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const shaped = /(?:pack|case|bundle|facts|attestation|review)[.]json$/;
        const path = random.pick(pathsOf(specimen, shaped));
        const changed = changeShape(jsonOf(bag, path), random);
        if (changed === undefined) return false;
        setJson(bag, path, changed);
        return true;
      }),
  },
  ofDescriptor('a newer version', (descriptor, random) => {
    descriptor.v = random.pick([2, 3, 99]);
    if (random.chance(0.5)) descriptor.new = true;
  }),
  ofDescriptor('no version of ours', (descriptor, random) => {
    descriptor.v = random.pick([0, -1, '1', null, 1.5, 1e300]);
  }),
  ofDescriptor('lists that are not those of the files', (descriptor, random) => {
    const list = random.pick(
      ['cases', 'reviews', 'frameworks'].filter((one) => descriptor[one][0]),
    );
    const [first] = descriptor[list];
    const id = countedId(999_998);
    random.pick([
      () => descriptor[list].push(first),
      () => descriptor[list].pop(),
      () => descriptor[list].push({ ...first, caseId: id, reviewId: id, hash: '0'.repeat(64) }),
      () => {
        if (list === 'frameworks') first.hash = '0'.repeat(64);
        else first[list === 'cases' ? 'caseId' : 'reviewId'] = id;
      },
      () => {
        if (list === 'cases') first.sealed = !first.sealed;
        else descriptor[list] = [];
      },
    ])();
  }),
  ofDescriptor('a path where an id belongs', (descriptor, random) => {
    const path = random.pick(['../../outside', '..', '/etc/outside', 'con', '__proto__', '']);
    const list = random.pick(['cases', 'reviews'].filter((one) => descriptor[one][0]));
    if (random.chance(0.3)) descriptor.id = path;
    else descriptor[list][0][list === 'cases' ? 'caseId' : 'reviewId'] = path;
  }),
  {
    layer: 'schemas',
    name: 'a file that nothing lists',
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const [known = ''] = pathsOf(specimen, /^data\/(?:cases|reviews)\//);
        const folder = known.slice(0, known.lastIndexOf('/'));
        const path = random.pick([
          'data/more.json',
          `data/cases/${countedId(999_997)}/entries.jsonl`,
          `${folder}/more.json`,
          `${folder}/sub/case.json`,
          'data/schemas/more.json',
          'data/frameworks/more.json',
        ]);
        bag.set(path, bytesOf('{}\n'));
      }),
  },
  {
    layer: 'schemas',
    name: 'a listed file left out',
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        bag.delete(random.pick(pathsOf(specimen, /^data\/(?!schemas)(?!.*attestation)/)));
      }),
  },
];

/** A text of canonical JSON, or of lines of it, made into one that no strict reader takes. Null where it cannot be. */
const spoilers: readonly ((text: string, random: Random) => string | Bytes | null)[] = [
  (text) => `${'['.repeat(10_000)}${']'.repeat(10_000)}${text.slice(0, 0)}\n`,
  (text) => text.replace('{', `{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`),
  (text) => text.replace('{', `{"a":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)},`),
  // Twice the same name: the first is taken by one reader and the last by another.
  (text) => text.replace(/\{("[^"]+":(?:\d+|"[^"]*"))/, '{$1,$1'),
  (text) => text.replace(/\{("[^"]+":)/, '{$1null,$1'),
  (text) => text.replace('{', '{"__proto__":{"v":1},'),
  (text, random) => replaceNumber(text, random.pick(hugeNumbers)),
  (text) => text.replace('":', '": '),
  (text) => `\uFEFF${text}`,
  (text) => text.replace('\n', '\r\n'),
  (text) => text.slice(0, -1),
  (text) => `${text}\n`,
  (text) => `${text}{}\n`,
  (text) => text.replace('}', '},'),
  (text) => text.replace('{', '{/* */'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replace(/"([a-z])/, '"\\u0000$1'),
  (text) => text.replace(/":"/, '":"\\ud800'),
  (text) =>
    text.replace(/":"([a-zA-Z])/, (_, letter) => `":"\\u00${letter.charCodeAt(0).toString(16)}`),
  (text, random) => text.slice(0, random.below(text.length)),
  (_, random) => random.pick(['', '\n', 'null\n', '[]\n', '{}\n', '0\n', '"text"\n', 'NaN\n']),
  (text, random) => notUtf8(text, random),
  (text) => new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer),
];

const hugeNumbers = [
  '1e400',
  '-1e400',
  '9'.repeat(400),
  '12345678901234567890',
  '1.0',
  '-0',
  '1E3',
];

function replaceNumber(text: string, number: string): string | null {
  const changed = text.replace(/":\d+/, `":${number}`);
  return changed === text ? null : changed;
}

function notUtf8(text: string, random: Random): Bytes {
  const bytes = bytesOf(text);
  const spoilt = random.pick([
    [0xff],
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x80],
    [0x80],
  ]);
  const at = random.below(bytes.length);
  // Between two ASCII characters, or within one of several bytes: neither is UTF-8 any more.
  return Uint8Array.of(...bytes.subarray(0, at), ...spoilt, 0x20, ...bytes.subarray(at));
}

function ofDescriptor(name: string, change: (descriptor: Json, random: Random) => void): Attack {
  return {
    layer: 'schemas',
    name,
    on: (specimen, random) =>
      signedAgain(specimen, (bag: BagFiles) => {
        const descriptor = jsonOf(bag, bagPaths.descriptor);
        change(descriptor, random);
        setJson(bag, bagPaths.descriptor, descriptor);
      }),
  };
}
