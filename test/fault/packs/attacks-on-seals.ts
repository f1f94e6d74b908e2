import { frameworkHash } from '../../../shared/frameworks/framework-hash.ts';
import { toCanonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { bagPaths } from '../../../shared/packs/bag-layout.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import { type BagFiles, bytesOf, openAge, sealAge } from '../../builders/opened-pack.ts';
import type { Random } from '../random.ts';
import type { Attack } from './attack.ts';
import { cut, flipBits } from './change-bytes.ts';
import { changeLeaf } from './change-json.ts';
import { jsonOf, pathsOf, setJson, signedAgain } from './put-together.ts';
import type { Specimen } from './specimen.ts';

/** The second seal of a case that is to be marked again, by somebody who signs as the sender. */
export const attacksOnSeals: readonly Attack[] = [
  ofSealed('a sealed file damaged', async (sealed, _, random) =>
    random.pick([flipBits, cut, (bytes: Bytes) => bytes.slice(0, random.below(bytes.length))])(
      sealed,
      random,
    ),
  ),
  ofSealed('a sealed file of another case', async (sealed, { bag }) => {
    const others = [...bag].filter(([path]) => path.endsWith('/sealed.age'));
    return others.find(([, bytes]) => bytes !== sealed)?.[1] ?? null;
  }),
  ofSealed('sealed for somebody else', async (sealed, { key, people }) =>
    sealAge(await openAge(sealed, key), people.stranger.lock),
  ),
  ofSealed('not sealed', async (sealed, { key }) => openAge(sealed, key)),
  ofSealed('other entries under the seal', async (sealed, { key, lock }, random) => {
    const lines = new TextDecoder()
      .decode(await openAge(sealed, key))
      .split('\n')
      .slice(0, -1);
    const at = random.below(lines.length);
    const line = lines[at] ?? '';
    const edited = changeLeaf(JSON.parse(line), random);
    const changed = random.pick<readonly string[]>([
      lines.toSpliced(at, 1),
      lines.toSpliced(at, 0, line),
      lines.with(at, '['.repeat(10_000)),
      lines.with(at, `${line} `),
      edited === undefined ? [] : lines.with(at, toCanonicalJson(edited)),
    ]);
    return sealAge(bytesOf(`${changed.join('\n')}\n`), lock);
  }),
];

/** The framework that the cases are marked against. */
export const attacksOnFrameworks: readonly Attack[] = [
  ofFramework('a framework edited', (bag, path, random) => {
    const changed = changeLeaf(jsonOf(bag, path), random);
    if (changed === undefined) return false;
    setJson(bag, path, changed);
    return true;
  }),
  ofFramework('another framework under its name', (bag, path) => {
    setJson(bag, path, hmipFramework);
    return true;
  }),
  ofFramework('another framework than that of the cases', (bag, path) => {
    const hash = frameworkHash(hmipFramework);
    const descriptor = jsonOf(bag, bagPaths.descriptor);
    const { id, version } = hmipFramework;
    descriptor.frameworks = [{ id, version, hash }];
    bag.delete(path);
    setJson(bag, `data/frameworks/${hash}.json`, hmipFramework);
    setJson(bag, bagPaths.descriptor, descriptor);
    return true;
  }),
  ofFramework('cases said to be of another framework', (bag, _, random) => {
    const hash = frameworkHash(hmipFramework);
    const descriptor = jsonOf(bag, bagPaths.descriptor);
    const { id, version } = hmipFramework;
    if (descriptor.cases.length === 0) return false;
    descriptor.frameworks.push({ id, version, hash });
    setJson(bag, `data/frameworks/${hash}.json`, hmipFramework);
    random.pick<{ frameworkHash: string }>(descriptor.cases).frameworkHash = hash;
    setJson(bag, bagPaths.descriptor, descriptor);
    return true;
  }),
  ofFramework('a framework that nothing is marked against', (bag) => {
    const hash = frameworkHash(hmipFramework);
    const descriptor = jsonOf(bag, bagPaths.descriptor);
    const { id, version } = hmipFramework;
    descriptor.frameworks.push({ id, version, hash });
    setJson(bag, `data/frameworks/${hash}.json`, hmipFramework);
    setJson(bag, bagPaths.descriptor, descriptor);
    return true;
  }),
  ofFramework('an inspection that is marked against another framework', (bag, _, random) => {
    const descriptor = jsonOf(bag, bagPaths.descriptor);
    const { framework } = descriptor.inspection;
    random.pick([
      () => {
        framework.hash = frameworkHash(hmipFramework);
      },
      () => {
        framework[random.pick(['id', 'version'])] = '9.9.9';
      },
    ])();
    setJson(bag, bagPaths.descriptor, descriptor);
    return true;
  }),
  ofFramework('another id or version in the list', (bag, _, random) => {
    const descriptor = jsonOf(bag, bagPaths.descriptor);
    descriptor.frameworks[0][random.pick(['id', 'version'])] = '9.9.9';
    setJson(bag, bagPaths.descriptor, descriptor);
    return true;
  }),
];

function ofSealed(
  name: string,
  change: (sealed: Bytes, specimen: Specimen, random: Random) => Promise<Bytes | null>,
): Attack {
  return {
    layer: 'schemas',
    name,
    on: (specimen, random) =>
      signedAgain(specimen, async (bag) => {
        const paths = pathsOf(specimen, /sealed[.]age$/);
        if (paths.length === 0) return false;
        const path = random.pick(paths);
        const sealed = bag.get(path) ?? new Uint8Array();
        const changed = await change(sealed, specimen, random);
        if (changed === null || changed === sealed) return false;
        bag.set(path, changed);
        return true;
      }),
  };
}

function ofFramework(
  name: string,
  change: (bag: BagFiles, path: string, random: Random) => boolean,
): Attack {
  return {
    layer: 'frameworks',
    name,
    on: (specimen, random) =>
      signedAgain(specimen, (bag) => {
        const [path] = pathsOf(specimen, /^data\/frameworks\//);
        return path !== undefined && change(bag, path, random);
      }),
  };
}
