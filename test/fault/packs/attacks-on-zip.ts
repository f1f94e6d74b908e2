import { deflateRawSync } from 'node:zlib';
import { joinBytes } from '../../../shared/packs/envelope/streams.ts';
import { endBytes, type ZipEntry } from '../../../shared/packs/envelope/zip-layout.ts';
import { packLimits } from '../../../shared/packs/pack-limits.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { writeZip, type ZipFileToWrite } from '../../builders/opened-pack.ts';
import { packId } from '../../builders/pack.ts';
import type { Random } from '../random.ts';
import type { Attack } from './attack.ts';
import { cut, flipBits, randomBytes } from './change-bytes.ts';
import { zipOf } from './put-together.ts';
import type { Specimen } from './specimen.ts';

/** The ZIP inside, as somebody may make it who knows for whom it is: nobody needs a secret to seal something. */
export const attacksOnZip: readonly Attack[] = [
  ofBytes('bits flipped', flipBits, 40),
  ofBytes('bits flipped in the directory', (zip, random) => {
    const from = zip.length - Math.min(zip.length, 2_400);
    return joinBytes([zip.subarray(0, from), flipBits(zip.slice(from), random)]);
  }),
  ofBytes('cut off', (zip, random) => zip.slice(0, random.below(zip.length)), 20),
  ofBytes('a piece cut out', cut),
  ofBytes('bytes at its end', (zip, random) => joinBytes([zip, randomBytes(random, 40)])),
  ofBytes('bytes at its beginning', (zip, random) => joinBytes([randomBytes(random, 40), zip])),
  ofBytes('a ZIP before the ZIP', (zip) => joinBytes([zip, zip])),
  ofBytes('a number of its end changed', (zip, random) => {
    const changed = zip.slice();
    const at = zip.length - endBytes + 4 + random.below(18);
    changed[at] = random.pick([0, 1, 0x7f, 0xff]);
    return changed;
  }),
  ofBytes('marks of 64-bit sizes', (zip) => {
    const changed = zip.slice();
    changed.fill(0xff, zip.length - endBytes + 8, zip.length - 2);
    return changed;
  }),
  ofFiles('a file twice', (files, random) => [...files, random.pick(files)]),
  ofFiles('a path of another kind', (files, random) => {
    const file = random.pick(files);
    const path = random.pick(hostilePaths)(file.path);
    return files.map((one) => (one === file ? { ...one, path } : one));
  }),
  ofFiles('one more file, outside', (files, random) => {
    const path = random.pick(hostilePaths)(`casemark-${packId}/data/more`);
    return [...files, { path, bytes: Uint8Array.of(1), packed: deflated(Uint8Array.of(1)) }];
  }),
  ofFiles('something else said of a file', (files, random) => {
    const said = random.pick(liesAbout)(random);
    return changeOne(files, random, (file) => ({ ...file, said }));
  }),
  ofFiles('the two headers of a file say different things', (files, random) => {
    const change = (header: Bytes): void => {
      const at = 4 + random.below(26);
      header[at] = (header[at] ?? 0) ^ (1 << random.below(8));
    };
    const which = random.pick(['changeLocal', 'changeDirectory'] as const);
    return changeOne(files, random, (file) => ({ ...file, [which]: change }));
  }),
  ofFiles('encrypted, a link, with fields and comments besides', (files, random) => {
    const [at, value] = random.pick(besides);
    return changeOne(files, random, (file) => ({
      ...file,
      changeDirectory: (header) => header.fill(value, at, at + 1),
    }));
  }),
  ofFiles('a bomb that says how large it is', (files, random) =>
    changeOne(files, random, (file) => ({ ...file, bytes: zeros(), packed: bomb() })),
  ),
  ofFiles('a bomb that says it is small', (files, random) =>
    changeOne(files, random, (file) => ({ ...file, packed: bomb() })),
  ),
  ofFiles('a bomb that says it is as large as a file may be', (files, random) => {
    // Within the ratio, so that it is unfolded as far as it says.
    const packed = joinBytes([bomb(), new Uint8Array(150_000)]);
    const said = { bytes: packed.length * (packLimits.ratio - 1) };
    return changeOne(files, random, (file) => ({ ...file, packed, said }));
  }),
  ofFiles(
    'more than may be unfolded in all',
    (files) => {
      const packed = noise();
      const said = { bytes: packLimits.fileBytes };
      const large = Array.from({ length: 65 }, (_, index) => ({
        path: `casemark-${packId}/data/large-${index}`,
        bytes: new Uint8Array(),
        packed,
        said,
      }));
      return [...files, ...large];
    },
    1,
  ),
  {
    layer: 'zip',
    name: 'more files than there may be',
    weight: 1,
    on: async () => ({ at: 'zip', zip: await manyFiles() }),
  },
];

const hostilePaths: readonly ((path: string) => string)[] = [
  (path) => path.replace(/[^/]*$/, '../../../outside'),
  () => '../outside',
  () => '/etc/outside',
  () => 'C:/outside',
  () => 'c:outside',
  () => `casemark-${packId}/..`,
  (path) => path.replace('/', '/./'),
  (path) => path.replace('/', '//'),
  (path) => path.replaceAll('/', '\\'),
  (path) => path.replace('/', '/..\\..\\'),
  (path) => `${path}.`,
  (path) => `${path} `,
  (path) => `${path}/`,
  (path) => `${path}\0.json`,
  (path) => path.toUpperCase(),
  (path) => path.replace(/[^/]*$/, 'con.json'),
  (path) => path.replace(/[^/]*$/, 'nul'),
  (path) => path.replace(/[^/]*$/, '.hidden'),
  (path) => path.replace(/[^/]*$/, '%2e%2e'),
  (path) => path.replace(/[^/]*$/, '~'),
  (path) => path.replace('casemark-', 'other-'),
  (path) => path.replace(/[^/]*$/, 'a'.repeat(250)),
  (path) => path.slice(path.indexOf('/') + 1),
  () => '',
];

const liesAbout: readonly ((random: Random) => Partial<ZipEntry>)[] = [
  (random) => ({ crc: random.below(2 ** 32) }),
  (random) => ({ bytes: random.below(2 ** 32) }),
  () => ({ bytes: packLimits.fileBytes + 1 }),
  () => ({ bytes: 0 }),
  (random) => ({ packedBytes: random.below(2 ** 32) }),
  (random) => ({ offset: random.below(2 ** 32) }),
  // Two files of one content: what overlaps can be unfolded without end.
  () => ({ offset: 0 }),
  () => ({ method: 0 }),
  () => ({ method: 12 as 8 }),
];

/** Places in a header of the directory: flags, system, extra field, comment, disk, attributes. */
const besides: readonly (readonly [number, number])[] = [
  [8, 1],
  [8, 8],
  [9, 8],
  [5, 3],
  [4, 63],
  [30, 4],
  [32, 4],
  [34, 1],
  [38, 0xff],
  [41, 0xa0],
];

function ofBytes(name: string, change: (zip: Bytes, random: Random) => Bytes, weight = 10): Attack {
  return {
    layer: 'zip',
    name,
    weight,
    on: async ({ zip }, random) => ({ at: 'zip', zip: change(zip, random) }),
  };
}

function ofFiles(
  name: string,
  change: (files: readonly ZipFileToWrite[], random: Random) => readonly ZipFileToWrite[],
  weight = 10,
): Attack {
  return {
    layer: 'zip',
    name,
    weight,
    on: async ({ bag }: Specimen, random) => ({
      at: 'zip',
      zip: await zipOf(bag, (files) => change(files, random)),
    }),
  };
}

function changeOne(
  files: readonly ZipFileToWrite[],
  random: Random,
  change: (file: ZipFileToWrite) => ZipFileToWrite,
): readonly ZipFileToWrite[] {
  const chosen = random.pick(files);
  return files.map((file) => (file === chosen ? change(file) : file));
}

const deflated = (bytes: Bytes): Bytes => new Uint8Array(deflateRawSync(bytes));

const zeros = once(() => new Uint8Array(packLimits.fileBytes));
const bomb = once(() => deflated(zeros()));
const noise = once(() =>
  Uint8Array.from(
    { length: Math.ceil(packLimits.fileBytes / packLimits.ratio) },
    (_, at) => at * 7,
  ),
);
const manyFiles = once(() => {
  const empty = { bytes: new Uint8Array(), packed: deflated(new Uint8Array()) };
  return writeZip(
    Array.from({ length: packLimits.files + 1 }, (_, index) => ({
      path: `casemark-${packId}/data/file-${index}`,
      ...empty,
    })),
  );
});

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
