import { ok, type Result } from '../kernel/result.ts';
import type { WholeReview } from '../moderation/review.ts';
import type { Bytes } from '../vault-format/web-crypto.ts';
import { bagPaths } from './bag-layout.ts';
import { checkBag } from './checks/check-bag.ts';
import { checkCase, checkReview } from './checks/check-chains.ts';
import { checkFoldsOfCase, checkFoldsOfReview } from './checks/check-folds.ts';
import { checkFrameworks, type Frameworks } from './checks/check-frameworks.ts';
import { checkSignature } from './checks/check-signature.ts';
import { type PackContents, readContents } from './checks/read-contents.ts';
import { openAge } from './envelope/age.ts';
import { joinBytes } from './envelope/streams.ts';
import { type Bag, unpackBag } from './envelope/unpack-bag.ts';
import type {
  PackedCase,
  PackFault,
  PackKey,
  PackProgress,
  PackStep,
  VerifiedPack,
  WhoseKey,
} from './pack.ts';
import { type PackSignal, throwIfCancelled } from './pack-cancelled.ts';
import { fault } from './pack-fault.ts';
import { type PackLimits, packLimits } from './pack-limits.ts';

export type ReadPackParts = {
  readonly progress?: (progress: PackProgress) => void;
  readonly signal?: PackSignal;
  readonly limits?: PackLimits;
};

/**
 * Opens a pack and checks all of it, in the order of `packSteps`. Whatever is wrong, nothing of the pack is handed on.
 * Without a key it says only which kind of key is asked for. Throws `PackCancelled` once the signal is aborted.
 */
export async function readPack(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  key: PackKey | null,
  whose: WhoseKey,
  parts: ReadPackParts = {},
): Promise<Result<VerifiedPack, PackFault>> {
  const { limits = packLimits, signal } = parts;
  const tell = tellTo(parts);
  const sealed = await gather(bytes, limits, signal);
  if (sealed === null) return fault('age', 'pack-too-large');
  const opened = (done: number) => tell('age')(done, sealed.length);
  const zip = await openAge(sealed, key, { limits, signal, opened });
  if (!zip.ok) return fault('age', zip.error);
  // An age file that opens was opened with a key.
  if (key === null) return fault('age', 'needs-key');
  return readUnsealed(zip.value, sealed.length, key, whose, parts);
}

/**
 * Every step but the first: what `readPack` does with the ZIP inside the age file, whose length is `bytes`. `key` opens
 * the second seals.
 */
export async function readUnsealed(
  zip: Bytes,
  bytes: number,
  key: PackKey,
  whose: WhoseKey,
  parts: ReadPackParts = {},
): Promise<Result<VerifiedPack, PackFault>> {
  const { limits = packLimits, signal } = parts;
  const tell = tellTo(parts);
  const bag = await unpackBag(zip, limits, { signal, progress: tell('zip') });
  if (!bag.ok) return bag;
  const checked = checkBag(bag.value);
  if (!checked.ok) return checked;
  tell('bag')(bag.value.size, bag.value.size);
  const signer = await checkSignature(bag.value, whose, limits);
  if (!signer.ok) return signer;
  tell('signature')(1, 1);

  const contents = await readContents(bag.value, {
    key,
    limits,
    signal,
    progress: tell('schemas'),
  });
  if (!contents.ok) return contents;
  const frameworks = checkFrameworks(contents.value);
  if (!frameworks.ok) return frameworks;
  tell('frameworks')(frameworks.value.size, frameworks.value.size);
  const wholes = await checkChains(contents.value, frameworks.value, whose, { signal, tell });
  if (!wholes.ok) return wholes;
  const folds = await checkFolds(contents.value, frameworks.value, wholes.value, { signal, tell });
  if (!folds.ok) return folds;

  const { descriptor } = contents.value;
  return ok({
    descriptor,
    digest: digestOf(bag.value),
    signer: signer.value,
    frameworks: [...frameworks.value].map(([hash, framework]) => ({ framework, hash })),
    cases: wholes.value.cases,
    reviews: wholes.value.reviews,
    bytes,
  });
}

type Tell = (step: PackStep) => (done: number, total: number) => void;

const tellTo =
  ({ progress }: ReadPackParts): Tell =>
  (step) =>
  (done, total) =>
    progress?.({ step, done, total });

type Wholes = { readonly cases: readonly PackedCase[]; readonly reviews: readonly WholeReview[] };

type Telling = {
  readonly signal: PackSignal | undefined;
  readonly tell: Tell;
};

async function checkChains(
  { descriptor, cases, reviews }: PackContents,
  frameworks: Frameworks,
  whose: WhoseKey,
  { signal, tell }: Telling,
): Promise<Result<Wholes, PackFault>> {
  const total = cases.length + reviews.length;
  const found: { cases: PackedCase[]; reviews: WholeReview[] } = { cases: [], reviews: [] };
  for (const [index, listed] of descriptor.cases.entries()) {
    throwIfCancelled(signal);
    const read = at(cases, index);
    const whole = await checkCase(listed, read, descriptor, whose);
    if (!whole.ok) return whole;
    found.cases.push({ whole: whole.value, attestation: read.attestation });
    tell('chains')(found.cases.length, total);
  }
  for (const [index, listed] of descriptor.reviews.entries()) {
    throwIfCancelled(signal);
    const whole = await checkReview(listed, at(reviews, index), descriptor, frameworks, whose);
    if (!whole.ok) return whole;
    found.reviews.push(whole.value);
    tell('chains')(cases.length + found.reviews.length, total);
  }
  return ok(found);
}

async function checkFolds(
  contents: PackContents,
  frameworks: Frameworks,
  { cases, reviews }: Wholes,
  { signal, tell }: Telling,
): Promise<Result<null, PackFault>> {
  const total = cases.length + reviews.length;
  for (const [index, { whole }] of cases.entries()) {
    throwIfCancelled(signal);
    const framework = frameworks.get(whole.kase.framework.hash);
    if (framework === undefined) return fault('folds', 'framework-missing', bagPaths.descriptor);
    const folds = checkFoldsOfCase(at(contents.cases, index), whole, framework);
    if (!folds.ok) return folds;
    tell('folds')(index + 1, total);
  }
  for (const [index, whole] of reviews.entries()) {
    throwIfCancelled(signal);
    const folds = checkFoldsOfReview(at(contents.reviews, index), whole);
    if (!folds.ok) return folds;
    tell('folds')(cases.length + index + 1, total);
  }
  return ok(null);
}

function digestOf(bag: Bag): string {
  return bag.get(bagPaths.tagSha512)?.digests.sha512 ?? '';
}

/** All bytes in one piece; null where they are more than is taken. */
async function gather(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  limits: PackLimits,
  signal: PackSignal | undefined,
): Promise<Bytes | null> {
  if (bytes instanceof Uint8Array) {
    return bytes.length > limits.packBytes ? null : (bytes as Bytes);
  }
  const pieces: Bytes[] = [];
  let length = 0;
  for await (const piece of bytes) {
    throwIfCancelled(signal);
    length += piece.length;
    if (length > limits.packBytes) return null;
    pieces.push(piece as Bytes);
  }
  return joinBytes(pieces);
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error('one for each that is listed');
  return item;
}
