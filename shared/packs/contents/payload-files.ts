import { type Bytes, TextEncoder } from '../../vault-format/web-crypto.ts';
import { attestationName, bagPaths, casePath, frameworkPath, reviewPath } from '../bag-layout.ts';
import { sealInside } from '../envelope/age.ts';
import type { PackProgress, PackToMake } from '../pack.ts';
import { type PackSignal, throwIfCancelled } from '../pack-cancelled.ts';
import { caseFiles, factsFile, reviewFiles } from './case-files.ts';
import { toJsonFile, toJsonLines } from './json-file.ts';
import { schemaFiles } from './schema-files.ts';

export type BagFile = { readonly path: string; readonly bytes: Bytes };

/** The files of `data/`, one after another, as the cases and reviews come. */
export async function* payloadFiles(
  { descriptor, frameworks, cases, reviews, lock }: PackToMake,
  {
    progress,
    signal,
  }: {
    readonly progress?: (progress: PackProgress) => void;
    readonly signal?: PackSignal;
  },
): AsyncGenerator<BagFile> {
  const { marking } = descriptor.inspection;
  const total = descriptor.cases.length + descriptor.reviews.length;
  let done = 0;
  const tell = (): void => progress?.({ step: 'writing', done, total });
  const frameworkOf = (hash: string) => {
    const found = frameworks.find((one) => one.hash === hash);
    if (found === undefined) throw new Error('a framework of the pack is not there');
    return found.framework;
  };

  tell();
  yield file(bagPaths.descriptor, toJsonFile(descriptor));
  for (const { framework, hash } of frameworks) {
    yield file(frameworkPath(hash), toJsonFile(framework));
  }
  for (const { name, text } of schemaFiles()) yield file(`data/schemas/${name}`, text);

  const casesToCome = new Map(descriptor.cases.map((one) => [one.caseId, one]));
  for await (const packed of cases) {
    throwIfCancelled(signal);
    const { kase, chain } = packed.whole;
    const listed = casesToCome.get(kase.id);
    if (listed?.head.hash !== chain.headHash) throw new Error('a case that the pack does not list');
    casesToCome.delete(kase.id);
    const entries = toJsonLines(packed.whole.stored);
    if (listed.sealed) {
      const sealed = await sealInside(new TextEncoder().encode(entries), lock);
      yield { path: casePath(kase.id, 'sealed.age'), bytes: sealed };
    } else yield file(casePath(kase.id, 'entries.jsonl'), entries);
    const readable = listed.sealed
      ? [factsFile(packed)]
      : caseFiles(frameworkOf(kase.framework.hash), marking, packed);
    for (const { name, text } of readable) yield file(casePath(kase.id, name), text);
    if (packed.attestation !== null) {
      yield file(casePath(kase.id, attestationName), toJsonFile(packed.attestation));
    }
    done += 1;
    tell();
  }

  const reviewsToCome = new Map(descriptor.reviews.map((one) => [one.reviewId, one]));
  for await (const whole of reviews) {
    throwIfCancelled(signal);
    const { id, subject } = whole.review;
    if (reviewsToCome.get(id)?.head.hash !== whole.headHash) {
      throw new Error('a review that the pack does not list');
    }
    reviewsToCome.delete(id);
    yield file(reviewPath(id, 'entries.jsonl'), toJsonLines(whole.stored));
    const framework = frameworkOf(subject.framework.hash);
    for (const { name, text } of reviewFiles(framework, marking, whole)) {
      yield file(reviewPath(id, name), text);
    }
    done += 1;
    tell();
  }
  if (casesToCome.size + reviewsToCome.size > 0) throw new Error('the pack lists more than came');
}

function file(path: string, text: string): BagFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
