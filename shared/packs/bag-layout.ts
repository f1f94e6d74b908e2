import type { Sha256 } from '../kernel/hash.ts';
import type { Id } from '../kernel/id.ts';
import type { Digests } from './envelope/checksums.ts';
import type { PackDescriptor } from './pack-descriptor.ts';

/** Where everything stands in the folder of a bag (BagIt 1.0, RFC 8493). */
export const bagPaths = {
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  sha256: 'manifest-sha256.txt',
  sha512: 'manifest-sha512.txt',
  tagSha256: 'tagmanifest-sha256.txt',
  /** What is signed, byte for byte. */
  tagSha512: 'tagmanifest-sha512.txt',
  signer: 'signature/signer.pem',
  signature: 'signature/tagmanifest-sha512.txt.sig',
  descriptor: 'data/pack.json',
} as const;

/** The folder of the bag, alone in its ZIP. */
export function bagFolder(packId: Id): string {
  return `casemark-${packId}`;
}

export function frameworkPath(hash: Sha256): string {
  return `data/frameworks/${hash}.json`;
}

export const schemaPath = /^data\/schemas\/[a-z0-9-]+[.]schema[.]json$/;

export function casePath(caseId: Id, name: string): string {
  return `data/cases/${caseId}/${name}`;
}

export function reviewPath(reviewId: Id, name: string): string {
  return `data/reviews/${reviewId}/${name}`;
}

/** Files of a case, by whether it lies under a second seal. `attestation.json` may be there besides. */
export const openCaseNames = [
  'entries.jsonl',
  'case.json',
  'bundle.json',
  'answers.csv',
  'case.html',
] as const;
export const sealedCaseNames = ['sealed.age', 'facts.json'] as const;
export const attestationName = 'attestation.json';
export const reviewNames = ['entries.jsonl', 'review.json', 'review.html'] as const;

/** What `bagit.txt` says. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export type Listed = { readonly path: string; readonly digests: Digests };

/** A manifest: a line for each file, as `sha256sum` and `sha512sum` write and check them. */
export function manifestText(files: readonly Listed[], algorithm: keyof Digests): string {
  return files.map(({ path, digests }) => `${digests[algorithm]}  ${path}\n`).join('');
}

export type Payload = { readonly octets: number; readonly streams: number };

/** What `bag-info.txt` says: nothing of any case, and nothing that `pack.json` does not say too. */
export function bagInfoText(descriptor: PackDescriptor, { octets, streams }: Payload): string {
  const lines = [
    ['Bag-Software-Agent', 'Casemark'],
    ['Bagging-Date', descriptor.madeAt.slice(0, 10)],
    ['External-Identifier', descriptor.id],
    ['Bag-Size', bagSize(octets)],
    ['Payload-Oxum', `${octets}.${streams}`],
    ['Internal-Sender-Description', descriptor.inspection.marking],
  ];
  return lines.map(([label, value]) => `${label}: ${value}\n`).join('');
}

/** To the next whole unit: `Payload-Oxum` is what is exact. */
function bagSize(octets: number): string {
  const unit = octets < 1_000_000 ? ([1_000, 'kB'] as const) : ([1_000_000, 'MB'] as const);
  return `${Math.ceil(octets / unit[0])} ${unit[1]}`;
}

/** Whether a path is one that a pack of ours may hold: nothing in it was chosen by anybody. */
export function isOurPath(path: string): boolean {
  return ourPath.test(path);
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const either = (names: readonly string[]): string => names.join('|').replaceAll('.', '[.]');
const ourPath = new RegExp(
  `^(?:${either(Object.values(bagPaths))}|data/frameworks/[0-9a-f]{64}[.]json|data/schemas/[a-z0-9-]+[.]schema[.]json|data/cases/${id}/(?:${either([...openCaseNames, ...sealedCaseNames, attestationName])})|data/reviews/${id}/(?:${either(reviewNames)}))$`,
);
