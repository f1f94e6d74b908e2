import { ok, type Result } from '../../kernel/result.ts';
import {
  attestationName,
  bagPaths,
  casePath,
  frameworkPath,
  openCaseNames,
  reviewNames,
  reviewPath,
  schemaPath,
  sealedCaseNames,
} from '../bag-layout.ts';
import type { Bag } from '../envelope/unpack-bag.ts';
import type { PackFault } from '../pack.ts';
import type { PackDescriptor } from '../pack-descriptor.ts';
import { fault } from '../pack-fault.ts';

/** Checks that the payload holds what `pack.json` lists, and nothing that it does not, and that it lists nothing twice. */
export function checkListing(
  bag: Bag,
  { cases, reviews, frameworks }: PackDescriptor,
): Result<null, PackFault> {
  const listed = [
    frameworks.map(({ hash }) => hash),
    cases.map(({ caseId }) => caseId),
    reviews.map(({ reviewId }) => reviewId),
  ];
  if (listed.some((ids) => new Set(ids).size < ids.length)) {
    return fault('schemas', 'schema', bagPaths.descriptor);
  }
  const expected = new Set<string>([
    bagPaths.descriptor,
    ...frameworks.map(({ hash }) => frameworkPath(hash)),
    ...cases.flatMap(({ caseId, sealed }) =>
      (sealed ? sealedCaseNames : openCaseNames).map((name) => casePath(caseId, name)),
    ),
    ...reviews.flatMap(({ reviewId }) => reviewNames.map((name) => reviewPath(reviewId, name))),
  ]);
  for (const path of expected) {
    if (!bag.has(path)) return fault('schemas', 'file-unlisted', path);
  }
  const attestations = new Set(cases.map(({ caseId }) => casePath(caseId, attestationName)));
  for (const path of bag.keys()) {
    const isListed =
      !path.startsWith('data/') ||
      expected.has(path) ||
      attestations.has(path) ||
      schemaPath.test(path);
    if (!isListed) return fault('schemas', 'file-unlisted', path);
  }
  return ok(null);
}
