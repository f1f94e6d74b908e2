import * as z from 'zod';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result } from '../../kernel/result.ts';
import { Attestation } from '../../moderation/review-entry.ts';
import {
  attestationName,
  bagFolder,
  bagInfoText,
  bagPaths,
  casePath,
  reviewPath,
} from '../bag-layout.ts';
import { FoldedCase } from '../contents/folded-case.ts';
import { FoldedReview } from '../contents/folded-review.ts';
import { ScoredBundle } from '../contents/scored-bundle.ts';
import { SealedFacts } from '../contents/sealed-facts.ts';
import { openAge } from '../envelope/age.ts';
import type { Bag, BagContent } from '../envelope/unpack-bag.ts';
import type { PackFault, PackKey } from '../pack.ts';
import { type PackSignal, throwIfCancelled } from '../pack-cancelled.ts';
import { PackDescriptor } from '../pack-descriptor.ts';
import { fault } from '../pack-fault.ts';
import type { PackLimits } from '../pack-limits.ts';
import { checkListing } from './check-listing.ts';
import { readCanonicalJson, readJson, readText } from './strict-json.ts';

/** A case or a review as its files say it, each found in its schema, and nothing else found yet. */
export type ReadChain = {
  readonly id: Id;
  /** Where the entries are, for a fault in them. */
  readonly path: string;
  readonly stored: readonly unknown[];
  readonly attestation: Attestation | null;
  /** Files that state what the entries come to, by name: what the schemas let through, as it stands. */
  readonly stated: ReadonlyMap<string, string>;
};

export type PackContents = {
  readonly descriptor: PackDescriptor;
  /** By hash, as the descriptor has it. */
  readonly frameworks: ReadonlyMap<string, unknown>;
  readonly cases: readonly ReadChain[];
  readonly reviews: readonly ReadChain[];
};

export type ReadContentsParts = {
  readonly key: PackKey;
  readonly limits: PackLimits;
  readonly signal: PackSignal | undefined;
  readonly progress: (done: number, total: number) => void;
};

/** Reads every file of the payload as what it says it is, and checks that they are those that `pack.json` lists. */
export async function readContents(
  bag: Bag,
  parts: ReadContentsParts,
): Promise<Result<PackContents, PackFault>> {
  const reader: Reader = { bag, parts };
  const read = readDescriptor(reader);
  if (!read.ok) return read;
  const descriptor = read.value;
  const listed = checkListing(bag, descriptor);
  if (!listed.ok) return listed;
  const total = descriptor.cases.length + descriptor.reviews.length;
  if (total > parts.limits.chains) return fault('schemas', 'schema', bagPaths.descriptor);
  for (const [path, { isUtf8 }] of bag) {
    // Under its seal there may be anything; what is inside is read below.
    const isBytes = path.endsWith('/sealed.age') || path === bagPaths.signature;
    if (!isUtf8 && !isBytes) return fault('schemas', 'not-utf-8', path);
  }
  const frameworks = new Map<string, unknown>();
  for (const [path, content] of bag) {
    const json = readAnyJson(reader, path, content);
    if (!json.ok) return json;
    const hash = /^data\/frameworks\/([0-9a-f]{64})[.]json$/.exec(path)?.[1];
    if (hash !== undefined) frameworks.set(hash, json.value);
  }
  const cases: ReadChain[] = [];
  const reviews: ReadChain[] = [];
  parts.progress(0, total);
  for (const { caseId, sealed } of descriptor.cases) {
    const one = await (sealed ? readSealedCase(reader, caseId) : readOpenCase(reader, caseId));
    if (!one.ok) return one;
    cases.push(one.value);
    parts.progress(cases.length, total);
  }
  for (const { reviewId } of descriptor.reviews) {
    const one = readReview(reader, reviewId);
    if (!one.ok) return one;
    reviews.push(one.value);
    parts.progress(cases.length + reviews.length, total);
  }
  return ok({ descriptor, frameworks, cases, reviews });
}

type Reader = { readonly bag: Bag; readonly parts: ReadContentsParts };

const Versioned = z.looseObject({ v: z.int().min(2), kind: z.literal('casemark-pack') });

function readDescriptor(reader: Reader): Result<PackDescriptor, PackFault> {
  const path = bagPaths.descriptor;
  const json = readJsonFile(reader, path);
  if (!json.ok) return json;
  if (Versioned.safeParse(json.value).success) return fault('schemas', 'pack-newer', path);
  const descriptor = PackDescriptor.safeParse(json.value);
  if (!descriptor.success) return fault('schemas', 'schema', path);
  const info = readText(reader.bag.get(bagPaths.info)?.read() ?? new Uint8Array());
  const payload = [...reader.bag].filter(([one]) => one.startsWith('data/'));
  const octets = payload.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  // What stands in two places says the same in both. The name of the folder is outside of all that is signed.
  if (reader.bag.folder !== bagFolder(descriptor.data.id)) return fault('schemas', 'schema', path);
  return info === bagInfoText(descriptor.data, { octets, streams: payload.length })
    ? ok(descriptor.data)
    : fault('schemas', 'schema', bagPaths.info);
}

function readOpenCase(reader: Reader, caseId: Id): Result<ReadChain, PackFault> {
  const path = casePath(caseId, 'entries.jsonl');
  const entries = readTextFile(reader, path);
  if (!entries.ok) return entries;
  return readChain(reader, entries.value, {
    id: caseId,
    path,
    pathOf: (name) => casePath(caseId, name),
    stated: [
      ['case.json', FoldedCase],
      ['bundle.json', ScoredBundle],
    ],
  });
}

async function readSealedCase(reader: Reader, caseId: Id): Promise<Result<ReadChain, PackFault>> {
  const path = casePath(caseId, 'sealed.age');
  const { key, limits, signal } = reader.parts;
  const sealed = reader.bag.get(path)?.read() ?? new Uint8Array();
  const opened = await openAge(sealed, key, { limits, signal });
  if (!opened.ok) return fault('schemas', opened.error, path);
  const entries = readText(opened.value);
  if (entries === null) return fault('schemas', 'not-utf-8', path);
  return readChain(reader, entries, {
    id: caseId,
    path,
    pathOf: (name) => casePath(caseId, name),
    stated: [['facts.json', SealedFacts]],
  });
}

function readReview(reader: Reader, reviewId: Id): Result<ReadChain, PackFault> {
  const path = reviewPath(reviewId, 'entries.jsonl');
  const entries = readTextFile(reader, path);
  if (!entries.ok) return entries;
  return readChain(reader, entries.value, {
    id: reviewId,
    path,
    pathOf: (name) => reviewPath(reviewId, name),
    stated: [['review.json', FoldedReview]],
  });
}

function readChain(
  reader: Reader,
  entries: string,
  {
    id,
    path,
    pathOf,
    stated,
  }: {
    readonly id: Id;
    readonly path: string;
    readonly pathOf: (name: string) => string;
    readonly stated: readonly (readonly [string, z.ZodType])[];
  },
): Result<ReadChain, PackFault> {
  throwIfCancelled(reader.parts.signal);
  const { jsonDepth, lines: mostLines } = reader.parts.limits;
  const lines = entries.split('\n');
  if (lines.pop() !== '') return fault('schemas', 'not-json', path);
  if (lines.length > mostLines) return fault('schemas', 'schema', path);
  const stored: unknown[] = [];
  for (const line of lines) {
    const entry = readCanonicalJson(line, jsonDepth);
    if (!entry.ok) return fault('schemas', entry.error, path);
    stored.push(entry.value);
  }
  const texts = new Map<string, string>();
  for (const [name, schema] of stated) {
    const text = readTextFile(reader, pathOf(name));
    if (!text.ok) return text;
    const json = readOurJson(text.value, pathOf(name), jsonDepth);
    if (!json.ok) return json;
    if (!schema.safeParse(json.value).success) return fault('schemas', 'schema', pathOf(name));
    texts.set(name, text.value);
  }
  const attestation = readAttestation(reader, pathOf(attestationName));
  if (!attestation.ok) return attestation;
  return ok({ id, path, stored, attestation: attestation.value, stated: texts });
}

function readAttestation(reader: Reader, path: string): Result<Attestation | null, PackFault> {
  if (!reader.bag.has(path)) return ok(null);
  const json = readJsonFile(reader, path);
  if (!json.ok) return json;
  const attestation = Attestation.safeParse(json.value);
  return attestation.success ? ok(attestation.data) : fault('schemas', 'schema', path);
}

/** Frameworks and schemas: the first in our spelling, since its hash is its name; the others for people to read. */
function readAnyJson(
  { parts }: Reader,
  path: string,
  content: BagContent,
): Result<unknown, PackFault> {
  const isFramework = path.startsWith('data/frameworks/');
  if (!isFramework && !path.startsWith('data/schemas/')) return ok(undefined);
  const text = readText(content.read()) ?? '';
  if (isFramework) return readOurJson(text, path, parts.limits.jsonDepth);
  const json = readJson(text, parts.limits.jsonDepth);
  return json.ok ? json : fault('schemas', json.error, path);
}

function readJsonFile(reader: Reader, path: string): Result<unknown, PackFault> {
  const text = readTextFile(reader, path);
  return text.ok ? readOurJson(text.value, path, reader.parts.limits.jsonDepth) : text;
}

function readTextFile({ bag }: Reader, path: string): Result<string, PackFault> {
  const content = bag.get(path);
  if (content === undefined) return fault('schemas', 'file-unlisted', path);
  const text = readText(content.read());
  return text === null ? fault('schemas', 'not-utf-8', path) : ok(text);
}

/** One line, in the one spelling. */
function readOurJson(text: string, path: string, mostDeep: number): Result<unknown, PackFault> {
  if (!text.endsWith('\n')) return fault('schemas', 'not-json', path);
  const json = readCanonicalJson(text.slice(0, -1), mostDeep);
  return json.ok ? json : fault('schemas', json.error, path);
}
