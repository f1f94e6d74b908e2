import { ok, type Result } from '../../kernel/result.ts';
import { bagDeclaration, bagPaths } from '../bag-layout.ts';
import type { Bag } from '../envelope/unpack-bag.ts';
import type { PackFault } from '../pack.ts';
import { fault } from '../pack-fault.ts';
import { readText } from './strict-json.ts';

/**
 * Checks that a bag is valid and complete (RFC 8493, section 3): every file is listed in each manifest of its kind, every
 * file that is listed is there, and each is as its checksums say. Nothing is left to be fetched.
 */
export function checkBag(bag: Bag): Result<null, PackFault> {
  const declared = checkDeclaration(bag);
  if (!declared.ok) return declared;
  for (const path of required) {
    if (!bag.has(path)) return fault('bag', 'bag-incomplete', path);
  }
  for (const path of bag.keys()) {
    if (!path.startsWith('data/') && !known.has(path)) return fault('bag', 'bag-extra-file', path);
  }
  const manifests: Manifest[] = [];
  for (const { path, kind, algorithm } of manifestFiles) {
    const lines = readManifest(textOf(bag, path), algorithm);
    const isOfKind = [...(lines?.keys() ?? [])].every(
      (listed) => listed.startsWith('data/') === (kind === 'payload'),
    );
    if (lines === null || !isOfKind) return fault('bag', 'not-a-bag', path);
    manifests.push({ kind, algorithm, lines });
  }
  const compared = compareLists(bag, manifests);
  if (!compared.ok) return compared;
  for (const { algorithm, lines } of manifests) {
    for (const [path, checksum] of lines) {
      if (bag.get(path)?.digests[algorithm] !== checksum) return fault('bag', 'bag-checksum', path);
    }
  }
  return checkOxum(bag);
}

type Algorithm = 'sha256' | 'sha512';
type Manifest = {
  readonly kind: 'payload' | 'tag';
  readonly algorithm: Algorithm;
  /** Checksums by path. */
  readonly lines: ReadonlyMap<string, string>;
};

const manifestFiles = [
  { path: bagPaths.sha256, kind: 'payload', algorithm: 'sha256' },
  { path: bagPaths.sha512, kind: 'payload', algorithm: 'sha512' },
  { path: bagPaths.tagSha256, kind: 'tag', algorithm: 'sha256' },
  { path: bagPaths.tagSha512, kind: 'tag', algorithm: 'sha512' },
] as const;

/** What a tag manifest cannot list: itself, the other one, and the signature over it. */
const unlisted: ReadonlySet<string> = new Set([
  bagPaths.tagSha256,
  bagPaths.tagSha512,
  bagPaths.signature,
]);
const required = [bagPaths.info, ...manifestFiles.map(({ path }) => path)];
const known: ReadonlySet<string> = new Set(Object.values(bagPaths));

function checkDeclaration(bag: Bag): Result<null, PackFault> {
  const text = textOf(bag, bagPaths.declaration);
  if (text === bagDeclaration) return ok(null);
  const version = /^BagIt-Version: (\d{1,9}\.\d{1,9})\r?\n/.exec(text ?? '')?.[1];
  const isOther = version !== undefined && version !== '1.0';
  return fault('bag', isOther ? 'bag-newer' : 'not-a-bag', bagPaths.declaration);
}

function readManifest(
  text: string | null,
  algorithm: Algorithm,
): ReadonlyMap<string, string> | null {
  const lines = text?.split('\n') ?? [];
  if (lines.pop() !== '') return null;
  const line = algorithm === 'sha256' ? /^([0-9a-f]{64}) {2}(\S+)$/ : /^([0-9a-f]{128}) {2}(\S+)$/;
  const listed = new Map<string, string>();
  for (const one of lines) {
    const [, checksum, path] = line.exec(one) ?? [];
    if (checksum === undefined || path === undefined || listed.has(path)) return null;
    listed.set(path, checksum);
  }
  return listed;
}

function compareLists(bag: Bag, manifests: readonly Manifest[]): Result<null, PackFault> {
  for (const { lines } of manifests) {
    for (const path of lines.keys()) {
      if (unlisted.has(path)) return fault('bag', 'not-a-bag', path);
      if (!bag.has(path)) return fault('bag', 'bag-incomplete', path);
    }
  }
  for (const path of bag.keys()) {
    if (unlisted.has(path)) continue;
    const kind = path.startsWith('data/') ? 'payload' : 'tag';
    const isListed = manifests.every((one) => one.kind !== kind || one.lines.has(path));
    if (!isListed) return fault('bag', 'bag-extra-file', path);
  }
  return ok(null);
}

function checkOxum(bag: Bag): Result<null, PackFault> {
  const text = textOf(bag, bagPaths.info) ?? '';
  const said = text.split('\n').filter((line) => line.startsWith('Payload-Oxum:'));
  const payload = [...bag].filter(([path]) => path.startsWith('data/'));
  const octets = payload.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  return said.length === 1 && said[0] === `Payload-Oxum: ${octets}.${payload.length}`
    ? ok(null)
    : fault('bag', 'bag-oxum', bagPaths.info);
}

function textOf(bag: Bag, path: string): string | null {
  const content = bag.get(path);
  return content === undefined ? null : readText(content.read());
}
