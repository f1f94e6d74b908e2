import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PackFault } from '../../../shared/packs/pack.ts';
import { type PackLimits, packLimits } from '../../../shared/packs/pack-limits.ts';
import { readPack } from '../../../shared/packs/read-pack.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import { assessor } from '../../builders/case.ts';
import { hmipFramework } from '../../builders/frameworks.ts';
import {
  bytesOf,
  openAge,
  openZip,
  sealAge,
  writeZip,
  type ZipFileToWrite,
  zipFiles,
} from '../../builders/opened-pack.ts';
import { buildPack, createPerson, type Person, trusting } from '../../builders/pack.ts';

let sender: Person;
let zip: Bytes;
let files: ZipFileToWrite[];

beforeAll(async () => {
  sender = await createPerson(assessor.id, assessor.name);
  const pack = await buildPack({ sender, lock: sender.lock, framework: hmipFramework });
  zip = await openAge(pack, sender.key);
  files = zipFiles(await openZip(zip));
});

type Expected = Extract<PackFault['kind'], `zip-${string}`>;

describe('a ZIP is refused', () => {
  it.each<[string, Expected, () => Bytes | Promise<Bytes>]>([
    ['that is none', 'zip-damaged', () => bytesOf('not a ZIP, and longer than the end of one')],
    ['that is shorter than the end of one', 'zip-damaged', () => bytesOf('PK')],
    ['that something follows', 'zip-damaged', () => joined(zip, new Uint8Array(1))],
    ['that something goes before', 'zip-damaged', () => joined(new Uint8Array(1), zip)],
    ['that was cut off', 'zip-damaged', () => zip.slice(0, -5)],
    ['without files', 'zip-damaged', () => writeZip([])],
    ['of which one byte is another', 'zip-damaged', () => flipped(zip, 400)],
    [
      'with a file that is not the one it says',
      'zip-damaged',
      () => withFirst({ said: { crc: 7 } }),
    ],
    [
      'with a file that is longer than it says',
      'zip-damaged',
      () => withFirst({ said: { bytes: 20 } }),
    ],
    [
      'with a file that is shorter than it says',
      'zip-damaged',
      () => withFirst({ said: { bytes: 2_000 } }),
    ],
    [
      'with bytes after the end of a deflated file',
      'zip-damaged',
      async () => {
        const [first] = files;
        if (first === undefined) throw new Error('there are files');
        const deflated = deflatedBytes(first.bytes);
        return writeZip([{ ...first, packed: joined(deflated, new Uint8Array(3)) }, ...rest()]);
      },
    ],
    ['with two files in one place', 'zip-damaged', () => withSecond({ said: { offset: 0 } })],
    ['with a gap between two files', 'zip-damaged', () => withSecond({ said: { offset: 700 } })],
    [
      'whose directory names a file otherwise than the file itself',
      'zip-damaged',
      () => withFirst({ changeLocal: (header) => header.set(bytesOf('x'), 31) }),
    ],
    ['with an encrypted file', 'zip-unsupported', () => withFlags(1)],
    ['with sizes that are told later', 'zip-unsupported', () => withFlags(8)],
    ['that is deflated in another way', 'zip-unsupported', () => withMethod(9)],
    [
      'with a file of 64-bit sizes',
      'zip-unsupported',
      () => withFirst({ changeDirectory: at(6, 45) }),
    ],
    ['with further fields', 'zip-unsupported', () => withFirst({ changeDirectory: at(30, 4) })],
    [
      'with a link in place of a file',
      'zip-unsupported',
      () => withFirst({ changeDirectory: at(41, 0xa1) }),
    ],
    ['with a comment', 'zip-unsupported', () => changedEnd(20, 1)],
    ['in several volumes', 'zip-unsupported', () => changedEnd(4, 1)],
    [
      'whose number of files only a 64-bit end tells',
      'zip-unsupported',
      () => changedEnd(8, 0xff, 0xff),
    ],
    ['with a path out of its folder', 'zip-path', () => added('casemark-x/../../etc/passwd')],
    ['with a path from the root', 'zip-path', () => added('/etc/passwd')],
    ['with a path of a drive', 'zip-path', () => added('c:/autoexec.bat')],
    ['with a path in another spelling', 'zip-path', () => added('casemark-x\\data\\pack.json')],
    ['with a name that ends in nothing seen', 'zip-path', () => inFolder('data/pack.json\u0000')],
    ['with a capital letter', 'zip-path', () => inFolder('data/Pack.json')],
    ['with a name of a device', 'zip-path', () => inFolder('data/nul.json')],
    ['with an accented name', 'zip-path', () => inFolder('data/caf\u00e9.json')],
    ['with a folder as a file', 'zip-path', () => inFolder('data/')],
    ['with a file outside its folder', 'zip-path', () => added('readme.txt')],
    ['with a second folder', 'zip-path', () => added('another/bagit.txt')],
    ['with a name of a thousand letters', 'zip-path', () => inFolder('a'.repeat(1_000))],
    ['with one file twice', 'zip-duplicate', () => inFolder('bagit.txt')],
  ])('%s', async (_, kind, make) => {
    const read = await readZipped(await make());
    expect([read?.step, read?.kind]).toEqual(['zip', kind]);
  });

  it('whose folder is called for another pack', async () => {
    const renamed = await writeZip(
      files.map((file) => ({ ...file, path: file.path.replace(/^[^/]+/, 'casemark-x') })),
    );
    expect(await readZipped(renamed)).toEqual({
      step: 'schemas',
      kind: 'schema',
      where: 'data/pack.json',
    });
  });

  it.each<[string, Expected, Partial<PackLimits>]>([
    ['of more files', 'zip-too-many-files', { files: 10 }],
    ['with a larger file', 'zip-file-too-large', { fileBytes: 1_000 }],
    ['with more in all its files', 'zip-file-too-large', { totalBytes: 100_000 }],
    ['with a file that unfolds further', 'zip-ratio', { ratio: 2 }],
  ])('%s than is taken', async (_, kind, limits) => {
    expect(await readZipped(zip, limits)).toEqual({ step: 'zip', kind, where: null });
  });

  it('that says it unfolds a thousand times, before anything is unfolded', async () => {
    const bomb = await writeZip([
      ...files,
      { path: 'casemark-x/a', bytes: new Uint8Array(2 ** 24) },
    ]);
    const [first] = files;
    const folder = first?.path.split('/')[0] ?? '';
    const inside = await writeZip([
      ...files,
      { path: `${folder}/data/bomb.json`, bytes: new Uint8Array(2 ** 24) },
    ]);
    expect([await readZipped(bomb), await readZipped(inside)]).toEqual([
      { step: 'zip', kind: 'zip-path', where: null },
      { step: 'zip', kind: 'zip-ratio', where: null },
    ]);
  });

  it('that unfolds to more than it says, with no more memory than it says', async () => {
    const [first] = files;
    if (first === undefined) throw new Error('there are files');
    const lie = await writeZip([
      { ...first, bytes: new Uint8Array(2 ** 28), said: { bytes: 1_000 } },
      ...rest(),
    ]);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const timer = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);

    const read = await readZipped(lie);

    clearInterval(timer);
    expect([read?.kind, most < 64 * 2 ** 20]).toEqual(['zip-damaged', true]);
  });
});

async function readZipped(
  bytes: Bytes,
  limits: Partial<PackLimits> = {},
): Promise<PackFault | null> {
  const pack = await sealAge(bytes, sender.lock);
  const read = await readPack(pack, sender.key, trusting(sender), {
    limits: { ...packLimits, ...limits },
  });
  return read.ok ? null : read.error;
}

function rest(): ZipFileToWrite[] {
  return files.slice(1);
}

function withFirst(change: Partial<ZipFileToWrite>): Promise<Bytes> {
  return writeZip(files.map((file, index) => (index === 0 ? { ...file, ...change } : file)));
}

function withSecond(change: Partial<ZipFileToWrite>): Promise<Bytes> {
  return writeZip(files.map((file, index) => (index === 1 ? { ...file, ...change } : file)));
}

function withFlags(flags: number): Promise<Bytes> {
  return withFirst({ changeLocal: at(6, flags), changeDirectory: at(8, flags) });
}

function withMethod(method: number): Promise<Bytes> {
  return withFirst({ changeLocal: at(8, method), changeDirectory: at(10, method) });
}

function added(path: string): Promise<Bytes> {
  return writeZip([...files, { path, bytes: bytesOf('{}') }]);
}

function inFolder(path: string): Promise<Bytes> {
  return added(`${files[0]?.path.split('/')[0]}/${path}`);
}

function at(place: number, value: number): (header: Bytes) => void {
  return (header) => {
    header[place] = value;
  };
}

function changedEnd(place: number, ...values: readonly number[]): Bytes {
  const changed = zip.slice();
  changed.set(values, zip.length - 22 + place);
  return changed;
}

function flipped(bytes: Bytes, place: number): Bytes {
  const changed = bytes.slice();
  changed[place] = (changed[place] ?? 0) ^ 0x40;
  return changed;
}

function joined(...pieces: readonly Bytes[]): Bytes {
  return new Uint8Array(Buffer.concat(pieces));
}

function deflatedBytes(bytes: Bytes): Bytes {
  return new Uint8Array(deflateRawSync(bytes));
}
