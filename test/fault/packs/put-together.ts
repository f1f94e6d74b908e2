import { deflateRawSync } from 'node:zlib';
import { toCanonicalJson } from '../../../shared/kernel/canonical-json.ts';
import type { Bytes } from '../../../shared/vault-format/web-crypto.ts';
import {
  type BagFiles,
  bytesOf,
  closeBag,
  textOf,
  writeZip,
  type ZipFileToWrite,
  zipFiles,
} from '../../builders/opened-pack.ts';
import type { Person } from '../../builders/pack.ts';
import type { Made } from './attack.ts';
import type { Specimen } from './specimen.ts';

/** The files of a bag as a ZIP, which somebody may have changed before it is written. */
export async function zipOf(
  bag: BagFiles,
  change: (files: ZipFileToWrite[]) => readonly ZipFileToWrite[] = (files) => files,
): Promise<Bytes> {
  return writeZip(change(zipFiles(bag).map((file) => ({ ...file, packed: deflated(file.bytes) }))));
}

/** Makes everything again that follows from the payload, as a sender does who signs it. */
export async function closeAndZip(bag: BagFiles, signer: Person | null): Promise<Bytes> {
  return zipOf(await closeBag(bag, signer));
}

/** Something of the payload is changed, and the sender signs it nevertheless. Null where `change` gives false. */
export async function signedAgain(
  { bag, people }: Specimen,
  change: (bag: BagFiles) => unknown,
): Promise<Made | null> {
  const changed = new Map(bag);
  if ((await change(changed)) === false) return null;
  return { at: 'zip', zip: await closeAndZip(changed, people.sender) };
}

export function jsonOf(bag: BagFiles, path: string): Json {
  return JSON.parse(textOf(bag, path));
}

/** In the one spelling of the format, so that it is the content that is wrong. */
export function setJson(bag: BagFiles, path: string, value: unknown): void {
  bag.set(path, bytesOf(`${toCanonicalJson(value)}\n`));
}

export function linesOf(bag: BagFiles, path: string): Json[] {
  return textOf(bag, path)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

export function setLines(bag: BagFiles, path: string, values: readonly unknown[]): void {
  bag.set(path, bytesOf(values.map((value) => `${toCanonicalJson(value)}\n`).join('')));
}

export function pathsOf({ bag }: Pick<Specimen, 'bag'>, pattern: RegExp): readonly string[] {
  return [...bag.keys()].filter((path) => pattern.test(path));
}

/** Whatever JSON holds: these tests change it in ways that no type allows. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Json = any;

const packedBefore = new WeakMap<Bytes, Bytes>();

function deflated(bytes: Bytes): Bytes {
  const before = packedBefore.get(bytes);
  if (before !== undefined) return before;
  const packed = new Uint8Array(deflateRawSync(bytes));
  packedBefore.set(bytes, packed);
  return packed;
}
