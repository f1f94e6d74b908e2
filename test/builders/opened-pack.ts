import { deflateRawSync } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import { bagPaths, type Listed, manifestText } from '../../shared/packs/bag-layout.ts';
import { digest, loadCrc32 } from '../../shared/packs/envelope/checksums.ts';
import { joinBytes } from '../../shared/packs/envelope/streams.ts';
import {
  directoryEnd,
  directoryHeader,
  localHeader,
  type ZipEntry,
} from '../../shared/packs/envelope/zip-layout.ts';
import { readZip, unpack } from '../../shared/packs/envelope/zip-reader.ts';
import type { PackKey, PackLock } from '../../shared/packs/pack.ts';
import { packLimits } from '../../shared/packs/pack-limits.ts';
import type { Bytes } from '../../shared/vault-format/web-crypto.ts';
import { type Person, packId } from './pack.ts';

/** A pack taken to pieces, so that one of them can be changed and the layers above be put together again. */

/** Files by their path in the folder of the bag. */
export type BagFiles = Map<string, Bytes>;

export async function openAge(pack: Bytes, key: PackKey): Promise<Bytes> {
  const decrypter = new Decrypter();
  if (key.kind === 'passphrase') decrypter.addPassphrase(key.passphrase);
  else for (const identity of key.identities) decrypter.addIdentity(identity as string);
  return new Uint8Array(await decrypter.decrypt(pack));
}

export async function sealAge(bytes: Bytes, lock: PackLock): Promise<Bytes> {
  const encrypter = new Encrypter();
  if (lock.kind === 'passphrase') {
    encrypter.setPassphrase(lock.passphrase);
    encrypter.setScryptWorkFactor(10);
  } else for (const recipient of lock.recipients) encrypter.addRecipient(recipient);
  return new Uint8Array(await encrypter.encrypt(bytes));
}

export async function openZip(zip: Bytes): Promise<BagFiles> {
  const crc32 = await loadCrc32();
  const files = readZip(zip, packLimits);
  if (!files.ok) throw new Error(files.error);
  const bag: BagFiles = new Map();
  for (const file of files.value) {
    const bytes = await unpack(file, crc32);
    if (bytes === null) throw new Error('a file of the ZIP is damaged');
    bag.set(file.path.slice(file.path.indexOf('/') + 1), new Uint8Array(bytes));
  }
  return bag;
}

/** A file of a ZIP with anything said of it, true or not. */
export type ZipFileToWrite = {
  readonly path: string;
  readonly bytes: Bytes;
  readonly packed?: Bytes;
  /** Said in the directory and in the file's own header. */
  readonly said?: Partial<ZipEntry>;
  /** Done to the two headers once they are written. */
  readonly changeLocal?: (header: Bytes) => void;
  readonly changeDirectory?: (header: Bytes) => void;
};

export async function writeZip(files: readonly ZipFileToWrite[]): Promise<Bytes> {
  const crc32 = await loadCrc32();
  const local: Bytes[] = [];
  const directory: Bytes[] = [];
  let offset = 0;
  for (const { path, bytes, packed, said, changeLocal, changeDirectory } of files) {
    const deflated = packed ?? new Uint8Array(deflateRawSync(bytes));
    const entry: ZipEntry = {
      path,
      method: 8,
      crc: crc32(bytes),
      packedBytes: deflated.length,
      bytes: bytes.length,
      offset,
      ...said,
    };
    const header = localHeader(entry);
    changeLocal?.(header);
    const inDirectory = directoryHeader(entry);
    changeDirectory?.(inDirectory);
    local.push(header, deflated);
    directory.push(inDirectory);
    offset += header.length + deflated.length;
  }
  const listed = joinBytes(directory);
  return joinBytes([...local, listed, directoryEnd(files.length, listed.length, offset)]);
}

export function zipFiles(bag: BagFiles, folder = `casemark-${packId}`): ZipFileToWrite[] {
  return [...bag].map(([path, bytes]) => ({ path: `${folder}/${path}`, bytes }));
}

/** Everything that follows from the payload: its size, manifests, tag manifests and, where somebody signs, signature. */
export async function closeBag(bag: BagFiles, signer: Person | null): Promise<BagFiles> {
  const payload = [...bag].filter(([path]) => path.startsWith('data/'));
  const octets = payload.reduce((sum, [, { length }]) => sum + length, 0);
  editText(bag, bagPaths.info, (text) =>
    text
      .replace(/Payload-Oxum: .*/, `Payload-Oxum: ${octets}.${payload.length}`)
      .replace(/Bag-Size: .*/, bagSize(octets)),
  );
  const listed = await Promise.all(payload.map(list));
  bag.set(bagPaths.sha256, bytesOf(manifestText(listed, 'sha256')));
  bag.set(bagPaths.sha512, bytesOf(manifestText(listed, 'sha512')));
  return closeTags(bag, signer);
}

/** Everything that follows from the tag files. */
export async function closeTags(bag: BagFiles, signer: Person | null): Promise<BagFiles> {
  const own: readonly string[] = [bagPaths.tagSha256, bagPaths.tagSha512, bagPaths.signature];
  const tags = [...bag].filter(([path]) => !path.startsWith('data/') && !own.includes(path));
  const listed = await Promise.all(tags.map(list));
  bag.set(bagPaths.tagSha256, bytesOf(manifestText(listed, 'sha256')));
  bag.set(bagPaths.tagSha512, bytesOf(manifestText(listed, 'sha512')));
  return signer === null ? bag : signBag(bag, signer);
}

export async function signBag(bag: BagFiles, signer: Person): Promise<BagFiles> {
  const manifest = bag.get(bagPaths.tagSha512) ?? new Uint8Array();
  return bag.set(bagPaths.signature, await signer.sign(manifest));
}

export function textOf(bag: BagFiles, path: string): string {
  const bytes = bag.get(path);
  if (bytes === undefined) throw new Error(`no ${path} in the bag`);
  return new TextDecoder().decode(bytes);
}

export function editText(bag: BagFiles, path: string, edit: (text: string) => string): void {
  bag.set(path, bytesOf(edit(textOf(bag, path))));
}

export function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text);
}

async function list([path, bytes]: readonly [string, Bytes]): Promise<Listed> {
  return { path, digests: await digest(bytes) };
}

function bagSize(octets: number): string {
  return octets < 1_000_000
    ? `Bag-Size: ${Math.ceil(octets / 1_000)} kB`
    : `Bag-Size: ${Math.ceil(octets / 1_000_000)} MB`;
}

/** A pack again, sealed for whoever it was for. */
export async function closePack(bag: BagFiles, lock: PackLock): Promise<Bytes> {
  return sealAge(await writeZip(zipFiles(bag)), lock);
}
